import type { DocumentProblem, MarkdownDocument } from '../model/document.ts'
import type { Place } from '../model/place.ts'
import { joinPath, folderOf, markdownName } from './file-list.ts'
import { findIncludes, type Include } from './find-includes.ts'

/** What each document brings in, and what it names in vain. */
export interface IncludeGraph {
  readonly linksOf: (path: string) => readonly IncludeLink[]
  readonly problemsOf: (path: string) => readonly DocumentProblem[]
}

interface IncludeLink {
  readonly path: string
  readonly place: Place
}

interface GraphInput {
  readonly read: (path: string) => MarkdownDocument | undefined
  readonly has: (path: string) => boolean
  /** Folder from which a name that starts with `/` is meant, and which a chunk may start from. */
  readonly rootOf: (path: string) => string
  /** Whether all files around the document were read, so that one can be told to be missing. */
  readonly isKnown: (path: string) => boolean
}

/** Follow the includes of documents; each document is read once. */
export function createIncludeGraph(input: GraphInput): IncludeGraph {
  const known = new Map<string, { links: IncludeLink[]; problems: DocumentProblem[] }>()
  const look = (path: string) => {
    const before = known.get(path)
    if (before) return before
    const document = input.read(path)
    const found = document ? lookUp(document, input) : { links: [], problems: [] }
    known.set(path, found)
    return found
  }
  return { linksOf: (path) => look(path).links, problemsOf: (path) => look(path).problems }
}

function lookUp(document: MarkdownDocument, input: GraphInput) {
  const links: IncludeLink[] = []
  const problems: DocumentProblem[] = []
  for (const include of findIncludes(document)) {
    const path = resolve(include, document.path, input)
    if (path !== undefined) links.push({ path, place: include.place })
    else if (isMissing(include, document.path, input)) problems.push(missingFile(include))
  }
  return { links, problems }
}

const extensions = ['.md', '.qmd', '.Rmd', '.rmd', '.markdown'] as const

function resolve({ target }: Include, from: string, { has, rootOf }: GraphInput): string | undefined {
  const isWhole = markdownName.test(target)
  if (!isWhole && /\.[a-z]{1,8}$/i.test(target)) return undefined
  const folders = target.startsWith('/') ? [rootOf(from), ''] : [folderOf(from), rootOf(from), '']
  const names = isWhole ? [target] : extensions.map((extension) => `${target}${extension}`)
  return folders
    .flatMap((folder) => names.map((name) => joinPath(folder, name)))
    .find((path) => path !== undefined && has(path))
}

/** A name without extension may be a file of another kind; a name with marks of a template is not yet known. */
function isMissing({ target }: Include, from: string, { isKnown, rootOf }: GraphInput): boolean {
  const isPlain = markdownName.test(target) && !/[{}<>$*%]|^[a-z][a-z\d+.-]{1,20}:/i.test(target)
  return isPlain && isKnown(from) && joinPath(rootOf(from), target) !== undefined
}

function missingFile({ target, place }: Include): DocumentProblem {
  const message = `The file “${target}” to include is not there. Correct the name or add the file.`
  return { message, place, about: target }
}
