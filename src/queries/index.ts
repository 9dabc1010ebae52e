import { mapStretch } from '../manuscript/map-stretch.ts'
import type { MarkdownDocument, QueryMarker, SourceComment } from '../model/document.ts'
import type { SheetQuery, UnreadRow } from '../model/query.ts'
import { addReplies } from './add-replies.ts'
import { acceptRows } from './accept-rows.ts'
import { findUnreadRows } from './find-unread-rows.ts'
import { findZone } from './find-zone.ts'
import { gridTable } from './grid-table.ts'
import { listItems } from './list-items.ts'
import { createMarkerMatcher } from './match-markers.ts'
import { numberedParagraphs } from './numbered-paragraphs.ts'
import { pipeTable } from './pipe-table.ts'
import { readComment } from './read-comment.ts'
import { sheetBlocks } from './sheet-blocks.ts'
import type { SheetFormat, SheetRow } from './sheet-format.ts'
import { tabLines } from './tab-lines.ts'

/** Every query sheet format, in alphabetical order. */
const formats: readonly SheetFormat[] = [gridTable, listItems, numberedParagraphs, pipeTable, tabLines]

/** The queries of a document, and the blocks that are not body text because of them. */
export interface QuerySheet {
  readonly queries: readonly SheetQuery[]
  readonly blocks: ReadonlySet<number>
  /** Query numbers that the text prints, those on the sheet itself left out. */
  readonly markers: readonly QueryMarker[]
  readonly unreadRows: readonly UnreadRow[]
}

/** Find the publisher's query sheet in a document, in whatever form it is printed; rows in the order of the text. */
export function findQuerySheet(document: MarkdownDocument): QuerySheet {
  const zone = findZone(document.blocks)
  const found = formats.flatMap((format) => format.find(document, zone)).sort(byPlace)
  const rows = addReplies(document, distinct(acceptRows(found, zone)))
  const blocks = sheetBlocks(document, rows, zone)
  const ofRows = new Set(rows.flatMap(({ marker }) => marker ?? []))
  const markers = markersInText(document, blocks).filter((one) => !ofRows.has(one))
  const match = createMarkerMatcher(rows.map(({ id }) => id))
  const places = Map.groupBy(markers, match)
  return {
    queries: rows.map((row) => toQuery(document, row, places.get(row.id) ?? [])),
    blocks,
    markers,
    unreadRows: findUnreadRows(document, rows, zone),
  }
}

function byPlace({ stretches: [a] }: SheetRow, { stretches: [b] }: SheetRow): number {
  return a.block.index - b.block.index || a.start - b.start
}

/** A row printed twice, as on a repeated page, is one query. */
function distinct(rows: readonly SheetRow[]): SheetRow[] {
  const same = Map.groupBy(rows, (row) => `${row.id} ${row.text}`)
  return [...same.values()].flatMap((group) => group.slice(0, 1))
}

function toQuery(document: MarkdownDocument, row: SheetRow, markers: readonly QueryMarker[]): SheetQuery {
  const { id, text, answer, isDone, stretches } = row
  const [first] = stretches
  const last = stretches.at(-1) ?? first
  const { start } = mapStretch(first.block, first.start, first.end)
  const { end } = mapStretch(last.block, last.start, last.end)
  const places = markers.map((marker) => marker.place)
  return { id, text, answer, isDone, place: document.placeOf(start, end), markers: places }
}

/** Numbers printed in the text, and those that comments hold, not those on the sheet itself. */
function markersInText(document: MarkdownDocument, sheet: ReadonlySet<number>): QueryMarker[] {
  const { blocks, markers, comments } = document
  const places = blocks.filter(({ index }) => sheet.has(index)).map(({ place }) => place)
  const all = [...markers, ...comments.flatMap(toMarker)].sort(
    (a, b) => a.place.start.offset - b.place.start.offset,
  )
  let at = 0
  return all.filter(({ place: { start } }) => {
    while ((places[at]?.end.offset ?? Infinity) <= start.offset) at++
    return start.offset < (places[at]?.start.offset ?? Infinity)
  })
}

function toMarker({ text, place }: SourceComment): QueryMarker[] {
  const reading = readComment(text)
  return reading && reading.kind !== 'note' ? [{ id: reading.id, form: 'comment', place }] : []
}
