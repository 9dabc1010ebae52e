import type { ProseBlock, QueryMarker } from '../model/document.ts'
import type { Zone } from './find-zone.ts'
import { readsAsRequest } from './reads-as-query.ts'
import { createMarkerBefore, findPlainStart, findRowStart, type RowStart } from './row-start.ts'
import { findReply, isStruck, oneLine, splitAnswer, type SheetFormat, type SheetRow } from './sheet-format.ts'

/**
 * Items of a list, bulleted, numbered or with boxes to tick:
 *
 *     - [x] Q1: Please provide a biography.
 *     2. Please check the page range.
 *
 * A plain number counts only under a heading that announces a sheet. Further paragraphs and nested items are the answer,
 * unless they ask for something themselves or a colon or boxes to tick announce them as part of the query. Bullets without
 * any number count by their order, and only under a heading that is used for nothing else.
 */
export const listItems: SheetFormat = {
  name: 'list-items',
  find(document, zone) {
    const items = document.blocks.filter((block) => block.list !== undefined && block.cell === undefined)
    const groups = groupItems(items)
    const markerBefore = createMarkerBefore(document)
    const rows = groups.flatMap((group) => readItem(group, zone, group[0] && markerBefore(group[0])))
    return rows.length > 0 ? rows : readBullets(groups, zone)
  },
}

/** Items of the outermost lists, each with its further paragraphs, quotations and what is nested in it. */
function groupItems(items: readonly ProseBlock[]): ProseBlock[][] {
  const groups: ProseBlock[][] = []
  for (const block of items) {
    const group = groups.at(-1)
    const [first] = group ?? []
    const isNested = (block.list?.depth ?? 1) > 1 && group?.at(-1)?.index === block.index - 1
    const isSameItem = first?.list?.id === block.list?.id && first?.list?.item === block.list?.item
    if (group && (isNested || isSameItem)) group.push(block)
    else if (block.list?.depth === 1 && !block.quoted) groups.push([block])
  }
  return groups
}

function readItem(group: readonly ProseBlock[], zone: Zone, marker: QueryMarker | undefined): SheetRow[] {
  const [block] = group
  if (!block) return []
  const isInZone = zone.has(block)
  const start = findRowStart(block.text)
  if (start) {
    const isSure = start.isSetOff || isInZone || isBold(block, start.length)
    return buildRow(group, { ...start, isLoose: !isSure })
  }
  if (marker && !isInZone)
    return buildRow(group, { id: marker.id, length: 0, isTicked: false, marker, isLoose: true })
  const plain = zone.sectionOf(block)?.strength === 'strong' ? findPlainStart(block.text) : undefined
  if (plain) return buildRow(group, plain)
  const ordinal = isInZone ? block.list?.ordinal : undefined
  return ordinal === undefined ? [] : buildRow(group, { id: `Q${ordinal}`, length: 0, isTicked: false })
}

function readBullets(groups: readonly (readonly ProseBlock[])[], zone: Zone): SheetRow[] {
  const bullets = groups.filter(([block]) => block && zone.sectionOf(block)?.strength === 'strong')
  return bullets.flatMap((group, index) =>
    buildRow(group, { id: `Q${index + 1}`, length: 0, isTicked: false }),
  )
}

type Start = Pick<RowStart, 'id' | 'isTicked' | 'length' | 'marker'> & { readonly isLoose?: boolean }

function buildRow(
  [block, ...others]: readonly ProseBlock[],
  { id, length, isTicked, isLoose, marker }: Start,
): SheetRow[] {
  if (!block) return []
  const asking = others.slice(0, countAsking(block, others))
  const replies = others.slice(asking.length)
  const { text, answer } = splitAnswer(
    [block.text.slice(length), ...asking.map((other) => other.text)].join('\n'),
  )
  if (text === '') return []
  const whole = { block, start: 0, end: block.text.length }
  const isDone =
    block.list?.checked === true ||
    isTicked ||
    isStruck({ ...whole, start: length }) ||
    (length > 0 && isStruck({ ...whole, end: length }))
  const more = others.map((other) => ({ block: other, start: 0, end: other.text.length }))
  const looseness = { ...(isLoose === true && { isLoose }), ...(marker && { marker }) }
  return [
    { id, text, answer: answer ?? answerIn(replies), isDone, stretches: [whole, ...more], ...looseness },
  ]
}

/** Count the blocks that belong to the query: what a colon or boxes announce, and all up to the last that asks for something. */
function countAsking(item: ProseBlock, blocks: readonly ProseBlock[]): number {
  const firstReply = blocks.findIndex((block) => findReply(block) !== undefined)
  const before = firstReply < 0 ? blocks : blocks.slice(0, firstReply)
  const isAnnounced = (block: ProseBlock) => {
    const isNested = block.list?.id !== item.list?.id
    return block.list?.checked !== undefined && isNested ? true : item.text.trimEnd().endsWith(':')
  }
  const announced = before.findIndex((block) => !isAnnounced(block))
  const asked = before.findLastIndex(({ text }) => readsAsRequest(text)) + 1
  return Math.max(announced < 0 ? before.length : announced, asked)
}

function answerIn(blocks: readonly ProseBlock[]): string | null {
  const said = blocks.map(({ text }) => splitAnswer(text)).map(({ text, answer }) => answer ?? oneLine(text))
  return said.length === 0 ? null : said.join(' ')
}

function isBold({ marks }: ProseBlock, length: number): boolean {
  return marks.some((mark) => mark.kind === 'strong' && mark.start <= 1 && mark.end <= length + 1)
}
