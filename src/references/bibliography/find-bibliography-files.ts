import type { BibliographyProblem } from '../../model/bibliography.ts'
import type { MarkdownDocument } from '../../model/document.ts'
import { folderOf, type Library } from './library.ts'
import { mentionedKeys } from './mentioned-keys.ts'
import { namedFiles } from './named-files.ts'
import { resolvePath } from './resolve-path.ts'

interface FoundFiles {
  /** Files that are there, in the order in which they are named. */
  readonly paths: readonly string[]
  readonly problems: readonly BibliographyProblem[]
}

/** What the project of a manuscript says of bibliographies. */
export interface ProjectBibliography {
  /** Files that it names for each of its documents. */
  readonly files: readonly string[]
  /** The folder that the manuscript fills; `''` is the root. */
  readonly folder: string
}

/**
 * Find the bibliography files of a manuscript.
 *
 * Its front matter or its project names them, else they are the nearest BibTeX files that define a key it cites. A name
 * is taken from the folder of the document, then from the root.
 */
export function findBibliographyFiles(
  documents: readonly MarkdownDocument[],
  { library, project }: { library: Library; project: ProjectBibliography },
): FoundFiles {
  const named = documents.flatMap((document) =>
    namedFiles(document.frontMatter.bibliography).map((name) => ({ document, name })),
  )
  const paths = new Set<string>()
  const absent: BibliographyProblem[] = []
  for (const { document, name } of named) {
    const path = candidates(document, name).find((one) => library.has(one))
    if (path === undefined) absent.push(absentFile(document, name))
    else paths.add(path)
  }
  for (const path of project.files) if (library.has(path)) paths.add(path)
  if (named.length === 0 && paths.size === 0)
    for (const path of findNeighbours(documents, { library, project })) paths.add(path)
  return { paths: [...paths], problems: absent }
}

function candidates({ path }: MarkdownDocument, name: string): string[] {
  const names = /\.[a-z]{2,5}$/i.test(name) ? [name] : [name, `${name}.bib`]
  return names
    .flatMap((one) => [resolvePath(folderOf(path), one), resolvePath('', one)])
    .filter((one) => one !== undefined)
}

function absentFile(document: MarkdownDocument, name: string): BibliographyProblem {
  const start = document.source.indexOf(name)
  return {
    message: `The bibliography file \`${name}\` is not here, so its entries are not known.`,
    place: document.placeOf(Math.max(start, 0), Math.max(start, 0) + (start < 0 ? 0 : name.length)),
    subject: name,
    kind: 'absent',
  }
}

/**
 * Find BibTeX files that define a key the text cites: in the folder of each document, else in the folders around it, else
 * anywhere below the folder of the project, as MyST does.
 */
function findNeighbours(
  documents: readonly MarkdownDocument[],
  { library, project }: { library: Library; project: ProjectBibliography },
): string[] {
  if (!library.hasBibtex) return []
  const keys = new Set(documents.flatMap(({ source }) => [...mentionedKeys(source)]))
  const defining = (files: readonly string[]) =>
    files.filter((file) => library.read(file)?.entries.some(({ key }) => keys.has(key)))
  const near = documents.flatMap(({ path }) => {
    const found = foldersAround(path).map((folder) => defining(library.bibtexIn(folder)))
    return found.find((files) => files.length > 0) ?? []
  })
  return near.length > 0 || documents.length < 2 ? near : defining(library.bibtexBelow(project.folder))
}

/** The folder of a path and those around it, the nearest first. */
function foldersAround(path: string): string[] {
  const folder = folderOf(path)
  return folder === '' ? [''] : [folder, ...foldersAround(folder)]
}
