import type { BibliographyProblem } from '../../model/bibliography.ts'
import type { MarkdownDocument } from '../../model/document.ts'
import type { Place } from '../../model/place.ts'
import { foldersAround } from '../../projects/file-list.ts'
import type { Library } from './library.ts'
import { mentionedKeys } from './mentioned-keys.ts'
import { candidatesFor } from './named-candidates.ts'
import { isAddress, namedFiles } from './named-files.ts'

interface FoundFiles {
  /** Files that are there, in the order in which they are named. */
  readonly paths: readonly string[]
  readonly problems: readonly BibliographyProblem[]
}

/** What the project of a manuscript says of bibliographies. */
export interface ProjectBibliography {
  /** Files that it names for each of its documents, with the place where it does. */
  readonly files: readonly { readonly path: string; readonly place: Place }[]
  /** The folder that the manuscript fills; `''` is the root. */
  readonly folder: string
  /** Values of `nocite` that it gives each of them. */
  readonly nocite: readonly string[]
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
  const problems: BibliographyProblem[] = []
  for (const { document, name } of named) {
    const path = candidatesFor(document, name).find((one) => library.has(one))
    const why = path === undefined ? undefined : library.whyUnread(path)
    if (path === undefined || why !== undefined)
      problems.push(unreadFile({ name, place: placeOfName(document, name), why }))
    else paths.add(path)
  }
  for (const { path, place } of project.files) {
    const why = library.whyUnread(path)
    if (library.has(path) && why === undefined) paths.add(path)
    else problems.push(unreadFile({ name: path, place, why }))
  }
  if (named.length === 0 && paths.size === 0)
    for (const path of findNeighbours(documents, { library, project })) paths.add(path)
  return { paths: [...paths], problems }
}

function placeOfName(document: MarkdownDocument, name: string): Place {
  const start = Math.max(0, document.source.indexOf(name))
  return document.placeOf(start, start + name.length)
}

function unreadFile({
  name,
  place,
  why,
}: {
  name: string
  place: Place
  why: string | undefined
}): BibliographyProblem {
  const absent = isAddress(name) ? 'is an address on the web, which is not read' : 'is not here'
  const fault = why === undefined ? absent : `could not be read: ${why}`
  return {
    message: `The bibliography file \`${name}\` ${fault}. Its entries are not known.`,
    place,
    subject: name,
    kind: why === undefined ? 'absent' : 'lost',
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
