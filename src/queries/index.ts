import { mapStretch } from '../manuscript/map-stretch.ts'
import type { MarkdownDocument, QueryMarker } from '../model/document.ts'
import type { SheetQuery } from '../model/query.ts'
import { addReplies } from './add-replies.ts'
import { acceptRows } from './accept-rows.ts'
import { findZone } from './find-zone.ts'
import { gridTable } from './grid-table.ts'
import { listItems } from './list-items.ts'
import { numberedParagraphs } from './numbered-paragraphs.ts'
import { pipeTable } from './pipe-table.ts'
import { sheetBlocks } from './sheet-blocks.ts'
import type { SheetFormat, SheetRow } from './sheet-format.ts'
import { tabLines } from './tab-lines.ts'

/** Every query sheet format, in alphabetical order. */
const formats: readonly SheetFormat[] = [gridTable, listItems, numberedParagraphs, pipeTable, tabLines]

/** The queries of a document, and the blocks that are not body text because of them. */
export interface QuerySheet {
  readonly queries: readonly SheetQuery[]
  readonly blocks: ReadonlySet<number>
}

/** Find the publisher's query sheet in a document, in whatever form it is printed; rows in the order of the text. */
export function findQuerySheet(document: MarkdownDocument): QuerySheet {
  const zone = findZone(document.blocks)
  const found = formats.flatMap((format) => format.find(document, zone)).sort(byPlace)
  const rows = addReplies(document, distinct(acceptRows(found, zone)))
  const blocks = sheetBlocks(document, rows, zone)
  const ofRows = new Set(rows.flatMap(({ marker }) => marker ?? []))
  const markers = rows.length === 0 ? [] : markersInText(document, blocks).filter((one) => !ofRows.has(one))
  return { queries: rows.map((row) => toQuery(document, row, markers)), blocks }
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
  const places = markers.filter((marker) => marker.id === id).map((marker) => marker.place)
  return { id, text, answer, isDone, place: document.placeOf(start, end), markers: places }
}

/** Numbers printed in the text, not those on the sheet itself. */
function markersInText({ markers, blocks }: MarkdownDocument, sheet: ReadonlySet<number>): QueryMarker[] {
  const places = [...sheet].map((index) => blocks[index]?.place).filter((place) => place !== undefined)
  return markers.filter(
    ({ place: { start } }) =>
      !places.some((place) => place.start.offset <= start.offset && start.offset < place.end.offset),
  )
}
