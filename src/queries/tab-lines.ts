import { findQueryNumber } from './query-number.ts'
import { isHeaderLine } from './sheet-headings.ts'
import { isStruck, oneLine, type SheetFormat, type SheetRow } from './sheet-format.ts'
import type { ProseBlock } from '../model/document.ts'

/**
 * Lines with tabs, as they come out of a publisher's PDF, split over pages:
 *
 *     QUERY NO.<TAB>QUERY DETAILS
 *     Q1<TAB>Please provide a short biography of the author(s).
 *
 * A third column is the answer. A line that does not begin with a number belongs to the row before it.
 */
export const tabLines: SheetFormat = {
  name: 'tab-lines',
  find: (document) => document.blocks.filter((block) => block.text.includes('\t')).flatMap(readLines),
}

function readLines(block: ProseBlock): SheetRow[] {
  const rows: SheetRow[] = []
  for (const { index, 0: line } of block.text.matchAll(/[^\n]+/g)) {
    const row = readLine(block, line, index)
    if (row) rows.push(row)
    else if (!isHeaderLine(line)) extendLast(rows, line, index + line.length)
  }
  return rows
}

function readLine(block: ProseBlock, line: string, start: number): SheetRow | undefined {
  const [first = '', second, ...others] = line.split('\t')
  const number = findQueryNumber(first)
  if (second === undefined || !number || first.slice(number.length).trim() !== '') return undefined
  const answer = oneLine(others.join(' '))
  const end = start + line.length
  return {
    id: number.id,
    text: oneLine(second),
    answer: answer === '' ? null : answer,
    isDone: isStruck(block, start, end),
    block,
    start,
    end,
  }
}

function extendLast(rows: SheetRow[], line: string, end: number): void {
  const last = rows.at(-1)
  if (last) rows[rows.length - 1] = { ...last, text: `${last.text} ${oneLine(line)}`, end }
}
