import type { Edit } from './corpus.ts'

/** A text after known edits, and where its lines went. */
export interface Edited {
  readonly text: string
  /** Give the new line of an old one; `undefined` for a line that an edit took away. */
  readonly lineOf: (line: number) => number | undefined
}

/** Apply edits to a text. Gives `undefined` when what an edit replaces does not stand where it says. */
export function applyEdits(text: string, edits: readonly Edit[]): Edited | undefined {
  const starts = [0]
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1)
  const placed = edits
    .map((edit) => ({ ...edit, at: (starts[edit.line - 1] ?? 0) + edit.col - 1 }))
    .sort((a, b) => a.at - b.at)
  let result = ''
  let done = 0
  for (const { at, old, new: replacement } of placed) {
    if (!text.startsWith(old, at)) return undefined
    result += text.slice(done, at) + replacement
    done = at + old.length
  }
  return { text: result + text.slice(done), lineOf: (line) => moveLine(line, placed) }
}

function moveLine(line: number, edits: readonly (Edit & { at: number })[]): number | undefined {
  let moved = line
  for (const { line: first, col, old, new: replacement } of edits) {
    if (first > line) break
    const lost = old.split('\n').length - 1
    const isGone = col === 1 && old.endsWith('\n') && replacement === '' && line < first + lost
    if (isGone) return undefined
    if (line >= first + lost || first < line) moved += replacement.split('\n').length - 1 - lost
  }
  return moved
}
