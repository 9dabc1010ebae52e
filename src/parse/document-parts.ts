import type { MarkdownDocument } from '../model/document.ts'
import type { ReferenceList } from '../model/reference.ts'
import { findQuerySheet, type QuerySheet } from '../queries/index.ts'
import { findReferenceList } from '../references/find-reference-list.ts'
import { largest } from '../model/largest.ts'

/** A document with what was found in it, before it is known to be part of a manuscript. */
export interface DocumentParts {
  readonly document: MarkdownDocument
  readonly list: ReferenceList
  readonly sheet: QuerySheet
  /** Indexes of the blocks that are text: neither reference list nor query sheet. */
  readonly body: ReadonlySet<number>
}

/** Find the reference lists, the query sheet and the text of a document. */
export function readParts(document: MarkdownDocument): DocumentParts {
  const sheet = findQuerySheet(document)
  const list = withoutSheet(findReferenceList(document), document, sheet)
  const indexes = document.blocks.map((block) => block.index)
  const body = new Set(indexes.filter((index) => !list.blocks.has(index) && !sheet.blocks.has(index)))
  return { document, list, sheet, body }
}

/** A sheet that follows a list without a heading of its own is no part of the list. */
function withoutSheet(list: ReferenceList, { blocks }: MarkdownDocument, sheet: QuerySheet): ReferenceList {
  const places = blocks.filter(({ index }) => sheet.blocks.has(index)).map(({ place }) => place)
  if (places.length === 0 || list.references.length === 0) return list
  let at = 0
  const references = list.references.filter(({ place: { start } }) => {
    while ((places[at]?.end.offset ?? Infinity) <= start.offset) at++
    return start.offset < (places[at]?.start.offset ?? Infinity)
  })
  const rest = new Set([...list.blocks].filter((index) => !sheet.blocks.has(index)))
  return { ...list, references, blocks: rest }
}

/**
 * Cut a document behind each of its lists: what stands before a list goes by it, what stands behind the last by the last.
 */
export function splitAtLists(parts: DocumentParts): DocumentParts[] {
  const { document, list, body } = parts
  const byList = [...Map.groupBy(list.references, (reference) => reference.list).values()]
  if (byList.length < 2 || byList.length > mostLists) return [parts]
  const ends = byList.map((references) => largest(references.map(({ place }) => place.end.offset)))
  const chapterOf = new Map<number, number>()
  let chapter = 0
  for (const { index, place } of document.blocks) {
    while (chapter < ends.length - 1 && place.start.offset >= (ends[chapter] ?? 0)) chapter++
    chapterOf.set(index, chapter)
  }
  return byList.map((references, at) => ({
    ...parts,
    list: { ...list, references },
    body: new Set([...body].filter((index) => chapterOf.get(index) === at)),
  }))
}

// Each part is searched for citations by itself.
const mostLists = 60

/** Count the words of the text outside of lists and sheets, headings left out. */
function countBodyWords({ document, body }: DocumentParts): number {
  return document.blocks
    .filter(({ kind, index }) => kind !== 'heading' && body.has(index))
    .reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
}

/** Tell whether a document is a query sheet and hardly anything else. */
export function isSheetOnly(parts: DocumentParts): boolean {
  const { document, list, sheet } = parts
  if (sheet.queries.length === 0 || list.references.length > 0) return false
  if (document.frontMatter.bibliography !== undefined) return false
  return countBodyWords(parts) < fewWordsBesideSheet
}

/** Tell whether a document is a reference list and hardly anything else; what it may cite is not looked at. */
export function isListOnly(parts: DocumentParts): boolean {
  const { document, list } = parts
  // What has notes cites in a way of its own.
  if (list.references.length === 0 || document.blocks.some(({ kind }) => kind === 'footnoteDefinition'))
    return false
  return countBodyWords(parts) < fewWordsBesideList
}

const fewWordsBesideSheet = 60
const fewWordsBesideList = 40
