import type { FileGroup } from '../projects/group-files.ts'
import { findBibliographyFiles } from '../references/bibliography/find-bibliography-files.ts'
import type { Library } from '../references/bibliography/library.ts'
import { mentionedKeys } from '../references/bibliography/mentioned-keys.ts'
import type { DocumentParts } from './document-parts.ts'

/** Tell whether a text cites a key that a bibliography beside it, or that of its project, defines. */
export function citesByKey({
  group,
  chapters,
  library,
}: {
  group: FileGroup
  chapters: readonly (readonly DocumentParts[])[]
  library: Library
}): boolean {
  const documents = chapters.flat().map(({ document }) => document)
  const project = { files: group.bibliographies, folder: group.folder, nocite: group.nocite }
  const { paths } = findBibliographyFiles(documents, { library, project })
  if (paths.length === 0) return false
  const keys = new Set(documents.flatMap(({ source }) => [...mentionedKeys(source)]))
  return paths.some((path) => library.read(path)?.entries.some(({ key }) => keys.has(key)))
}
