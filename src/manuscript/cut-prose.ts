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
  const moved = createMove(cuts)
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
    .map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }))
    .filter((mark) => mark.start < mark.end)
}

/** Make the function that says where an offset is once the cuts are out; it looks a cut up, since marks and cuts are many. */
function createMove(cuts: readonly Cut[]): (offset: number) => number {
  const removed = new Uint32Array(cuts.length + 1)
  for (const [index, { start, end }] of cuts.entries())
    removed[index + 1] = (removed[index] ?? 0) + end - start
  return (offset) => {
    const before = countBefore(cuts, offset)
    const beyond = Math.max(0, (cuts[before - 1]?.end ?? 0) - offset)
    return offset - (removed[before] ?? 0) + beyond
  }
}

function countBefore(cuts: readonly Cut[], offset: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((cuts[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
