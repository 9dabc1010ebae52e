import type { CitationSyntaxName, LinkedCitation } from '../model/citation.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Reference } from '../model/reference.ts'
import type { FileGroup } from '../projects/group-files.ts'
import type { Library } from '../references/bibliography/library.ts'
import { readBibliography } from '../references/bibliography/read-bibliography.ts'
import { findCited } from '../references/find-cited.ts'
import { findMentions } from '../references/find-mentions.ts'
import type { DocumentParts } from './document-parts.ts'
import { linkChapters } from './link-chapters.ts'
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
  const lists = mergeLists(chapters.flat().map(({ list }) => list.references))
  const byDocument = new Map(chapters.flat().map((one, index) => [one, lists[index] ?? []]))
  const listed = lists.flat()
  const reading = readBibliography({ documents, library, projectFiles: group.bibliographies, listed })
  const references = [...listed, ...reading.references]
  const units = chapters.flatMap(splitChapter)
  const citations = linkChapters(
    units.map((one) => ({ parts: one, references: one.flatMap((part) => byDocument.get(part) ?? []) })),
    reading.references,
  )
  const bodyBlocks = new Map(parts.map(({ document, body }) => [document.path, body]))
  const uncited = findUncited(references, citations)
  return {
    path: group.path,
    files: [...documents.map(({ path }) => path), ...reading.bibliography.paths],
    title: group.title ?? documents[0]?.title ?? group.path,
    documents,
    syntaxes: syntaxNames.filter((name) => citations.some((citation) => citation.syntax === name)),
    references,
    bibliography: reading.bibliography,
    citations,
    queries: placeMarkers(parts),
    mentions: findMentions({ documents, bodyBlocks, references: uncited, citations }),
    bodyBlocks,
    unread: group.unread,
    problems: group.problems,
  }
}

/** Where several files of a chapter have lists, as in a book that includes its chapters, each file is a chapter. */
function splitChapter(parts: readonly DocumentParts[]): (readonly DocumentParts[])[] {
  const listed = parts.filter(({ list }) => list.references.length > 0)
  return listed.length < 2 ? [parts] : parts.map((one) => [one])
}

function findUncited(references: readonly Reference[], citations: readonly LinkedCitation[]): Reference[] {
  const cited = findCited(citations)
  return references.filter((reference) => !cited.has(reference.id))
}
