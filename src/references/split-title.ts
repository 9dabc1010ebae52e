import type { CslName } from '../model/csl.ts'
import { cutNotes, type CutTitle } from './cut-notes.ts'
import { containerStart, isName } from './find-container.ts'
import { findImprint, type Imprint } from './find-imprint.ts'
import { isPublishingTown } from './publishing-places.ts'
import { splitBook } from './split-book.ts'
import { blankOut, trimStretch, wordsOf, type Stretch } from './stretch.ts'

/** What stands behind the head of an entry, volume and pages apart. */
export interface TitleParts {
  readonly title?: string
  readonly container?: string
  readonly editors?: readonly CslName[]
  readonly edition?: string
  readonly publisher?: string
  readonly place?: string
}

/** Where the middle of an entry begins, and what has been found in it. */
export interface TitleRange {
  readonly from: number
  readonly emphasis: readonly Stretch[]
  readonly numbering: Stretch | undefined
  /** Whether the numbering has a volume or issue, so that what stands before it is a journal. */
  readonly isJournal: boolean
}

interface Draft extends TitleParts {
  /** Quotation marks or italics say where the title ends. */
  readonly isExact?: boolean
}

interface Middle {
  readonly text: string
  readonly body: Stretch
  readonly emphasis: readonly Stretch[]
  readonly isJournal: boolean
  /** Whether numbers end the middle and a container stands before them. */
  readonly isNumbered: boolean
  readonly imprint: Imprint | undefined
}

