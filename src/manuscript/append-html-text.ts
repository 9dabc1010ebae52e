import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Span } from './append-inline.ts'
import { appendSlice, appendWhole, type Prose } from './prose.ts'

const piece = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([\dA-Za-z]{1,31}));|(\r\n|\r|\n)|&|[^&\r\n]+/gy
const blanks = /[ \t>]*/y

/** Add text that stands in HTML: character references decoded, lines without their indentation. */
export function appendHtmlText(prose: Prose, source: string, { start, end }: Span): void {
  piece.lastIndex = start
  for (let match = piece.exec(source); match && match.index < end; match = piece.exec(source)) {
    const [whole, decimal, hexadecimal, name, lineEnd] = match
    const to = Math.min(piece.lastIndex, end)
    const decoded = name === undefined ? decode(decimal, hexadecimal) : decodeNamedCharacterReference(name)
    if (lineEnd !== undefined) {
      appendWhole(prose, '\n', { start: match.index, end: to })
      blanks.lastIndex = to
      piece.lastIndex = to + (blanks.exec(source)?.[0].length ?? 0)
    } else if (typeof decoded === 'string') appendWhole(prose, decoded, { start: match.index, end: to })
    else appendSlice(prose, whole.slice(0, to - match.index), match.index)
    if (piece.lastIndex >= end) break
  }
  piece.lastIndex = 0
}

function decode(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const digits = decimal ?? hexadecimal
  if (digits === undefined) return undefined
  const code = Number.parseInt(digits, decimal === undefined ? 16 : 10)
  const isCharacter = code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff)
  return isCharacter ? String.fromCodePoint(code) : '\u{FFFD}'
}
