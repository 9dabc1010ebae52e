import { mapStretch } from '../manuscript/map-stretch.ts'
import type { CslItem } from '../model/csl.ts'
import type { MarkdownDocument } from '../model/document.ts'
import type { Reference, ReferenceList } from '../model/reference.ts'
import { findListBlocks } from './find-list-blocks.ts'
import { labelOf, slugOf } from './label-reference.ts'
import { parseEntry } from './parse-entry.ts'
import { splitEntries, type EntryPart, type EntryText } from './split-entries.ts'
import type { Stretch } from './stretch.ts'

/**
 * Find the reference lists of a document and read their entries.
 *
 * Entries may be list items, paragraphs, lines of one paragraph, or a mix. Ids are unique in the document.
 */
export function findReferenceList(document: MarkdownDocument): ReferenceList {
  const lists = findListBlocks(document.blocks)
  const ids = new Map<string, number>()
  const references: Reference[] = []
  for (const [list, { members }] of lists.entries())
    for (const entry of splitEntries(members))
      references.push(readReference(entry, { document, list, ids, previous: references.at(-1)?.csl }))
  const numbered = references.filter((reference) => reference.number !== undefined).length
  return {
    references,
    blocks: new Set(
      lists.flatMap(({ headings, members }) => [...headings, ...members].map((block) => block.index)),
    ),
    isNumbered: numbered > 0 && numbered * 2 > references.length,
  }
}

interface Circumstances {
  readonly document: MarkdownDocument
  readonly list: number
  /** How often each slug was given. */
  readonly ids: Map<string, number>
  /** The entry before, whose authors a dash repeats. */
  readonly previous: CslItem | undefined
}

const repeatedAuthor = /^\s*(?:[—–―]+|[-_]{2,})[\s.,:;]/

function readReference(
  { parts, number, label }: EntryText,
  { document, list, ids, previous }: Circumstances,
): Reference {
  const text = parts.map(({ block, start, end }) => block.text.slice(start, end)).join(' ')
  const read = parseEntry(text, emphasisOf(parts))
  const csl = repeatedAuthor.test(text) && previous?.author ? { ...read, author: previous.author } : read
  const place = placeOf(parts, document)
  return {
    id: uniqueId(slugOf(csl, text), ids),
    label: labelOf(csl, text),
    text: document.source.slice(place.start.offset, place.end.offset),
    place,
    csl,
    origin: 'list',
    list,
    ...(label !== undefined && { citekey: label }),
    ...(number !== undefined && { number }),
  }
}

function emphasisOf(parts: readonly EntryPart[]): Stretch[] {
  let shift = 0
  return parts.flatMap(({ block, start, end }) => {
    const from = shift - start
    shift += end - start + 1
    return block.marks
      .filter((mark) => mark.kind === 'emphasis' && mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + from, end: mark.end + from }))
  })
}

function placeOf(parts: readonly EntryPart[], document: MarkdownDocument): Reference['place'] {
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return document.placeOf(0, 0)
  const { start } = mapStretch(first.block, first.start, first.end)
  const { end } = mapStretch(last.block, last.start, last.end)
  return document.placeOf(start, end)
}

function uniqueId(slug: string, ids: Map<string, number>): string {
  const count = (ids.get(slug) ?? 0) + 1
  ids.set(slug, count)
  return count === 1 ? slug : `${slug}-${count}`
}
