/** A pair of brackets in a text; `start` and `end` are the offsets inside of them. */
export interface Bracket {
  readonly start: number
  readonly end: number
  readonly kind: '(' | '['
}

const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[' }
const deepest = 50

/**
 * Find the pairs of brackets of a text, inner ones before the ones around them.
 *
 * A bracket that is never closed or never opened pairs with nothing.
 */
export function findBrackets(text: string): Bracket[] {
  const brackets: Bracket[] = []
  const open: { kind: string; at: number }[] = []
  for (const { index: i, 0: character } of text.matchAll(/[()[\]]/g)) {
    if (character === '(' || character === '[') {
      if (open.length === deepest) open.shift()
      open.push({ kind: character, at: i })
      continue
    }
    const wanted = closing[character]
    if (wanted === undefined) continue
    const from = open.findLastIndex(({ kind }) => kind === wanted)
    const found = open[from]
    if (!found) continue
    open.length = from
    brackets.push({ start: found.at + 1, end: i, kind: wanted === '(' ? '(' : '[' })
  }
  return brackets
}