const quoted =
  /^(?:[“„«"]|``)([^“”„«»"`]{4,400}?)[.,?!]?(?:[”“»"]|'')(?=[\s,.:;]|$)|^[‘']([^‘’]{4,300}?)[.,?!]?[’'](?=[\s,.:;]|$)/u
const sentenceEnd =
  /(?<!(?:^|[\s.(])(?:\p{Lu}|vol|no|nr|ed|eds|Jr|Sr|St|vs|Dr|dr|et al|cf|pp?|Inc|Co|Ltd|U\.S|Proc|J|Int|Am|Rev|Sci|Res|Nat|sp|spp|var|subsp|ca|aff|approx|Mr|Mrs|n|bzw|usw|ver|ser|Arg))[.?!]["”)]?(?=\s+["“([\p{Lu}\d*¿])/gu
const seriesWord =
  /^(?:proceedings|proc\.|lecture notes|studies in|journal|revista|cadernos|annals|annales|report|working paper|technical|monograph|coleção|colección|collection|schriften|reihe|beiträge|in:?\s|the \S{1,30} (?:journal|review)|arxiv|preprint|encyclop)|(?:\d|series|serie|reihe|review|journal|magazine|news|times|conference|symposium|workshop)$/iu

// Silt moves, p 503–512. In W. Burr (ed.), Quays
const bookBehind = /^[.,;:)\]]{0,2}\s{1,3}(?:[Ii]n|Em|En|Dans):?\s/

/** Split the middle of an entry into title, container, editors, publisher and place. */
export function splitTitle(printed: string, range: TitleRange): TitleParts {
  const { from, isJournal, emphasis } = range
  const isInside =
    range.numbering !== undefined &&
    bookBehind.test(printed.slice(range.numbering.end, range.numbering.end + 12))
  const text = isInside && range.numbering ? blankOut(printed, [range.numbering]) : printed
  const numbering = isInside ? undefined : range.numbering
  const imprint = imprintOf(text, { ...range, numbering })
  const to = Math.min(numbering?.start ?? text.length, imprint?.start ?? text.length)
  const body = trimStretch(text, { start: from, end: Math.max(from, to) })
  const published = imprint ? { publisher: imprint.publisher, place: imprint.place } : {}
  const isNumbered = numbering !== undefined && (isJournal || !imprint || imprint.start > numbering.start)
  const middle = { text, body, emphasis, isJournal, isNumbered, imprint }
  const parts = body.end > body.start ? splitMiddle(middle) : {}
  const town = isJournal && !imprint ? townAtEnd(text, body) : undefined
  return { ...withoutNotes(parts, isJournal), ...defined(town ? { place: town.words } : published) }
}

function defined({
  publisher,
  place,
}: {
  publisher?: string | undefined
  place?: string | undefined
}): TitleParts {
  return { ...(publisher !== undefined && { publisher }), ...(place !== undefined && { place }) }
}

const tailNote = /[([](?:trad|orig|engl|dt\.|übers|work|reprint|erstausgabe)/iu

/** The imprint stands behind the pages, before them, or where there are none at the end. */
function imprintOf(text: string, { from: start, numbering, isJournal }: TitleRange): Imprint | undefined {
  const { start: from } = trimStretch(text, { start, end: text.length })
  const note = text.slice(from).search(tailNote)
  const end = note < 8 ? text.length : from + note
  if (!numbering || numbering.start >= end)
    return findImprint(text, { start: from, end }, { isJournal: false })
  return (
    findImprint(text, { start: numbering.end, end }, { isJournal }) ??
    findImprint(text, { start: from, end: numbering.start }, { isJournal })
  )
}

function splitMiddle(middle: Middle): Draft {
  return byQuotes(middle) ?? byEmphasis(middle) ?? byBook(middle) ?? bySentences(middle)
}

/** The name of a journal has no notes behind it, but abbreviations that look like them. */
function withoutNotes({ title, container, isExact, ...others }: Draft, isJournal: boolean): TitleParts {
  const cut: CutTitle = title === undefined || isExact ? { words: title ?? '' } : cutNotes(title)
  const isBook = container !== undefined && (!isJournal || others.editors !== undefined)
  const book: CutTitle = isBook ? cutNotes(container) : { words: container ?? '' }
  const edition = cut.edition ?? book.edition
  return {
    ...others,
    ...(cut.words !== '' && { title: cut.words }),
    ...(book.words !== '' && { container: book.words }),
    ...(edition !== undefined && { edition }),
  }
}

// “Title.” Container    “Title”, in W. Burr (ed.), Container
function byQuotes(middle: Middle): Draft | undefined {
  const { text, body } = middle
  const match = quoted.exec(text.slice(body.start, body.end))
  if (!match) return undefined
  const after = { start: body.start + match[0].length, end: body.end }
  // “Title” and more of it
  if (
    /^\s*[\p{Ll}:]/u.test(text.slice(after.start, after.end)) &&
    !/^\s*(?:in|en|dans|em)\s/.test(text.slice(after.start))
  )
    return undefined
  const title = (match[1] ?? match[2] ?? '').replaceAll(/\s+/g, ' ').trim()
  const book = splitBook(text, { start: body.start, end: body.end }, { isNumbered: false })
  if (book && book.end <= after.start + 4)
    return {
      title,
      isExact: true,
      editors: book.editors,
      ...rest(middle, { start: book.start, end: after.end }, 'container'),
    }
  return { title, isExact: true, ...rest(middle, after, 'container') }
}

// Title. *Container*    *Title*. Publisher
function byEmphasis(middle: Middle): Draft | undefined {
  const { text, body, emphasis } = middle
  const inside = emphasis.filter(
    ({ start, end }) => start >= body.start - 1 && start < body.end && end - start > 2 && isApart(text, end),
  )
  const last = inside.findLast(
    ({ start, end }) => !/^(?:in|em|en|et al\.?|In):?$/i.test(text.slice(start, end).trim()),
  )
  const first = inside[0]
  if (!first || !last) return undefined
  if (first.start - body.start <= 2 && first === last) {
    return {
      title: wordsOf(text, first),
      isExact: true,
      ...rest(middle, { start: first.end, end: body.end }, 'publisher'),
    }
  }
  if (last.start - body.start <= 2) return undefined
  const before = { start: body.start, end: last.start }
  const book = splitBook(
    text,
    { start: body.start, end: Math.min(body.end, last.end) },
    { isNumbered: false },
  )
  const title =
    book && book.end < last.start
      ? wordsOf(text, { start: body.start, end: book.end })
      : wordsOf(text, before).replace(/[.,;]?\s(?:in|em|en):?$/i, '')
  return {
    title: title.replace(/["”»]$/, ''),
    ...(book && { editors: book.editors }),
    container: withoutTown(wordsOf(text, last)),
    ...rest(middle, { start: last.end, end: body.end }, 'publisher'),
  }
}

/** Italics that a sentence runs on behind, such as the name of a species, are no title. */
function isApart(text: string, end: number): boolean {
  return (
    /[.,:;?!]$/.test(text.slice(end - 1, end)) || /^\s*(?:[.,:;([]|\d|$|\s\s)/.test(text.slice(end, end + 4))
  )
}

// Title. In W. Burr (Ed.), Container. Place: Publisher
function byBook(middle: Middle): TitleParts | undefined {
  const { text, body, isJournal } = middle
  const book = splitBook(text, body, { isNumbered: isJournal })
  if (!book) return undefined
  const title = wordsOf(text, { start: body.start, end: book.end }).replace(/["”»]$/, '')
  return { title, editors: book.editors, ...rest(middle, { start: book.start, end: body.end }, 'container') }
}

function bySentences(middle: Middle): TitleParts {
  const { text, body, isNumbered, imprint } = middle
  if (isNumbered) return beforeNumbers(middle)
  const stop = firstStop(text, body)
  const whole = { title: wordsOf(text, body) }
  if (stop === undefined) return whole
  const second = wordsOf(text, { start: stop, end: body.end })
  if (imprint?.publisher !== undefined && !seriesWord.test(second)) return whole
  return {
    title: wordsOf(text, { start: body.start, end: stop }),
    ...rest(middle, { start: stop, end: body.end }, 'container'),
  }
}

// Title. Journal of Silt 12    J. Port Stud. 12
function beforeNumbers(middle: Middle): TitleParts {
  const { text, body } = middle
  const full = { start: body.start, end: townAtEnd(text, body)?.start ?? body.end }
  const start = containerStart(text, full)
  if (start !== undefined && start > body.start + 3) {
    const container = withoutTown(wordsOf(text, { start, end: full.end }))
    return { title: wordsOf(text, { start: body.start, end: start }), container }
  }
  const words = text.slice(body.start, full.end)
  if (!middle.imprint && isName(words) && (/\p{L}\./u.test(words) || words.length < 30))
    return { container: wordsOf(text, full) }
  const stop = firstStop(text, body)
  if (stop === undefined) return { title: wordsOf(text, body) }
  return {
    title: wordsOf(text, { start: body.start, end: stop }),
    ...rest(middle, { start: stop, end: full.end }, 'container'),
  }
}

function firstStop(text: string, body: Stretch): number | undefined {
  const part = text.slice(body.start, body.end)
  for (const { index, 0: mark } of part.matchAll(sentenceEnd))
    if (index > 3 && !/^[?!]/.test(mark)) return body.start + index
  return undefined
}

function rest({ text, imprint }: Middle, stretch: Stretch, kind: 'container' | 'publisher'): TitleParts {
  const words = wordsOf(text, stretch)
    .replace(/^(?:in|em|en|dans|im):?\s/i, '')
    .trim()
  if (!/\p{L}{2}/u.test(words)) return {}
  if (kind === 'publisher') return imprint ? {} : { publisher: words }
  return { container: imprint ? withoutTown(words) : withoutPlace(words) }
}

/** Behind the first stop of a container come place and publisher. */
function withoutPlace(words: string): string {
  const stop = [...words.matchAll(sentenceEnd)].find(
    ({ index }) => index > 8 && /(?:\p{Ll}{4}|\p{Lu}{2}|[\d)\s])$/u.test(words.slice(0, index)),
  )
  return withoutTown(stop ? words.slice(0, stop.index) : words)
}

// Cais e Porto, São Paulo
//             ^
function townAtEnd(
  text: string,
  body: Stretch,
): { readonly start: number; readonly words: string } | undefined {
  const match = /[,.]\s([^,.]{3,30})$/u.exec(text.slice(Math.max(body.start, body.end - 40), body.end))
  const words = match?.[1]?.trim() ?? ''
  return match && isPublishingTown(words) ? { start: body.end - match[0].length, words } : undefined
}

/** `Cais e Porto, São Paulo` and `Harbour News [Internet]` name the town and the medium behind the container. */
function withoutTown(words: string): string {
  const plain = words
    .replace(/\s?\[(?:internet|online|on-line|en línea)\]$/i, '')
    .replace(/[\s.,]{1,20}$/, '')
  const town = /^(.{3,}?),\s(?:\p{Lu}[\p{L}.-]+|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(?:, \p{Lu}{2})?$/u.exec(plain)
  return town && !/,/.test(town[1] ?? '') ? (town[1] ?? plain) : plain
}
