import { findQueryNumber, type QueryNumber } from '../manuscript/query-number.ts'
import type { MarkdownDocument, ProseBlock, QueryMarker } from '../model/document.ts'

/** How a row of a sheet begins. */
export interface RowStart extends QueryNumber {
  /** Whether a box before the number is ticked: `[x] Q1`, `☑ Q1`. */
  readonly isTicked: boolean
  /** The number, where it was taken for a marker and stands no longer in the text. */
  readonly marker?: QueryMarker
}

const box = /^\s{0,4}(?:(\[[xX]\]|[☑✅✔✓])|\[ ?\]|[☐□])\s{1,4}/u
const tickBehind = /\s{0,4}(?:\[[xX]\]|[☑✅✔✓])\s{0,4}$/u
// (1) | [1] | 1: | 1) | No. 1. | #1
const plain =
  /^\s{0,4}(?:[[(]\s?(\d{1,3})\s?[\])]|(?:#|No\.? ?)?(\d{1,3})\s?[:.)–—](?!\d)|#(\d{1,3})(?!\d))\s{0,8}/iu

/** Find the number of a query that `text` begins with, behind a box to tick. */
export function findRowStart(text: string): RowStart | undefined {
  const [before = '', tick] = box.exec(text) ?? []
  const number = findQueryNumber(text.slice(before.length))
  return number && { ...number, length: before.length + number.length, isTicked: tick !== undefined }
}

/** Find a plain number that `text` begins with, such as `(1)` or `1:`, as a query number. */
export function findPlainStart(text: string): RowStart | undefined {
  const [whole, bracketed, set, hashed] = plain.exec(text) ?? []
  const digits = bracketed ?? set ?? hashed
  if (whole === undefined || digits === undefined) return undefined
  return { id: `Q${Number(digits)}`, length: whole.length, isSetOff: true, isTicked: false }
}

/** Read a text that is a number and perhaps a tick, such as a cell; a plain number counts if `allowsPlain`. */
export function parseRowNumber(
  text: string,
  { allowsPlain }: { allowsPlain: boolean },
): Pick<RowStart, 'id' | 'isTicked'> | undefined {
  const bare = text.replace(tickBehind, '')
  const digits = allowsPlain ? /^\s{0,4}(?:#|No\.? ?)?(\d{1,3})[.):]?\s{0,4}$/i.exec(bare)?.[1] : undefined
  const start = findRowStart(bare)
  const isTicked = bare !== text || start?.isTicked === true
  if (start && bare.slice(start.length).trim() === '') return { id: start.id, isTicked }
  return digits === undefined ? undefined : { id: `Q${Number(digits)}`, isTicked }
}

/** Make the function that gives the number that was printed right before a block and taken for a marker. */
export function createMarkerBefore({
  blocks,
  markers,
}: MarkdownDocument): (block: ProseBlock) => QueryMarker | undefined {
  const before = new Map<number, QueryMarker>()
  let at = 0
  for (const block of blocks) {
    const from = blocks[block.index - 1]?.place.end.offset ?? 0
    const to = block.sources[0] ?? block.place.start.offset
    while ((markers[at]?.place.start.offset ?? Infinity) < from) at++
    for (let marker = markers[at]; marker && marker.place.end.offset <= to; marker = markers[at]) {
      before.set(block.index, marker)
      at++
    }
  }
  return (block) => before.get(block.index)
}
