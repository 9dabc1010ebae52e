import type { MarkdownDocument } from '../../model/document.ts'
import type { BibliographyFile } from './bibliography-file.ts'
import { isData, keyOf } from './data-to-csl.ts'
import { readYamlItems } from './read-csl-yaml.ts'

const fence = /^\u{FEFF}?---[ \t]*\r?\n/u
const closingFence = /^(?:---|\.\.\.)[ \t]*\r?$/m

/** Read the items under `references:` in the front matter of a document; `undefined` when it has none. */
export function readInlineReferences(document: MarkdownDocument): BibliographyFile | undefined {
  const { path, source, frontMatter } = document
  const shift = fence.exec(source)?.[0].length
  if (!isCsl(frontMatter.references) || shift === undefined) return undefined
  const rest = source.slice(shift)
  const yaml = rest.slice(0, closingFence.exec(rest)?.index)
  return {
    path,
    ...readYamlItems(yaml, {
      shift,
      placeOf: (start, end) => document.placeOf(start, end),
    }),
  }
}

/** Other programs keep links under that name. */
function isCsl(references: unknown): boolean {
  return Array.isArray(references) && references.some((item) => isData(item) && keyOf(item) !== '')
}
