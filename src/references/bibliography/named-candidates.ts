import { parseMarkdown } from '../../manuscript/parse-markdown.ts'
import type { MarkdownDocument } from '../../model/document.ts'
import { folderOf } from '../../projects/file-list.ts'
import { isAddress, namedFiles } from './named-files.ts'
import { resolvePath } from './resolve-path.ts'

const frontMatter =
  /^\u{FEFF}?---[ \t]*\r?\n(?:(?!---|\.\.\.).*\r?\n){0,5000}?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u

/** Give the paths at which the bibliography files that a Markdown text names may stand, without reading all of it. */
export function namedCandidates(path: string, text: string): string[] {
  const head = frontMatter.exec(text)?.[0]
  if (head === undefined) return []
  const document = parseMarkdown(path, head)
  return namedFiles(document.frontMatter.bibliography).flatMap((name) => candidatesFor(document, name))
}

/** Give the paths that one name may mean: from the folder of the document, then from the root, `.bib` added if it has no ending. */
export function candidatesFor({ path }: Pick<MarkdownDocument, 'path'>, name: string): string[] {
  if (isAddress(name)) return []
  const names = /\.[a-z]{2,5}$/i.test(name) ? [name] : [name, `${name}.bib`]
  return names
    .flatMap((one) => [resolvePath(folderOf(path), one), resolvePath('', one)])
    .filter((one) => one !== undefined)
}
