import { type Segment, segmentsOf, trimmed } from './imprint-segments.ts'
import { isPlaceName } from './imprint-words.ts'
import { isPublishingTown, isRegion } from './publishing-places.ts'

const regionInBrackets = / \(([\p{L}. ]{2,20})\)$/u

/** Give the place that ends at a colon: one to five words, with the state or country behind it. */
export function placeBefore(text: string, start: number, end: number): Segment | undefined {
  const from = Math.max(start, end - 80)
  const region = regionInBrackets.exec(text.slice(from, end))
  if (region && isRegion(region[1] ?? ''))
    return placeWithRegion(text, { from, to: from + region.index, end })
  return (
    placeIn(segmentsOf(text, from, end), text, end) ??
    placeIn(segmentsBehindInitial(text, from, end), text, end)
  )
}

// Porto Novo (SP)    Philadelphia (PA)
function placeWithRegion(
  text: string,
  { from, to, end }: { readonly from: number; readonly to: number; readonly end: number },
): Segment | undefined {
  const place = segmentsOf(text, from, to).at(-1)
  if (!place || place.mark === '' || place.mark === '(' || !isPlaceName(place.words)) return undefined
  return { ...place, end, words: trimmed(text.slice(place.start, end)) }
}

// Silt for R. Boston, MA: Quay
function segmentsBehindInitial(text: string, from: number, end: number): Segment[] {
  const match = /\p{Lu}\.\s(?=\p{Lu}\p{Ll}{2}[^.:]{0,40}$)/u.exec(text.slice(from, end))
  if (!match) return []
  const segments = segmentsOf(text, from + match.index + match[0].length, end)
  const [first] = segments
  return first && isPublishingTown(first.words) ? [{ ...first, mark: '.' }, ...segments.slice(1)] : []
}

function placeIn(segments: readonly Segment[], text: string, end: number): Segment | undefined {
  let index = segments.length - 1
  if (!isPlaceName(segments[index]?.words ?? '')) return undefined
  // Princeton, New Jersey, USA    New York, NY; London
  for (; index > 0; index--) {
    const { words, mark } = segments[index] ?? {}
    const before = segments[index - 1]
    // Bourne End, Buckinghamshire, England
    const isCounty = mark === ',' && before?.mark === '.' && isRegion(segments.at(-1)?.words ?? '')
    const isPart =
      isCounty ||
      mark === ';' ||
      (mark === ',' && (isRegion(words ?? '') || isPublishingTown(before?.words ?? '')))
    if (!isPart || !isPlaceName(before?.words ?? '')) break
  }
  const first = segments[index]
  if (
    !first ||
    first.mark === '' ||
    (first.mark === ',' && isRegion(first.words) && !isPublishingTown(first.words))
  )
    return undefined
  return { ...first, end, words: trimmed(text.slice(first.start, end)) }
}
