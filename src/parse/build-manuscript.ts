import { findDoubtful } from '../citations/find-doubtful.ts'
import type { CitationSyntaxName, LinkedCitation } from '../model/citation.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Reference } from '../model/reference.ts'
import type { FileGroup } from '../projects/group-files.ts'
import type { Library } from '../references/bibliography/library.ts'
import { readBibliography } from '../references/bibliography/read-bibliography.ts'
import { findCited } from '../references/find-cited.ts'
import { findMentions } from '../references/find-mentions.ts'
import { splitAtLists, type DocumentParts } from './document-parts.ts'
import { linkChapters, type Chapter } from './link-chapters.ts'
import { mergeLists } from './merge-lists.ts'
import { placeMarkers } from './place-markers.ts'

const syntaxNames: readonly CitationSyntaxName[] = ['author-date', 'citekey', 'latex', 'note', 'numeric']

/** The documents of a manuscript, chapter by chapter, and the query sheets that have files of their own. */
export interface ManuscriptParts {
  readonly group: FileGroup
  readonly chapters: readonly (readonly DocumentParts[])[]
  readonly sheets: readonly DocumentParts[]
}

/** Put the documents of one manuscript together and link its citations. */
export function buildManuscript({ group, chapters, sheets }: ManuscriptParts, library: Library): Manuscript {
  const parts = [...chapters.flat(), ...sheets]
  const documents = parts.map(({ document }) => document)
  const units = chapters.flatMap(splitChapter)
  const split = units.flatMap((unit) => unit.parts)
  const lists = mergeLists(split.map(({ list }) => list.references))
  const byPart = new Map(split.map((one, index) => [one, lists[index] ?? []]))
  const { bibliography, references: filed } = readBibliography({
    documents,
    library,
    project: { files: group.bibliographies, folder: group.folder, nocite: group.nocite },
    listed: lists.flat(),
  })
  const references = [...lists.flat(), ...filed]
  const { citations, scopes } = linkChapters(
    units.map((one) => ({ ...one, references: one.parts.flatMap((part) => byPart.get(part) ?? []) })),
    filed,
  )
  const bodyBlocks = new Map(parts.map(({ document, body }) => [document.path, body]))
  const uncited = findUncited(references, citations)
  const { queries, faults: queryFaults } = placeMarkers(parts)
  return {
    path: group.path,
    files: [...documents.map(({ path }) => path), ...bibliography.paths],
    title: group.title ?? documents[0]?.title ?? group.path,
    documents,
    syntaxes: syntaxNames.filter((name) => citations.some((citation) => citation.syntax === name)),
    references,
    bibliography,
    citations,
    queries,
    queryFaults,
    mentions: findMentions({ documents, bodyBlocks, references: uncited, citations }),
    doubtful: findDoubtful({ documents, bodyBlocks, references: uncited, citations }),
    bodyBlocks,
    scopes,
    unread: group.unread,
    problems: group.problems,
  }
}

type Unit = Omit<Chapter, 'references'>

/**
 * Where several files of a chapter have lists, as in a book that includes its chapters, each file is a chapter; where
 * one file has several lists, as a book in one file, each part down to a list is.
 */
function splitChapter(parts: readonly DocumentParts[]): Unit[] {
  const listed = parts.filter(({ list }) => list.references.length > 0)
  const chapters = listed.length < 2 ? [parts] : parts.map((one) => [one])
  return chapters.flatMap((chapter): Unit[] => {
    const cut = chapter.flatMap(splitAtLists)
    if (cut.length === chapter.length) return [{ parts: chapter, isPart: false }]
    return cut.map((one) => ({ parts: [one], isPart: true }))
  })
}

function findUncited(references: readonly Reference[], citations: readonly LinkedCitation[]): Reference[] {
  const cited = findCited(citations)
  return references.filter((reference) => !cited.has(reference.id))
}
