import type { ProseBlock } from '../model/document.ts'
import { parseQueryNumber } from '../manuscript/query-number.ts'
import { parseRowNumber } from './row-start.ts'
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
  const isNumber = (text: string) => parseRowNumber(text, { allowsPlain: isInZone }) !== undefined
  // A sheet without header: Markdown takes its first row for one.
  const hasHeader = !first.some((block) => block && parseQueryNumber(oneLine(block.text)) !== undefined)
  const rows = hasHeader ? others : [first, ...others]
  const header = hasHeader ? textsOf(first) : []
  const filled = rows.filter((row) => row.some((block) => block !== undefined))
  const columns = findColumns(header, filled.map(textsOf), isNumber)
  if (!columns) return []
  return joinRows(filled, columns).flatMap((group) =>
    readRow(group, columns, { isInZone, hasHeader: isSheetHeader(header) }),
  )
}

/** A row without number goes on with the one above. */
function joinRows(rows: readonly TableRow[], { number }: SheetColumns): TableRow[][] {
  const groups: TableRow[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && oneLine(row[number]?.text ?? '') === '') last.push(row)
    else groups.push([row])
  }
  return groups
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

function readRow(
  rows: readonly TableRow[],
  columns: SheetColumns,
  { isInZone, hasHeader }: { isInZone: boolean; hasHeader: boolean },
): SheetRow[] {
  const textIn = (column: number | undefined) =>
    oneLine(rows.map((row) => (column === undefined ? '' : (row[column]?.text ?? ''))).join('\n'))
  const number = parseRowNumber(textIn(columns.number), { allowsPlain: isInZone })
  const [first, ...others] = rows
    .flat()
    .filter((block) => block !== undefined)
    .map(stretchOf)
  const text = textIn(columns.query)
  if (!number || !first || text === '') return []
  const answer = columns.answer === undefined ? null : readAnswer(textIn(columns.answer))
  const queries = rows.flatMap((row) => row[columns.query] ?? [])
  const isDone =
    number.isTicked ||
    (columns.done !== undefined && ticked.test(textIn(columns.done))) ||
    queries.every((query) => isStruck(stretchOf(query))) ||
    rows.some((row) => isNumberStruck(row[columns.number]))
  return [{ id: number.id, text, answer, isDone, stretches: [first, ...others], hasHeader }]
}

const ticked =
  /^(?:\[?x\]?|✓|✔|☑|✅|yes|done|ok|resolved|closed|answered|erledigt|ja|fait|oui|hecho|sí|feito|sim|fatto|sì|klaar)$/i

function isNumberStruck(cell: ProseBlock | undefined): boolean {
  return cell !== undefined && isStruck(stretchOf(cell))
}

function stretchOf(block: ProseBlock) {
  return { block, start: 0, end: block.text.length }
}
