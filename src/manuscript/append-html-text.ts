import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Span } from './append-inline.ts'
import { appendSlice, appendWhole, type Prose } from './prose.ts'

const piece = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([\dA-Za-z]{1,31}));|(?:\r\n|\r|\n)[ \t>]*|&|[^&\r\n]+/g

/** Add text that stands in HTML: character references decoded, lines without their indentation. */
export function appendHtmlText(prose: Prose, source: string, { start, end }: Span): void {
  // Of the text alone: a pattern that sees the source reads to the end of the line for each of its cells.
  for (const { index, 0: whole, 1: decimal, 2: hexadecimal, 3: name } of source
    .slice(start, end)
    .matchAll(piece)) {
    const from = start + index
    const decoded = name === undefined ? decode(decimal, hexadecimal) : decodeNamedCharacterReference(name)
    const lineEnd = /^(?:\r\n|\r|\n)/.exec(whole)?.[0]
    if (lineEnd !== undefined) appendWhole(prose, '\n', { start: from, end: from + lineEnd.length })
    else if (typeof decoded === 'string')
      appendWhole(prose, decoded, { start: from, end: from + whole.length })
    else appendSlice(prose, whole, from)
  }
}

function decode(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const digits = decimal ?? hexadecimal
  if (digits === undefined) return undefined
  const code = Number.parseInt(digits, decimal === undefined ? 16 : 10)
  const isCharacter = code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff)
  return isCharacter ? String.fromCodePoint(code) : '\u{FFFD}'
}
