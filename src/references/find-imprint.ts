import { isPublishingTown, isRegion } from './publishing-places.ts'
import type { Stretch } from './stretch.ts'

/** Who published a work and where; the stretch takes its brackets in. */
export interface Imprint extends Stretch {
  readonly publisher?: string
  readonly place?: string
}

interface Segment extends Stretch {
  readonly words: string
  /** What stands before it: `.`, `,`, `(` or nothing at the start of the stretch. */
  readonly mark: string
}

const publisherWord =
  /(?<!\p{L})(?:Press|Presses|Verlag|Verl\.|Verlagsgesellschaft|Publishers?|Publishing|Publications|Books|Editora|Editorial|Editores|Edições|Ediciones|Éditions?|Editions|Edizioni|Editore|Editrice|Uitgeverij|Uitgevers|Springer|Elsevier|Wiley|Blackwell|Wiley-Blackwell|Routledge|Penguin|McGraw-Hill|Addison-Wesley|Prentice|Sage|SAGE|Kluwer|Brill|De Gruyter|Gruyter|Palgrave|Macmillan|Birkhäuser|Suhrkamp|Gallimard|Mouton|Benjamins|Peter Lang|Harper|Norton|Reclam|Harrassowitz|Klett|Beltz|Laterza|Einaudi|Mulino|Mondadori|Feltrinelli|Seuil|Flammarion|Armand Colin|PUF|L[’']Harmattan|Vrin|Alianza|Paidós|Anagrama|Almedina|Vozes|Autêntica|Erlbaum|Nijhoff|Dekker|Ashgate|Elgar|Artech|Inc|Ltd|GmbH|Cia|Hogrefe|Thieme|Hanser|Mosby|Saunders|Lippincott|CRC|CUP|OUP|Chapman|Imprimerie|Imprensa|Tipografia|Imprenta|Druckerei|Buchhandlung|Clarendon|Doubleday|Knopf|Houghton|Vintage|Bantam|Faber|Eerdmans)(?!\p{L})|^(?:ACM|IEEE|AAAI|SIAM|ISO)(?: Press)?$/u
const institutionWord =
  /(?<!\p{L})(?:Universit(?:y|ies|ät|é|à|eit)|Universidad[e]?|Institut[eo]?|Institution|Society|Association|Academy|College|Ministry|Ministério|Ministerio|Department|Foundation|Museum|Center|Centre|Organi[sz]ation|Council|Hochschule|Fundação|Fundación)(?!\p{L})/u
const longestImprint = 160
const placeWord =
  /^(?:[’']s-)?\p{Lu}[\p{L}.’'/-]*$|^(?:a|am|an|and|auf|de|der|do|dos|den|del|di|e|et|im|in|la|le|of|on|sur|und|upon|y|&)$|^\([\p{L}. ]{2,20}\)$|^\[(?:etc|u\.\s?a)\.?\]$|^s\.\s?l\.?$/u

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
    const segments = segmentsOf(inside, 0, inside.length)
    const found = byPlaceAndPublisher(segments, 0)
    if (found) return { ...stretch, ...named(found) }
    const words = trimmed(inside)
    if (publisherWord.test(words) || (institutionWord.test(words) && !/\d/.test(words)))
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
    return { start: place.start, end: stop, place: place.words, publisher }
  }
  return undefined
}

function isSurePair(place = '', publisher = ''): boolean {
  if (isPublishingTown(firstTown(place)) || publisherWord.test(publisher)) return true
  return /, /.test(place) && isRegion(place.split(', ').at(-1) ?? '')
}

/** Give the place that ends at a colon: one to five words, with the state or country behind it. */
function placeBefore(text: string, start: number, end: number): Segment | undefined {
  const from = Math.max(start, end - 80)
  return (
    placeIn(segmentsOf(text, from, end), text, end) ??
    placeIn(segmentsBehindInitial(text, from, end), text, end)
  )
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
  if (!first || first.mark === '') return undefined
  return { ...first, end, words: trimmed(text.slice(first.start, end)) }
}

function firstTown(words: string): string {
  return words.split(/,|\s(?:and|und|et|e|y|&)\s|\/(?!M)|\s[–-]\s|;\s/)[0]?.trim() ?? words
}

function isPlaceName(words: string): boolean {
  const parts = words.replaceAll(',', '').split(/\s+/)
  return (
    words.length < 60 &&
    parts.length <= 7 &&
    /^(?:[’']s-)?\p{Lu}|^s\.\s?l/u.test(words) &&
    parts.every((word) => placeWord.test(word))
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
  for (let index = Math.max(1, segments.length - 4); index < segments.length; index++) {
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
  if (isTown(first) && !isTown(second) && second.mark === ',' && isPublisherLike(second.words))
    return { place: first.words, publisher: second.words }
  if (
    isTown(second) &&
    second.mark === ',' &&
    !isTown(first) &&
    (isPublisher(first) ||
      (institutionWord.test(first.words) && isPublisherLike(first.words)) ||
      (first.mark === '.' && isPublisherLike(first.words)))
  )
    return { place: second.words, publisher: first.words }
  return undefined
}

/** `Cambridge` and `MA` are one segment. */
function joinRegions(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const last = joined.at(-1)
    if (
      last &&
      segment.mark === ',' &&
      isRegion(segment.words) &&
      isPlaceName(last.words) &&
      !publisherWord.test(last.words)
    )
      joined[joined.length - 1] = { ...last, end: segment.end, words: `${last.words}, ${segment.words}` }
    else joined.push(segment)
  }
  return joined
}

function isTown({ words }: Segment): boolean {
  return isPublishingTown(firstTown(words)) || (/, /.test(words) && isPlaceName(words))
}

function isPublisher({ words, mark }: Segment): boolean {
  return (
    isPublisherLike(words) && (publisherWord.test(words) || (mark === '.' && institutionWord.test(words)))
  )
}

function isPublisherLike(words: string): boolean {
  const parts = words.split(/\s+/)
  return (
    parts.length <= 8 &&
    /^["“«]?\p{Lu}/u.test(words) &&
    !/\d/.test(words) &&
    parts.every((word) =>
      /^["“«(]?\p{Lu}|^(?:and|für|for|of|the|de|del|della|des|do|da|d[’'].*|di|et|e|y|en|und|van|von|der|&|-|–)$|^l[’']/u.test(
        word,
      ),
    )
  )
}

const boundary = /(?:[.?!]["”»’)]?(?=\s)|[,;(]|\)?\s[-–—](?=\s))\s*/gu

/** Cut a stretch at stops, commas and opening brackets; the stop of an initial or abbreviation does not cut. */
function segmentsOf(text: string, start: number, end: number): Segment[] {
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

function trimmed(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.,;:]+/, '')
    .replace(/[\s,;:.]{1,20}$/, '')
}

function named({ place, publisher }: Names): { place?: string; publisher?: string } {
  const where = trimmed(place ?? '')
  const who = trimmed(publisher ?? '')
  return { ...(where !== '' && { place: where }), ...(who !== '' && { publisher: who }) }
}
