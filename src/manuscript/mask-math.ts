import type { Span } from './append-inline.ts'

/** A line of the file; `text` is without its end. */
export interface Line extends Span {
  readonly text: string
}

/** What to blank out because of a `$$`, and the first line behind it. */
export interface MathReading {
  readonly masks: readonly Span[]
  readonly next: number
}

const longestFormula = 200
const sentence = /(?:\p{L}{2,30}[,;.]? ){3}\p{L}{2}/u
const twoWords = /\p{L}{2} \p{L}{2}/u

/**
 * Read a formula that begins with `$$` at `start` on a line that does not end it.
 *
 * The Markdown parser takes everything up to a line that is `$$` and nothing else for the formula, so a `$$` that is
 * not closed, or is closed at the end of a line or before a label, would swallow the text behind it: the first is blanked
 * out itself, the second with its formula.
 */
export function maskMath(lines: readonly Line[], at: number, start: number): MathReading {
  const alone = { masks: [{ start, end: start + 2 }], next: at + 1 }
  let hasGap = false
  for (let i = at + 1; i < Math.min(lines.length, at + longestFormula); i++) {
    const line = lines[i]
    if (!line) break
    const close = line.text.indexOf('$$')
    const inside = close < 0 ? line.text : line.text.slice(0, close)
    // Behind an empty line two words are enough, since most formulas have none.
    if (!inside.includes('\\') && (hasGap ? twoWords : sentence).test(inside)) return alone
    hasGap ||= line.text.trim() === ''
    if (close < 0) continue
    if (/^[\s>]*\$\$\s*$/.test(line.text)) return { masks: [], next: i + 1 }
    const label = /^\s{0,4}\{[^{}]{1,100}\}\s*$/.test(line.text.slice(close + 2))
    return { masks: [{ start, end: label ? line.end : line.start + close + 2 }], next: i + 1 }
  }
  return alone
}
