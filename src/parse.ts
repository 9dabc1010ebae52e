import type { Config } from './config.ts'
import { parseMarkdown } from './manuscript/parse-markdown.ts'
import type { Manuscript } from './model/manuscript.ts'
import type { SkippedFile } from './model/report.ts'
import type { Files } from './model/snapshot.ts'
import { adoptLists, type GroupParts } from './parse/adopt-lists.ts'
import { adoptSheets } from './parse/adopt-sheets.ts'
import { buildManuscript } from './parse/build-manuscript.ts'
import { readParts, type DocumentParts } from './parse/document-parts.ts'
import { createLibrary } from './references/bibliography/library.ts'
import { shareBibliographies } from './references/bibliography/share-bibliographies.ts'
import { citesByKey } from './parse/cites-by-key.ts'
import { findCandidates, type Named } from './projects/candidates.ts'
import { groupFiles, type FileGroup } from './projects/group-files.ts'

const noNames: Named = new Set()

/**
 * Read the manuscripts among the files of one revision, in order of path.
 *
 * Files in `named` and those that the configuration names are manuscripts whatever they look like.
 */
export function parseManuscripts(files: Files, config: Config, named: Named = noNames): Manuscript[] {
  const read = createReader(files)
  const library = createLibrary(files)
  const groups = groupFiles({ files, config, named, read: (path) => read(path)?.document }).map((group) => {
    const chapters = group.chapters.map((paths) => paths.map(read).filter((parts) => parts !== undefined))
    return { group, chapters }
  })
  const isWanted = ({ group, chapters }: GroupParts) =>
    isManuscript(group, chapters.flat()) || citesByKey({ group, chapters, library })
  const manuscripts = adoptSheets(adoptLists(groups, isWanted), isWanted)
  return shareBibliographies(manuscripts.map((parts) => buildManuscript(parts, library)))
}

/** Say which files might have been manuscripts but could not be read, and why. */
export function findSkipped(files: Files, config: Config): SkippedFile[] {
  return findCandidates(files, config, noNames).flatMap((path) => {
    const content = files.get(path)
    return content?.kind === 'unreadable' ? [{ path, why: content.why }] : []
  })
}

/** Make the function that reads a file once, whoever asks. */
function createReader(files: Files): (path: string) => DocumentParts | undefined {
  const known = new Map<string, DocumentParts | undefined>()
  return (path) => {
    if (known.has(path)) return known.get(path)
    const content = files.get(path)
    const parts = content?.kind === 'text' ? readParts(parseMarkdown(path, content.text)) : undefined
    known.set(path, parts)
    return parts
  }
}

/** What has a reference list, a bibliography, or a query sheet is a manuscript. */
function isManuscript(
  { isNamed, bibliographies, chapters }: FileGroup,
  parts: readonly DocumentParts[],
): boolean {
  return (
    isNamed ||
    (bibliographies.length > 0 && chapters.length > 1) ||
    parts.some(({ document: { frontMatter }, list, sheet }) => {
      const { bibliography, references } = frontMatter
      return (
        list.references.length > 0 ||
        sheet.queries.length > 0 ||
        bibliography !== undefined ||
        references !== undefined
      )
    })
  )
}
