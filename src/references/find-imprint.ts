import { joinRegions, isTown, type Segment, segmentsOf, trimmed } from './imprint-segments.ts'
import {
  firstTown,
  isEvent,
  isInstitution,
  isPlaceName,
  isPublisherLike,
  isPublisherWorded,
  isSurePair,
} from './imprint-words.ts'
import { placeBefore } from './place-before.ts'
import { isPublishingTown } from './publishing-places.ts'
import type { Stretch } from './stretch.ts'

/** Who published a work and where; the stretch takes its brackets in. */
export interface Imprint extends Stretch {
  readonly publisher?: string
  readonly place?: string
}

const longestImprint = 160

/**
 * Find place and publisher: `(Place: Publisher)`, `Place: Publisher`, `Publisher, Place`, `Place, Publisher`, `Publisher`.
 *
 * In the entry of a journal article only the first two, which a journal and its town cannot look like.
 */
export function findImprint(
  text: string,
  stretch: Stretch,
  { isJournal }: { readonly isJournal: boolean },
): Imprint | undefined {
  return (
    inBrackets(text, stretch, isJournal) ??
    behindColon(text, stretch, isJournal) ??
    (isJournal ? undefined : inSegments(text, stretch))
  )
}

const bracket = /\(([^()]{2,140}(?:\(\p{L}{2,20}\)[^()]{0,80})?)\)/gu

// Harbours of the north (Fjord: Quay Press,     )
function inBrackets(text: string, { start, end }: Stretch, isJournal: boolean): Imprint | undefined {
  for (const match of [...text.slice(start, end).matchAll(bracket)].toReversed()) {
    const inside = match[1] ?? ''
    const at = start + match.index
    const stretch = { start: at, end: at + match[0].length }
    const parts = /^\s*([^:;]{2,60}?)\s?:\s(.+)$/u.exec(inside)
    if (
      parts &&
      isPlaceName(parts[1] ?? '') &&
      (isSurePair(parts[1], parts[2]) || (!isJournal && isAtEnd(text, stretch.end)))
    )
      return { ...stretch, ...named({ place: parts[1], publisher: parts[2] }) }
    // the year has been blanked out behind the last comma
    if (!/[\p{L}.),]\s{4,}$/u.test(inside)) continue
    const segments = segmentsOf(inside, 0, inside.length).map((segment, index) =>
      index === 0 ? { ...segment, mark: '.' } : segment,
    )
    const found = byPlaceAndPublisher(segments, 0)
    if (found) return { ...stretch, ...named(found) }
    const words = trimmed(inside)
    if (isPublisherWorded(words) || (isInstitution(words) && !/\d/.test(words)))
      return { ...stretch, publisher: words.split(';')[0] ?? words }
  }
  return undefined
}

