import type { ProseBlock } from '../model/document.ts'
import { parseNames } from './parse-names.ts'
import { findYears } from './parse-year.ts'
import { startsWithLabel, takeLabels } from './printed-labels.ts'

/** A stretch of one block's text that belongs to an entry. */
export interface EntryPart {
  readonly block: ProseBlock
  readonly start: number
  readonly end: number
}

/** One entry as it stands in the blocks of a list: usually one part, more when it runs over paragraphs. */
export interface EntryText {
  readonly parts: readonly EntryPart[]
  readonly number?: number
  /** The label printed before it: `RFC2119` of `[RFC2119] Bradner …`. */
  readonly label?: string
}

// [12] Burr …   12. Burr …   (12) Burr …   12- Burr …   12 van der Burr …
const printedNumber =
  /^\s*(?:\[(\d{1,4})\]|\((\d{1,3})\)|(\d{1,4})[.)](?=\s)|(\d{1,3})\s?[-–—](?=\s\p{Lu})|(\d{1,3})(?=\s(?:["“‘„]|(?:al|da|das|de|del|della|den|der|di|do|dos|du|el|la|le|ten|ter|van|von)[\s-]){0,3}\p{Lu}))[\s.]{0,4}/u
const raisedNumber = /^\d{1,4}[.)]?$/
const continuation = /^\s*(?:\p{Ll}|https?:|doi|DOI|Retrieved|Available|Accessed|\(|[&,;:])/u

/** Split the blocks of a reference list into entries. */
export function splitEntries(members: readonly ProseBlock[]): EntryText[] {
  const entries: { parts: EntryPart[]; number?: number }[] = []
  let previous: ProseBlock | undefined
  for (const block of members) {
    const raised = raisedNumbers(block)
    const pieces = piecesOf(block, raised)
    for (const [index, piece] of pieces.entries()) {
      const last = entries.at(-1)
      if (index === 0 && last && previous && continues(block, last.parts.at(-1)?.block ?? previous, piece))
        last.parts.push(piece)
      else if (isWorthy(piece)) entries.push(startEntry(piece, raised))
    }
    previous = block
  }
  return takeLabels(entries)
}

function piecesOf(block: ProseBlock, raised: ReadonlyMap<number, number>): EntryPart[] {
  const starts = lineStarts(block, raised)
  return starts.map((start, index) => ({ block, start, end: starts[index + 1] ?? block.text.length }))
}

/** A paragraph whose lines each begin an entry holds several; one whose lines do not, holds one that was wrapped. */
function lineStarts(block: ProseBlock, raised: ReadonlyMap<number, number>): number[] {
  if (!block.text.includes('\n')) return [0]
  const lines = [...block.text.matchAll(/[^\n]+/g)]
  const opening = new Set(lines.filter((line) => raised.has(line.index) || opensEntry(line[0])))
  if (opening.size < 2 || opening.size * 3 < lines.length) return [0]
  return lines.flatMap((line, index) => (index === 0 || opening.has(line) ? [line.index] : []))
}

/** Where each raised number begins and ends: `<sup>12</sup>Burr …` */
function raisedNumbers({ text, marks }: ProseBlock): Map<number, number> {
  return new Map(
    marks.flatMap(({ kind, start, end }) =>
      kind === 'superscript' && raisedNumber.test(text.slice(start, end)) ? [[start, end]] : [],
    ),
  )
}

function opensEntry(line: string): boolean {
  if (printedNumber.test(line) || startsWithLabel(line)) return true
  const names = parseNames(line, 0)
  if (names && names.form !== 'fullName') return true
  const year = findYears(line.slice(0, 200))[0]
  return year !== undefined && year.isBracketed && /^\s*[\p{Lu}"“„]/u.test(line)
}

function continues(block: ProseBlock, previous: ProseBlock, piece: EntryPart): boolean {
  if (block.kind === 'tableCell' || previous.kind === 'tableCell')
    return (
      block.cell !== undefined &&
      previous.cell?.row === block.cell.row &&
      previous.cell.table === block.cell.table
    )
  if (block.list && previous.list?.id === block.list.id && previous.list.item === block.list.item) return true
  if (block.kind === 'listItem') return false
  return (
    continuation.test(piece.block.text.slice(piece.start, piece.start + 60)) && !startsWithParticle(piece)
  )
}

/** `van der Burr, W. (2011)` begins small and is an entry. */
function startsWithParticle({ block, start }: EntryPart): boolean {
  const line = block.text.slice(start, start + 300)
  return /^\s*\p{Ll}/u.test(line) && parseNames(line, 0) !== undefined && findYears(line).length > 0
}

function isWorthy({ block, start, end }: EntryPart): boolean {
  const text = block.text.slice(start, end).trim()
  if (block.cell?.row === 0 && text.length < 30) return false
  return text.length > 10 && /\p{L}{2}/u.test(text) && /[\s.]/.test(text)
}

function startEntry(
  piece: EntryPart,
  raised: ReadonlyMap<number, number>,
): { parts: EntryPart[]; number?: number } {
  const { block, start, end } = piece
  const text = block.text.slice(start, end)
  const { number = block.list?.ordinal, length } = readNumber(text, (raised.get(start) ?? start) - start)
  const trail = text.length - text.trimEnd().length
  const part = { ...piece, start: start + length, end: end - trail }
  return number === undefined ? { parts: [part] } : { parts: [part], number }
}

/** The number before an entry and the length of what stands before its text. */
function readNumber(text: string, raised: number): { number?: number; length: number } {
  if (raised > 0) {
    const space = /^\s{0,4}/.exec(text.slice(raised))?.[0].length ?? 0
    return { number: Number.parseInt(text, 10), length: raised + space }
  }
  const match = printedNumber.exec(text)
  if (!match) return { length: text.length - text.trimStart().length }
  const digits = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5]
  return { number: Number(digits), length: match[0].length }
}
