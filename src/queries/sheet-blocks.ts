import type { MarkdownDocument } from '../model/document.ts'
import type { Section, Zone } from './find-zone.ts'
import type { SheetRow } from './sheet-format.ts'

/**
 * Give the indexes of the blocks that are a query sheet: its headings, what is said around it, and its rows.
 *
 * A section counts from its heading to its last row, so that a text which follows without a heading stays text. A
 * section with a heading used for nothing else and no row that is understood counts as a whole: its labels are no
 * citations. So does one that leads into the next, as `QUERY SHEET` into `AUTHOR QUERIES`.
 */
export function sheetBlocks(document: MarkdownDocument, rows: readonly SheetRow[], zone: Zone): Set<number> {
  const blocks = new Set<number>()
  const tables = new Set<number>()
  for (const { block } of rows.flatMap((row) => row.stretches)) {
    blocks.add(block.index)
    if (block.cell) tables.add(block.cell.table)
  }
  for (const { cell, index } of document.blocks) if (cell && tables.has(cell.table)) blocks.add(index)
  for (const section of zone.sections) {
    const end = endOf(section, blocks)
    for (let index = section.start; index < end; index++) blocks.add(index)
  }
  return new Set([...blocks].sort((a, b) => a - b))
}

function endOf({ start, end, strength }: Section, blocks: ReadonlySet<number>): number {
  if (strength === 'none') return start
  let last = end - 1
  while (last >= start && !blocks.has(last)) last--
  if (last >= start) return last + 1
  return strength === 'strong' ? end : start
}
