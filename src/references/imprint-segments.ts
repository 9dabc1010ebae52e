import { firstTown, isPlaceName, isPublisherWorded } from './imprint-words.ts'
import { isPublishingTown, isRegion, isRowOfTowns } from './publishing-places.ts'
import type { Stretch } from './stretch.ts'

/** A piece of an entry between stops and commas. */
export interface Segment extends Stretch {
  readonly words: string
  /** What stands before it: `.`, `,`, `(` or nothing at the start of the stretch. */
  readonly mark: string
}

const boundary = /(?:[.?!]["”»’)]?(?=\s)|[,;(]|\)?\s[-–—](?=\s))\s*/gu

/** Cut a stretch at stops, commas and opening brackets; the stop of an initial or abbreviation does not cut. */
export function segmentsOf(text: string, start: number, end: number): Segment[] {
  const cuts = [...text.slice(start, end).matchAll(boundary)].filter(
    ({ index, 0: mark }) =>
      !mark.startsWith('.') || !isShort(text.slice(Math.max(start, start + index - 8), start + index)),
  )
  const edges = [
    { at: start, next: start, mark: '' },
    ...cuts.map((cut) => ({
      at: start + cut.index,
      next: start + cut.index + cut[0].length,
      mark: cut[0].charAt(0),
    })),
  ]
  return edges
    .map(({ next, mark }, index) => ({
      start: next,
      end: edges[index + 1]?.at ?? end,
      mark: /[.?!)\s]/.test(mark) ? '.' : mark,
    }))
    .map((segment) => ({ ...segment, words: trimmed(text.slice(segment.start, segment.end)) }))
    .filter(({ words }) => words !== '')
}

function isShort(before: string): boolean {
  return /(?:^|[\s.(])(?:\p{Lu}|St|Co|Inc|Ltd|Bros|Univ|Dr|Mt|a|s)$/u.test(before)
}

/** Give words with single spaces and without punctuation around them; the stop of `U.K.` stays. */
export function trimmed(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.,;:]+/, '')
    .replace(/(?:[\s,;:]|(?<!\.\p{Lu})\.){1,20}$/u, '')
}

/** Join a town with its region: `Cambridge` and `MA` are one segment. */
export function joinRegions(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const last = joined.at(-1)
    if (
      last &&
      segment.mark === ',' &&
      isRegion(segment.words) &&
      !(isCityState(segment.words) && !isPublishingTown(last.words)) &&
      isPlaceName(last.words) &&
      !isPublisherWorded(last.words)
    )
      joined[joined.length - 1] = { ...last, end: segment.end, words: `${last.words}, ${segment.words}` }
    else joined.push(segment)
  }
  return joined
}

/** World Quay, Singapore: a town of its own rather than the country of the words before. */
function isCityState(words: string): boolean {
  return words === 'Singapore' || words === 'Luxembourg'
}

/** Whether a segment is a town, known or with its region. */
export function isTown({ words }: Segment): boolean {
  return isPublishingTown(firstTown(words)) || isRowOfTowns(words) || (/, /.test(words) && isPlaceName(words))
}
