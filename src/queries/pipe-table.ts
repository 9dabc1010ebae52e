import type { ProseBlock } from '../model/document.ts'
import { parseQueryNumber } from './query-number.ts'
import { findColumns, isSheetHeader, type SheetColumns } from './sheet-columns.ts'
import { isStruck, oneLine, readAnswer, type SheetFormat, type SheetRow } from './sheet-format.ts'

/**
 * A table with a column of numbers, one of queries and perhaps one of answers, in any order:
 *
 *     | No. | Query                       | Response |
 *     | --- | --------------------------- | -------- |
 *     | Q1  | Please provide a biography. |          |
 */
export const pipeTable: SheetFormat = {
  name: 'pipe-table',
  find(document, zone) {
    const cells = document.blocks.filter((block) => block.cell !== undefined)
    return [...Map.groupBy(cells, (block) => block.cell?.table).values()].flatMap((table) =>
      readTable(
        table,
        table.some((block) => zone.has(block)),
      ),
    )
  },
}

type TableRow = readonly (ProseBlock | undefined)[]

function readTable(cells: readonly ProseBlock[], isInZone: boolean): SheetRow[] {
  const [first = [], ...others] = gatherRows(cells)
  const isNumber = (text: string) => idOf(text, isInZone) !== undefined
  // A sheet without header: Markdown takes its first row for one.
  const hasHeader = !first.some((block) => block && parseQueryNumber(oneLine(block.text)) !== undefined)
  const rows = hasHeader ? others : [first, ...others]
  const header = hasHeader ? textsOf(first) : []
  const filled = rows.filter((row) => row.some((block) => block !== undefined))
  const columns = findColumns(header, filled.map(textsOf), isNumber)
  if (!columns) return []
  return filled.flatMap((row) => readRow(row, columns, { isInZone, hasHeader: isSheetHeader(header) }))
}

function gatherRows(cells: readonly ProseBlock[]): TableRow[] {
  const rows: (ProseBlock | undefined)[][] = []
  for (const block of cells) {
    const { row = 0, column = 0 } = block.cell ?? {}
    const cellsOfRow = (rows[row] ??= [])
    cellsOfRow[column] = block
  }
  return Array.from(rows, (row) => Array.from(row ?? []))
}

function textsOf(row: TableRow): string[] {
  return row.map((block) => oneLine(block?.text ?? ''))
}

function idOf(text: string, isInZone: boolean): string | undefined {
  const plain = isInZone ? /^(\d{1,3})[.)]?$/.exec(text)?.[1] : undefined
  return parseQueryNumber(text) ?? (plain === undefined ? undefined : `Q${Number(plain)}`)
}

function readRow(
  row: TableRow,
  columns: SheetColumns,
  { isInZone, hasHeader }: { isInZone: boolean; hasHeader: boolean },
): SheetRow[] {
  const texts = textsOf(row)
  const [id, query] = [idOf(texts[columns.number] ?? '', isInZone), row[columns.query]]
  if (id === undefined || !query) return []
  const answer = columns.answer === undefined ? null : readAnswer(texts[columns.answer] ?? '')
  const [first = query, ...others] = row.filter((block) => block !== undefined).map(stretchOf)
  const isTicked =
    columns.done !== undefined &&
    /^(?:\[?x\]?|✓|✔|☑|yes|done|ok|resolved|closed|ja|oui|sí|sim)$/i.test(texts[columns.done] ?? '')
  const isDone = isTicked || isStruck(stretchOf(query))
  const text = oneLine(query.text)
  return 'block' in first ? [{ id, text, answer, isDone, stretches: [first, ...others], hasHeader }] : []
}

function stretchOf(block: ProseBlock) {
  return { block, start: 0, end: block.text.length }
}
