import type { ProseBlock } from '../model/document.ts'
import type { Zone } from './find-zone.ts'
import { findQueryNumber } from './query-number.ts'
import { isStruck, oneLine, splitAnswer, type SheetFormat, type SheetRow } from './sheet-format.ts'

/**
 * Items of a list, bulleted, numbered or with boxes to tick:
 *
 *     - [x] Q1: Please provide a biography.
 *     2. Please check the page range.
 *
 * A plain number counts only under a heading that announces a sheet. Further paragraphs of an item are its answer.
 * Bullets without any number count by their order, and only under a heading that is used for nothing else.
 */
export const listItems: SheetFormat = {
  name: 'list-items',
  find(document, zone) {
    const items = document.blocks.filter((block) => block.list?.depth === 1 && !block.quoted)
    const groups = Map.groupBy(items, (block) => `${block.list?.id ?? 0} ${block.list?.item ?? 0}`)
    const rows = [...groups.values()].flatMap((group) => readItem(group, zone))
    return rows.length > 0 ? rows : readBullets([...groups.values()], zone)
  },
}

function readItem(group: readonly ProseBlock[], zone: Zone): SheetRow[] {
  const [block] = group
  if (!block) return []
  const isInZone = zone.has(block)
  const number = findQueryNumber(block.text)
  if (number && (number.isSetOff || isInZone || isBold(block, number.length)))
    return buildRow(group, { id: number.id, length: number.length })
  const ordinal = isInZone ? block.list?.ordinal : undefined
  return ordinal === undefined ? [] : buildRow(group, { id: `Q${ordinal}`, length: 0 })
}

function readBullets(groups: readonly (readonly ProseBlock[])[], zone: Zone): SheetRow[] {
  const bullets = groups.filter(([block]) => block && zone.sectionOf(block)?.strength === 'strong')
  return bullets.flatMap((group, index) => buildRow(group, { id: `Q${index + 1}`, length: 0 }))
}

function buildRow(
  [block, ...others]: readonly ProseBlock[],
  { id, length }: { id: string; length: number },
): SheetRow[] {
  if (!block) return []
  const { text, answer } = splitAnswer(block.text.slice(length))
  if (text === '') return []
  const whole = { block, start: 0, end: block.text.length }
  const isDone =
    block.list?.checked === true ||
    isStruck({ ...whole, start: length }) ||
    (length > 0 && isStruck({ ...whole, end: length }))
  const more = others.map((other) => ({ block: other, start: 0, end: other.text.length }))
  return [{ id, text, answer: answer ?? answerIn(others), isDone, stretches: [whole, ...more] }]
}

function answerIn(blocks: readonly ProseBlock[]): string | null {
  const said = blocks.map(({ text }) => splitAnswer(text)).map(({ text, answer }) => answer ?? oneLine(text))
  return said.length === 0 ? null : said.join(' ')
}

function isBold({ marks }: ProseBlock, length: number): boolean {
  return marks.some((mark) => mark.kind === 'strong' && mark.start <= 1 && mark.end <= length + 1)
}
