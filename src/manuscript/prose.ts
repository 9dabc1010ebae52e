import type { Mark, MarkKind } from '../model/document.ts'

/** The text of a block while it is being read, with the place in the file of each of its UTF-16 units. */
export interface Prose {
  text: string
  /** Longer than the text; the rest is spare room. */
  sources: Uint32Array
  marks: Mark[]
  /** Offset in the file behind the last unit. */
  end: number
}

/** Stands in `Prose.text` for what is there but is not prose: a formula, code, a footnote reference. */
export const placeholder = '\u{FFFC}'

/** Make an empty text. */
export function createProse(): Prose {
  return { text: '', sources: new Uint32Array(256), marks: [], end: 0 }
}

/** Add a stretch that stands in the file, unit for unit, from `start` on. */
export function appendSlice(prose: Prose, slice: string, start: number): void {
  const from = prose.text.length
  reserve(prose, from + slice.length)
  for (let i = 0; i < slice.length; i += 1) prose.sources[from + i] = start + i
  prose.text += slice
  prose.end = start + slice.length
}

/** Add text that stands for the stretch `start` to `end` of the file as a whole, such as a decoded character reference. */
export function appendWhole(
  prose: Prose,
  text: string,
  { start, end }: { start: number; end: number },
): void {
  const from = prose.text.length
  reserve(prose, from + text.length)
  prose.sources.fill(start, from, from + text.length)
  prose.text += text
  prose.end = end
}

/** Mark the text from `start` up to its present end. */
export function addMark(prose: Prose, kind: MarkKind, start: number, target?: string): void {
  const end = prose.text.length
  prose.marks.push(target === undefined ? { kind, start, end } : { kind, start, end, target })
}

/** Give the map of exactly the text and its end, as a block carries it. */
export function sourcesOf(prose: Prose): Uint32Array {
  const length = prose.text.length
  const sources = new Uint32Array(length + 1)
  sources.set(prose.sources.subarray(0, length))
  sources[length] = prose.end
  return sources
}

function reserve(prose: Prose, length: number): void {
  if (length <= prose.sources.length) return
  const larger = new Uint32Array(Math.max(length, prose.sources.length * 2))
  larger.set(prose.sources)
  prose.sources = larger
}