const colon = /\s?:\s(?=["“«]?\p{Lu}|\d{2}\s\p{Lu})/gu

// Harbours of the north. Fjord, NO: Quay Press
function behindColon(text: string, { start, end }: Stretch, isJournal: boolean): Imprint | undefined {
  const from = Math.max(start, end - 600)
  for (const match of [...text.slice(from, end).matchAll(colon)].toReversed()) {
    const at = from + match.index
    const place = placeBefore(text, start, at)
    if (!place) continue
    const stop = publisherEnd(text, at + match[0].length, end)
    const publisher = trimmed(text.slice(at + match[0].length, stop))
    const isSure = isSurePair(place.words, publisher)
    if (publisher === '' || (!isSure && (isJournal || !isAtEnd(text, stop)))) continue
    if (place.mark === ',' && !isSure) continue
    if (isTurned(place.words, publisher))
      return { start: place.start, end: stop, place: publisher, publisher: place.words }
    return { start: place.start, end: stop, place: place.words, publisher }
  }
  return undefined
}

/** Quay Press: Fjord, NO — chemists print the house before the town. */
function isTurned(before: string, behind: string): boolean {
  return (
    isPublisherWorded(before) &&
    !isPublisherWorded(behind) &&
    (isPublishingTown(firstTown(behind)) || (/, /.test(behind) && isSurePair(behind)))
  )
}

const publisherStop =
  /[;(]|[.](?=\s{1,3}[\p{Lu}[(\d]|\s*$)|,?\s{4}|[,.]\s(?=(?:p|pp|pages?|S|vol|v|chap|cap|Coll|ISBN|\d{4})(?:[.\s]|$))|,\s(?=\d)/gu

/** A publisher ends at a stop, unless the stop belongs to an initial or an abbreviation. */
function publisherEnd(text: string, from: number, end: number): number {
  const to = Math.min(end, from + longestImprint)
  for (const match of text.slice(from, to).matchAll(publisherStop)) {
    const before = text.slice(from, from + match.index)
    if (match[0] === '.' && /(?:^|[\s.])(?:\p{Lu}|St|Co|Inc|Ltd|Bros|Univ|Wm|Dr|[Ee]d)$/u.test(before))
      continue
    return from + match.index
  }
  return to
}

function isAtEnd(text: string, at: number): boolean {
  return (text.slice(at, at + 80).match(/\p{L}/gu) ?? []).length < 6
}

const extent = /(?:[,.;]\s{1,12})?(?:[xvi]{1,6},?\s?\+?\s?)?\d{1,4}\s?(?:pp?|pages|págs?|S|f|fls?)\.?\s*$/u

// Harbours of the north, Fjord, Quay Press    Harbours of the north. Quay Press, Fjord
function inSegments(text: string, { start, end }: Stretch): Imprint | undefined {
  const to = end - (extent.exec(text.slice(start, end))?.[0].length ?? 0)
  const segments = segmentsOf(text, Math.max(start, to - 220), to)
  for (let index = Math.max(0, segments.length - 4); index < segments.length; index++) {
    const found = byPlaceAndPublisher(segments, index)
    const first = segments[index]
    const last = segments.at(-1)
    if (found && first && last && first.mark !== '')
      return { start: first.start, end: last.end, ...named(found) }
  }
  return undefined
}

interface Names {
  readonly place?: string | undefined
  readonly publisher?: string | undefined
}

function byPlaceAndPublisher(all: readonly Segment[], from: number): Names | undefined {
  const segments = joinRegions(all.slice(from))
  const [first, second, third] = segments
  if (!first || third) return undefined
  if (!second) {
    if (isTown(first)) return { place: first.words }
    return isPublisher(first) ? { publisher: first.words } : undefined
  }
  if (isPlaceOf(first, second)) return { place: first.words, publisher: second.words }
  if (
    isTown(second) &&
    second.mark === ',' &&
    !isTown(first) &&
    (isPublisher(first) ||
      (isInstitution(first.words) && isPublisherLike(first.words)) ||
      (first.mark === '.' && isPublisherLike(first.words) && !isEvent(first.words)))
  )
    return { place: second.words, publisher: first.words }
  return undefined
}

/** A known town before what may be a house, or what may be a town before a house. */
function isPlaceOf(first: Segment, second: Segment): boolean {
  if (second.mark !== ',' || isTown(second) || !isPublisherLike(second.words)) return false
  if (isTown(first)) return true
  const isShortName = /^\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})?$/u.test(first.words)
  return (
    first.mark === ',' && isShortName && !isPublisherWorded(first.words) && isPublisherWorded(second.words)
  )
}

function isPublisher({ words, mark }: Segment): boolean {
  return isPublisherLike(words) && (isPublisherWorded(words) || (mark === '.' && isInstitution(words)))
}

function named({ place, publisher }: Names): { place?: string; publisher?: string } {
  const where = trimmed(place ?? '')
  const who = trimmed(publisher ?? '')
  return { ...(where !== '' && { place: where }), ...(who !== '' && { publisher: who }) }
}
