import type { Prose } from './prose.ts'

/** A stretch of `Prose.text`, end exclusive. */
export interface Cut {
  readonly start: number
  readonly end: number
}

/** Take stretches out of a text, in rising order and apart from each other, and keep its map and marks true. */
export function cutProse(prose: Prose, cuts: readonly Cut[]): void {
  if (cuts.length === 0) return
  const { text, sources } = prose
  const pieces: string[] = []
  let length = 0
  let from = 0
  for (const { start, end } of [...cuts, { start: text.length, end: text.length }]) {
    pieces.push(text.slice(from, start))
    sources.copyWithin(length, from, start)
    length += start - from
    from = end
  }
  prose.text = pieces.join('')
  prose.marks = prose.marks
    .map((mark) => ({ ...mark, start: moveOffset(mark.start, cuts), end: moveOffset(mark.end, cuts) }))
    .filter((mark) => mark.start < mark.end)
}

function moveOffset(offset: number, cuts: readonly Cut[]): number {
  let removed = 0
  for (const { start, end } of cuts) {
    if (start >= offset) break
    removed += Math.min(end, offset) - start
  }
  return offset - removed
}
