/** A stretch of an entry's text; the end is exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Put spaces over what has been read, so that every offset stays true. */
export function blankOut(text: string, stretches: readonly Stretch[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(at, start)
    parts.push(text.slice(at, from), ' '.repeat(end - from))
    at = end
  }
  return parts.join('') + text.slice(at)
}

const looseEdge = /[\s.,;:)\]]/
const looseStart = /[\s.,;:)\]–—-]/

/** Narrow a stretch to what is left without punctuation and space around it. */
export function trimStretch(text: string, { start, end }: Stretch): Stretch {
  let from = start
  let to = end
  while (from < to && looseStart.test(text.charAt(from))) from++
  while (to > from && looseEdge.test(text.charAt(to - 1)) && !closesBracket(text, from, to)) to--
  return { start: from, end: to }
}

/** Give the words of a stretch, with single spaces and without punctuation around them. */
export function wordsOf(text: string, stretch: Stretch): string {
  const { start, end } = trimStretch(text, stretch)
  return text.slice(start, end).replaceAll(/\s+/g, ' ')
}

/** Drop the spaces and punctuation at the end of words. */
export function dropTail(words: string): string {
  let end = words.length
  while (end > 0 && /[\s.,;:]/.test(words.charAt(end - 1))) end--
  return words.slice(0, end)
}

function closesBracket(text: string, from: number, to: number): boolean {
  const closing = text.charAt(to - 1)
  if (closing !== ')' && closing !== ']') return false
  return text.slice(from, to).includes(closing === ')' ? '(' : '[')
}
