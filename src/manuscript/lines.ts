import type { Place, Position } from '../model/place.ts'

/** Give the offset at which each line of the text starts; a line ends with `\n`, `\r\n` or `\r`. */
function findLineStarts(source: string): Uint32Array {
  const starts = [0]
  for (let i = 0; i < source.length; i += 1) {
    const code = source.charCodeAt(i)
    if (code === 10 || (code === 13 && source.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return Uint32Array.from(starts)
}

/** Give the offset of the `\n` that ends the line there, or the end of the text. */
export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** Make the function that turns offsets of a file into places. Offsets outside of the file are moved to its nearest end. */
export function createPlaceOf(path: string, source: string): (start: number, end: number) => Place {
  const starts = findLineStarts(source)
  const positionOf = (offset: number): Position => {
    const inside = Math.min(Math.max(offset, 0), source.length)
    const index = lineAt(starts, inside)
    return { line: index + 1, column: inside - (starts[index] ?? 0) + 1, offset: inside }
  }
  return (start, end) => ({ path, start: positionOf(start), end: positionOf(end) })
}

function lineAt(starts: Uint32Array, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
