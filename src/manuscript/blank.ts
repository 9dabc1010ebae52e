import type { Span } from './append-inline.ts'

const textBehind = /[ \t]{0,200}[^\s]/y
// Blanks before a text would make it a block of code. This is no blank, and is cleaned away as a stray mark later.
const wordJoiner = '\u{2060}'

/** Blank out stretches of a text, in rising order, unit for unit; line ends stay. */
export function blank(source: string, stretches: readonly Span[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of stretches) {
    textBehind.lastIndex = end
    const filler = textBehind.test(source) ? wordJoiner : ' '
    parts.push(source.slice(at, start), source.slice(start, end).replaceAll(/[^\r\n]/g, filler))
    at = end
  }
  return parts.join('') + source.slice(at)
}
