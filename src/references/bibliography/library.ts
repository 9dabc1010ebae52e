import type { Files } from '../../model/snapshot.ts'
import { folderOf } from '../../projects/file-list.ts'
import type { BibliographyFile } from './bibliography-file.ts'
import { readBibliographyFile } from './read-bibliography-file.ts'

/** The bibliography files of one revision, each read once however many manuscripts share it. */
export interface Library {
  /** Tell whether there is such a file, readable or not. */
  readonly has: (path: string) => boolean
  /** Read a file; `undefined` when it is absent or could not be read. */
  readonly read: (path: string) => BibliographyFile | undefined
  /** Say why a file that is there could not be read. */
  readonly whyUnread: (path: string) => string | undefined
  /** Whether there is any BibTeX file. */
  readonly hasBibtex: boolean
  /** Paths of the BibTeX files directly in a folder; `''` is the root. */
  readonly bibtexIn: (folder: string) => readonly string[]
  /** Paths of the BibTeX files at any depth below a folder. */
  readonly bibtexBelow: (folder: string) => readonly string[]
}

/** Make the library of a revision. Files are read when they are first asked for. */
export function createLibrary(files: Files): Library {
  const known = new Map<string, BibliographyFile | undefined>()
  const bibtex = [...files.keys()].filter((path) => /\.bib$/i.test(path)).sort()
  const byFolder = Map.groupBy(bibtex, folderOf)
  return {
    has: (path) => files.has(path),
    read: (path) => {
      if (!known.has(path)) {
        const content = files.get(path)
        known.set(path, content?.kind === 'text' ? readBibliographyFile(path, content.text) : undefined)
      }
      return known.get(path)
    },
    whyUnread: (path) => {
      const content = files.get(path)
      return content?.kind === 'unreadable' ? content.why : undefined
    },
    hasBibtex: bibtex.length > 0,
    bibtexIn: (folder) => byFolder.get(folder) ?? [],
    bibtexBelow: (folder) => bibtex.filter((path) => folder === '' || path.startsWith(`${folder}/`)),
  }
}
