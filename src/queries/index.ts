import { mapStretch } from '../manuscript/map-stretch.ts'
import type { MarkdownDocument } from '../model/document.ts'
import type { SheetQuery } from '../model/query.ts'
import { findZone } from './find-zone.ts'
import { listItems } from './list-items.ts'
import { numberedParagraphs } from './numbered-paragraphs.ts'
import { pipeTable } from './pipe-table.ts'
import type { SheetFormat, SheetRow } from './sheet-format.ts'
import { tabLines } from './tab-lines.ts'

/** Every query sheet format, in alphabetical order. */
const formats: readonly SheetFormat[] = [listItems, numberedParagraphs, pipeTable, tabLines]

/** The queries of a document, and the blocks that are not body text because of them. */
export interface QuerySheet {
  readonly queries: readonly SheetQuery[]
  readonly blocks: ReadonlySet<number>
}

/** Find the publisher's query sheet in a document, in whatever form it is printed; rows in the order of the text. */
export function findQuerySheet(document: MarkdownDocument): QuerySheet {
  const zone = findZone(document.blocks)
  const rows = formats
    .flatMap((format) => format.find(document, zone.all))
    .sort((a, b) => a.block.index - b.block.index || a.start - b.start)
  const isSheet = rows.length > 0
  const blocks = new Set([
    ...(isSheet ? zone.all : zone.strong),
    ...rows.flatMap(({ block }) => (block.cell ? tableBlocks(document, block.cell.table) : [block.index])),
  ])
  return { queries: rows.map((row) => toQuery(document, row)), blocks }
}

function tableBlocks(document: MarkdownDocument, table: number): number[] {
  return document.blocks.filter((block) => block.cell?.table === table).map((block) => block.index)
}

function toQuery(
  document: MarkdownDocument,
  { id, text, answer, isDone, block, start, end }: SheetRow,
): SheetQuery {
  const stretch = mapStretch(block, start, end)
  const markers = document.markers.filter((marker) => marker.id === id).map((marker) => marker.place)
  return { id, text, answer, isDone, place: document.placeOf(stretch.start, stretch.end), markers }
}
