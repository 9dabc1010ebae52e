import type { ProseBlock, QueryMarker } from '../model/document.ts'
import type { Zone } from './find-zone.ts'
import { createMarkerBefore, findPlainStart, findRowStart, type RowStart } from './row-start.ts'
import {
  findReply,
  isStruck,
  splitAnswer,
  type SheetFormat,
  type SheetRow,
  type Stretch,
} from './sheet-format.ts'

/**
 * Paragraphs, lines or bold numbers in a paragraph, and what stands under a number or under a heading with one:
 *
 *     **Q1.** Please provide a biography. **Q2.** Please check the title.
 *
 *     ### Q3
 *
 *     Please check the page range.
 *
 *     Q4
 *
 *     :   Please check the caption.
 *
 * Outside of a heading that announces a sheet they are rows only if most of them ask for something.
 */
export const numberedParagraphs: SheetFormat = {
  name: 'numbered-paragraphs',
  find(document, zone) {
    const markerBefore = createMarkerBefore(document)
    const rows: OpenRow[] = []
    const unquoted = new Set<string>()
    let isOpen = false
    for (const block of document.blocks) {
      if (!isText(block) || (block.quoted && isReply(block, unquoted, zone))) {
        isOpen = false
        continue
      }
      const marker = markerBefore(block)
      const found = startsIn(block, zone, marker)
      if (found[0]?.at !== 0 && marker) found.unshift({ start: startAt(marker), at: 0 })
      const last = rows.at(-1)
      if (found.length > 0) {
        if (!block.quoted) for (const { start } of found) unquoted.add(start.id)
        if (last && isOpen) last.parts.push(...last.pending.splice(0))
        for (const row of openRows(block, found, zone)) rows.push(row)
        isOpen = true
      } else if (isOpen && last) isOpen = extend(last, block, zone)
    }
    return rows.flatMap(closeRow)
  },
}

/** A row that may go on in the blocks below. */
interface OpenRow {
  readonly start: RowStart
  readonly parts: Stretch[]
  /** Paragraphs that belong to it if another row follows. */
  readonly pending: Stretch[]
  /** What follows a heading belongs to it down to the next one. */
  readonly isHeading: boolean
  readonly isLoose: boolean
  hasReply: boolean
  /** Whether it is a number so far and nothing else. */
  isBare: boolean
}

interface FoundStart {
  readonly start: RowStart
  /** Where it begins in the text of its block. */
  readonly at: number
}

function isText({ kind, list, text }: ProseBlock): boolean {
  return (kind === 'paragraph' || kind === 'heading') && list === undefined && !/\t|^\+-/.test(text)
}

function startAt(marker: QueryMarker): RowStart {
  return { id: marker.id, length: 0, isSetOff: false, isTicked: false, marker }
}

/** What is quoted is a reply, unless the sheet as a whole is quoted. */
function isReply(block: ProseBlock, unquoted: ReadonlySet<string>, zone: Zone): boolean {
  const start = findRowStart(block.text)
  return !start || unquoted.has(start.id) || zone.sectionOf(block)?.strength !== 'strong'
}

/** Numbers at the start of a line, in bold, or, in the order of the numbers, behind the end of a sentence. */
function startsIn(block: ProseBlock, zone: Zone, marker: QueryMarker | undefined): FoundStart[] {
  const { text } = block
  const isInZone = zone.has(block)
  const isSure = zone.sectionOf(block)?.strength === 'strong' && block.kind !== 'heading'
  const lines = [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index: at }) => {
    const start = findRowStart(line) ?? (isSure ? findPlainStart(line) : undefined)
    return start ? [{ start, at }] : []
  })
  const [first] = lines
  if (first?.at !== 0) return isInZone || marker ? lines : []
  const bold = block.marks
    .filter(({ kind, start }) => kind === 'strong' && start > 0 && /\s/.test(text.charAt(start - 1)))
    .flatMap((mark) => {
      const start = findRowStart(text.slice(mark.start))
      return start && text.slice(mark.start, mark.end).length <= start.length + 1
        ? [{ start, at: mark.start }]
        : []
    })
  const known = new Set(lines.map(({ at }) => at))
  const all = [...lines, ...bold.filter(({ at }) => !known.has(at))]
  return [...all, ...(bold.length > 0 ? [] : behindSentences(text, lines))].sort((a, b) => a.at - b.at)
}

/** `Q1: Please check the title. Q2: Please check the year.` */
function behindSentences(text: string, lines: readonly FoundStart[]): FoundStart[] {
  const [first] = lines
  if (lines.length !== 1 || !first?.start.isSetOff) return []
  const [, name = '', digits] = /^(\D{1,3})(\d{1,3})/.exec(first.start.id) ?? []
  let next = Number(digits) + 1
  const found: FoundStart[] = []
  for (const { index } of text.matchAll(/(?<=[.?!)\]”"] )(?=[[({<]?[AQCETPG])/g)) {
    const start = findRowStart(text.slice(index, index + 40))
    if (!start?.isSetOff || start.id !== `${name}${next}`) continue
    found.push({ start, at: index })
    next++
  }
  return found
}

function openRows(block: ProseBlock, found: readonly FoundStart[], zone: Zone): OpenRow[] {
  return found.map(({ start, at }, index) => ({
    start,
    isBare: block.text.slice(at + start.length, found[index + 1]?.at).trim() === '',
    parts: [{ block, start: at, end: found[index + 1]?.at ?? block.text.length }],
    pending: [],
    isHeading: block.kind === 'heading',
    isLoose: !zone.has(block),
    hasReply: false,
  }))
}

/** Take a block to the row above, and say whether the row may go on. */
function extend(row: OpenRow, block: ProseBlock, zone: Zone): boolean {
  const [first] = row.parts
  const isApart = block.kind === 'heading' || (first && zone.sectionOf(first.block) !== zone.sectionOf(block))
  if (isApart === true) return false
  row.hasReply ||= findReply(block) !== undefined
  if (row.hasReply) return true
  const part = { block, start: 0, end: block.text.length }
  if (row.isHeading || row.isBare) row.parts.push(part)
  else if (row.isLoose) return false
  else row.pending.push(part)
  row.isBare = false
  return true
}

function textsOf({ start, parts }: OpenRow): string[] {
  return parts.map(({ block, ...part }, index) =>
    block.text
      .slice(part.start + (index === 0 ? start.length : 0), part.end)
      // Q1
      // : Please …   (a definition list)
      .replace(/^\s{0,4}:\s{1,8}/, '')
      // A line of dashes ends a table.
      .replaceAll(/\n[-= ]{3,200}(?=\n|$)/g, '')
      .trim(),
  )
}

function closeRow(row: OpenRow): SheetRow[] {
  const { start, parts, isLoose } = row
  const [head = '', ...others] = textsOf(row)
  const lead = row.isHeading && others.length > 0 && /[\p{L}\p{N}]$/u.test(head) ? `${head}:` : head
  const { text, answer } = splitAnswer([lead, ...others].filter((part) => part !== '').join('\n'))
  const [first, ...more] = parts
  if (text === '' || !first) return []
  const behind = { ...first, start: first.start + start.length }
  const words = [behind, ...more].filter((part) => part.end > part.start)
  const isNumberStruck = start.length > 0 && isStruck({ ...first, end: first.start + start.length })
  const isDone = start.isTicked || isNumberStruck || words.every(isStruck)
  const marker = start.marker && { marker: start.marker }
  return [{ id: start.id, text, answer, isDone, stretches: [first, ...more], isLoose, ...marker }]
}
