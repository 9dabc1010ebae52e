import type { ProseBlock } from '../model/document.ts'
import { findQueryNumber } from './query-number.ts'
import { isStruck, oneLine, splitAnswer, type SheetFormat, type SheetRow } from './sheet-format.ts'

/**
 * Items of a list, bulleted, numbered or with boxes to tick:
 *
 *     - [x] Q1: Please provide a biography.
 *     2. Please check the page range.
 *
 * A plain number counts only under a heading that announces a sheet. Further paragraphs of an item are its answer.
 */
export const listItems: SheetFormat = {
  name: 'list-items',
  find(document, zone) {
    const rows: SheetRow[] = []
    let last: ProseBlock | undefined
    for (const block of document.blocks) {
      if (!block.list) continue
      const isSame = last?.list?.id === block.list.id && last.list.item === block.list.item
      if (isSame) answerLast(rows, block)
      else rows.push(...readItem(block, zone.has(block.index)))
      last = block
    }
    return rows
  },
}

function readItem(block: ProseBlock, isInZone: boolean): SheetRow[] {
  const number = findQueryNumber(block.text)
  const isSetOff = number !== undefined && (number.isSetOff || isInZone || isBold(block, number.length))
  const ordinal = isInZone ? block.list?.ordinal : undefined
  const id = isSetOff ? number.id : ordinal === undefined ? undefined : `Q${ordinal}`
  if (id === undefined) return []
  const start = isSetOff ? number.length : 0
  const { text, answer } = splitAnswer(block.text.slice(start))
  if (text === '') return []
  const isDone = block.list?.checked === true || isStruck(block, start, block.text.length)
  return [{ id, text, answer, isDone, block, start: 0, end: block.text.length }]
}

function isBold({ marks }: ProseBlock, length: number): boolean {
  return marks.some((mark) => mark.kind === 'strong' && mark.start <= 1 && mark.end <= length + 1)
}

function answerLast(rows: SheetRow[], block: ProseBlock): void {
  const last = rows.at(-1)
  if (!last || last.block.list?.id !== block.list?.id || last.block.list?.item !== block.list?.item) return
  const { text, answer } = splitAnswer(block.text)
  rows[rows.length - 1] = { ...last, answer: last.answer ?? answer ?? oneLine(text) }
}
