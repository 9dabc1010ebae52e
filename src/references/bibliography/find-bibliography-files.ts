import type { BibliographyProblem } from '../../model/bibliography.ts'
import type { MarkdownDocument } from '../../model/document.ts'
import type { Place } from '../../model/place.ts'
import { folderOf, type Library } from './library.ts'
import { mentionedKeys } from './mentioned-keys.ts'
import { namedFiles } from './named-files.ts'
import { resolvePath } from './resolve-path.ts'

/** A file that the project of a manuscript names, with the place where it does. */
export interface ProjectFile {
  readonly path: string
  readonly place: Place
}

interface FoundFiles {
  /** Files that are there, in the order in which they are named. */
  readonly paths: readonly string[]
  readonly problems: readonly BibliographyProblem[]
}

/**
 * Find the bibliography files of a manuscript.
 *
 * Its front matter names them, else its project does (`projectFiles`), else it is the BibTeX file beside it that defines
 * a key it cites. A name is taken from the folder of the document, then from the root.
 */
export function findBibliographyFiles(
  documents: readonly MarkdownDocument[],
  { library, projectFiles }: { library: Library; projectFiles: readonly ProjectFile[] },
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
  for (const { path, place } of projectFiles) {
    if (library.has(path)) paths.add(path)
    else absent.push(absentAt(place, path))
  }
  if (named.length === 0 && paths.size === 0)
    for (const path of neighbours(documents, library)) paths.add(path)
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
  const length = start < 0 ? 0 : name.length
  return absentAt(document.placeOf(Math.max(start, 0), Math.max(start, 0) + length), name)
}

function absentAt(place: Place, name: string): BibliographyProblem {
  return {
    message: `The bibliography file \`${name}\` is not here, so its entries are not known.`,
    place,
    subject: name,
    kind: 'absent',
  }
}

/** BibTeX files in the folder of a document that define a key it cites. */
function neighbours(documents: readonly MarkdownDocument[], library: Library): string[] {
  return documents.flatMap(({ path, source }) => {
    const files = library.bibtexIn(folderOf(path))
    if (files.length === 0) return []
    const keys = mentionedKeys(source)
    return files.filter((file) => library.read(file)?.entries.some(({ key }) => keys.has(key)))
  })
}
