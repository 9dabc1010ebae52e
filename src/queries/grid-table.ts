import type { ProseBlock } from '../model/document.ts'
import { parseRowNumber, type RowStart } from './row-start.ts'
import { findColumns, isSheetHeader, type SheetColumns } from './sheet-columns.ts'
import { isStruck, oneLine, readAnswer, type SheetFormat, type SheetRow } from './sheet-format.ts'

/**
 * A table with drawn borders, as Pandoc and reStructuredText have them; a cell may go on over several lines:
 *
 *     +-----+-----------------------------+
 *     | No. | Query                       |
 *     +=====+=============================+
 *     | Q1  | Please provide a biography. |
 *     +-----+-----------------------------+
 */
export const gridTable: SheetFormat = {
  name: 'grid-table',
  find: (document, zone) =>
    document.blocks
      .filter(({ kind, text }) => kind === 'paragraph' && /^\+-[-+:]{2,500}\n/.test(text))
      .flatMap((block) => readGrid(block, zone.has(block))),
}

interface GridRow {
  readonly cells: string[]
  readonly start: number
  end: number
}

function readGrid(block: ProseBlock, isInZone: boolean): SheetRow[] {
  const { header, rows } = gatherRows(block.text)
  const numberOf = (cell: string) => parseRowNumber(cell, { allowsPlain: isInZone })
  const columns = findColumns(
    header,
    rows.map(({ cells }) => cells),
    (cell) => numberOf(cell) !== undefined,
  )
  if (!columns) return []
  const hasHeader = isSheetHeader(header)
  return rows.flatMap((row) => {
    const number = numberOf(row.cells[columns.number] ?? '')
    return number ? readRow(row, { block, number, columns, hasHeader }) : []
  })
}

function gatherRows(text: string): { header: readonly string[]; rows: readonly GridRow[] } {
  let header: readonly string[] = []
  let rows: GridRow[] = []
  let isNew = true
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (line.trimStart().startsWith('+')) {
      if (line.includes('=')) {
        header = rows.at(-1)?.cells.map(oneLine) ?? []
        rows = []
      }
      isNew = true
      continue
    }
    const cells = line.split('|').slice(1, -1)
    const end = index + line.length
    const last = rows.at(-1)
    if (isNew || !last) rows.push({ cells, start: index, end })
    else {
      for (const [column, cell] of cells.entries())
        last.cells[column] = `${last.cells[column] ?? ''}\n${cell}`
      last.end = end
    }
    isNew = false
  }
  return { header, rows: rows.map((row) => ({ ...row, cells: row.cells.map(oneLine) })) }
}

interface Grid {
  readonly block: ProseBlock
  readonly number: Pick<RowStart, 'id' | 'isTicked'>
  readonly columns: SheetColumns
  readonly hasHeader: boolean
}

function readRow({ cells, start, end }: GridRow, { block, number, columns, hasHeader }: Grid): SheetRow[] {
  const text = cells[columns.query] ?? ''
  if (text === '') return []
  const answer = columns.answer === undefined ? null : readAnswer(cells[columns.answer] ?? '')
  const stretch = { block, start, end }
  const isDone = number.isTicked || isStruck(stretch)
  return [{ id: number.id, text, answer, isDone, stretches: [stretch], hasHeader }]
}
