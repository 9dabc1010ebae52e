import type { ProseBlock } from '../model/document.ts'
import { parseRowNumber, type RowStart } from './row-start.ts'
import { findColumns, isSheetHeader, type SheetColumns } from './sheet-columns.ts'
import { isHeaderLine } from './sheet-headings.ts'
import {
  isStruck,
  oneLine,
  readAnswer,
  splitAnswer,
  type SheetFormat,
  type SheetRow,
} from './sheet-format.ts'

/**
 * Lines with tabs, as they come out of a publisher's PDF, split over pages:
 *
 *     QUERY NO.<TAB>QUERY DETAILS
 *     Q1<TAB>Please provide a short biography of the author(s).
 *
 * The header may name further columns; without one a third column is the answer. A line that does not begin with a
 * number belongs to the row before it.
 */
export const tabLines: SheetFormat = {
  name: 'tab-lines',
  find(document, zone) {
    let header: readonly string[] = []
    return document.blocks
      .filter((block) => block.text.includes('\t') && block.cell === undefined)
      .flatMap((block) => {
        const lines = [...block.text.matchAll(/[^\n]+/g)].map((match) => ({
          text: match[0],
          at: match.index,
        }))
        const found = lines.find((line) => isHeader(line.text))
        if (found) header = found.text.split('\t').map(oneLine)
        return readLines(block, lines, { header, isInZone: zone.has(block) || header.length > 0 })
      })
  },
}

interface Line {
  readonly text: string
  readonly at: number
}

interface Sheet {
  readonly header: readonly string[]
  /** Whether plain numbers count. */
  readonly isInZone: boolean
}

function readLines(block: ProseBlock, lines: readonly Line[], sheet: Sheet): SheetRow[] {
  const rows: { line: Line; cells: readonly string[]; end: number; more: string }[] = []
  for (const line of lines) {
    const cells = line.text.split('\t').map(oneLine)
    const end = line.at + line.text.length
    if (cells.length > 1 && numberOf(cells[0] ?? '', sheet) !== undefined)
      rows.push({ line, cells, end, more: '' })
    else if (isHeader(line.text)) continue
    else extendLast(rows, line, end)
  }
  return rows.flatMap(({ line, cells, end, more }) => {
    const columns = columnsOf(sheet.header, cells)
    const number = numberOf(cells[0] ?? '', sheet)
    const { text, answer } = splitAnswer(`${cells[columns.query] ?? ''}${more}`)
    if (!number || text === '') return []
    const given = columns.answer === undefined ? null : readAnswer(cells[columns.answer] ?? '')
    const stretch = { block, start: line.at, end }
    const isDone = number.isTicked || isStruck(stretch)
    return [
      {
        id: number.id,
        text,
        answer: given ?? answer,
        isDone,
        stretches: [stretch] as const,
        hasHeader: sheet.header.length > 0,
      },
    ]
  })
}

function extendLast(
  rows: { line: Line; cells: readonly string[]; end: number; more: string }[],
  line: Line,
  end: number,
): void {
  const last = rows.at(-1)
  if (last) rows[rows.length - 1] = { ...last, more: `${last.more}\n${line.text}`, end }
}

function isHeader(line: string): boolean {
  return isHeaderLine(line) || (line.length < 120 && isSheetHeader(line.split('\t')))
}

function numberOf(cell: string, { isInZone }: Sheet): Pick<RowStart, 'id' | 'isTicked'> | undefined {
  return parseRowNumber(cell, { allowsPlain: isInZone })
}

function columnsOf(
  header: readonly string[],
  cells: readonly string[],
): Pick<SheetColumns, 'answer' | 'query'> {
  const isFirst = (cell: string) => cell === cells[0]
  const named = header.length > 2 ? findColumns(header, [cells], isFirst) : undefined
  return named ?? { query: 1, answer: cells.length > 2 ? 2 : undefined }
}
