import { containerStart, isName } from './find-container.ts'
import { parseNames } from './parse-names.ts'
import { trimStretch, wordsOf, type Stretch } from './stretch.ts'

/** What stands between the head of an entry and its volume or pages. */
export interface TitleParts {
  readonly title?: string
  readonly container?: string
  readonly publisher?: string
}

interface Range {
  readonly from: number
  readonly to: number
  readonly emphasis: readonly Stretch[]
  /** Whether volume, issue or pages stand at the end, so that what stands before them is a container. */
  readonly isNumbered: boolean
}

const quoted =
  /^(?:[“„«"]|``)([^“”„«»"`]{4,400}?)[.,?!]?(?:[”“»"]|'')(?=[\s,.:;]|$)|^[‘']([^‘’]{4,300}?)[.,?!]?[’'](?=[\s,.:;]|$)/u
const inBook =
  /(?<=[.,?!”"»)’']\s)(?:In|Em|En|Dans|in|em|dans)(?::\s?|\s)(?=["“«(]?[\p{Lu}\d])|(?<=\.\s)in:\s/u
const editors =
  /^.{0,300}?(?:\((?:eds?|editors?|hrsg|hg|orgs?|coords?|éds?|dirs?)\.?\s?\)|(?<![\p{L}])(?:eds?|hrsg|orgs?)\.?(?=[.,:\s])(?!\s?\p{Ll}))[.,:;]?\s*/iu
const sentenceEnd =
  /(?<!(?:^|[\s.(])(?:\p{Lu}|vol|no|nr|ed|eds|Jr|Sr|St|vs|Dr|et al|cf|pp?|Inc|Co|Ltd|U\.S|Proc|J|Int|Am|Rev|Sci|Res|Nat|sp|spp|var|subsp|ca|aff|approx|Mr|Mrs|n))[.?!]["”)]?(?=\s+["“([\p{Lu}\d*¿])/gu

/** Split the middle of an entry into title, container and publisher. */
export function splitTitle(text: string, range: Range): TitleParts {
  const body = trimStretch(text, { start: range.from, end: range.to })
  if (body.end <= body.start) return {}
  return (
    byQuotes(text, body) ??
    byEmphasis(text, body, range.emphasis) ??
    byBook(text, body) ??
    bySentences(text, body, range)
  )
}

// “Title.” Container, publisher
function byQuotes(text: string, body: Stretch): TitleParts | undefined {
  const match = quoted.exec(text.slice(body.start, body.end))
  if (!match) return undefined
  const after = { start: body.start + match[0].length, end: body.end }
  // “Title” and more of it
  if (/^\s*[\p{Ll}:]/u.test(text.slice(after.start, after.end)) && !/^\s*in\s/.test(text.slice(after.start)))
    return undefined
  return {
    title: (match[1] ?? match[2] ?? '').replaceAll(/\s+/g, ' ').trim(),
    ...rest(text, after, 'container'),
  }
}

// Title. *Container*    *Title*. Publisher
function byEmphasis(text: string, body: Stretch, emphasis: readonly Stretch[]): TitleParts | undefined {
  const inside = emphasis.filter(
    ({ start, end }) => start >= body.start - 1 && start < body.end && end - start > 2 && isApart(text, end),
  )
  const last = inside.findLast(
    ({ start, end }) => !/^(?:in|em|en|et al\.?|In):?$/i.test(text.slice(start, end).trim()),
  )
  const first = inside[0]
  if (!first || !last) return undefined
  if (first.start - body.start <= 2 && first === last) {
    return { title: wordsOf(text, first), ...rest(text, { start: first.end, end: body.end }, 'publisher') }
  }
  if (last.start - body.start <= 2) return undefined
  const before = { start: body.start, end: last.start }
  const { title } = byBook(text, before) ?? {
    title: wordsOf(text, before).replace(/[.,;]?\s(?:in|em|en):?$/i, ''),
  }
  return {
    ...(title !== undefined && { title }),
    container: withoutTown(wordsOf(text, last)),
    ...rest(text, { start: last.end, end: body.end }, 'publisher'),
  }
}

/** Italics that a sentence runs on behind, such as the name of a species, are no title. */
function isApart(text: string, end: number): boolean {
  return (
    /[.,:;?!]$/.test(text.slice(end - 1, end)) || /^\s*(?:[.,:;([]|\d|$|\s\s)/.test(text.slice(end, end + 4))
  )
}

// Title. In W. Burr (Ed.), Container. Place: Publisher
function byBook(text: string, body: Stretch): TitleParts | undefined {
  const part = text.slice(body.start, body.end)
  const match = inBook.exec(part)
  if (!match || match.index < 6) return undefined
  const start = body.start + match.index + match[0].length
  const lead = editorsLength(text.slice(start, body.end))
  const title = wordsOf(text, { start: body.start, end: body.start + match.index }).replace(/["”»]$/, '')
  return { title, ...rest(text, { start: start + lead, end: body.end }, 'container') }
}

const afterEditors = /^[\s.,:;]*(?:\([^()]{1,40}\)[\s.,:;]*)?/

// In BURR, W. (org.). Container    In W. Burr, editor, Container
function editorsLength(part: string): number {
  const marked = editors.exec(part)
  if (marked) return marked[0].length
  const list = parseNames(part, 0)
  if (!list || (list.form === 'fullName' && !list.areEditors) || !/^[\s.,:(]/.test(part.slice(list.end)))
    return 0
  return list.end + (afterEditors.exec(part.slice(list.end))?.[0].length ?? 0)
}

function bySentences(text: string, body: Stretch, { isNumbered }: Range): TitleParts {
  if (isNumbered) return beforeNumbers(text, body)
  const stop = firstStop(text, body)
  if (stop === undefined) return { title: wordsOf(text, body) }
  return {
    title: wordsOf(text, { start: body.start, end: stop }),
    ...rest(text, { start: stop, end: body.end }, 'container'),
  }
}

// Title. Journal of Silt 12    J. Port Stud. 12
function beforeNumbers(text: string, body: Stretch): TitleParts {
  const start = containerStart(text, body)
  if (start !== undefined && start > body.start + 3) {
    const container = withoutTown(wordsOf(text, { start, end: body.end }))
    return { title: wordsOf(text, { start: body.start, end: start }), container }
  }
  const words = text.slice(body.start, body.end)
  if (isName(words) && (/\p{L}\./u.test(words) || words.length < 30))
    return { container: wordsOf(text, body) }
  const stop = firstStop(text, body)
  if (stop === undefined) return { title: wordsOf(text, body) }
  return {
    title: wordsOf(text, { start: body.start, end: stop }),
    ...rest(text, { start: stop, end: body.end }, 'container'),
  }
}

function firstStop(text: string, body: Stretch): number | undefined {
  const part = text.slice(body.start, body.end)
  for (const { index, 0: mark } of part.matchAll(sentenceEnd))
    if (index > 3 && !/^[?!]/.test(mark)) return body.start + index
  return undefined
}

function rest(text: string, stretch: Stretch, kind: 'container' | 'publisher'): TitleParts {
  const words = wordsOf(text, stretch)
    .replace(/^(?:in|em|en|dans|im):?\s/i, '')
    .trim()
  if (!/\p{L}{2}/u.test(words)) return {}
  return kind === 'container' ? { container: withoutPlace(words) } : { publisher: words }
}

/** Behind the first stop of a container come place and publisher. */
function withoutPlace(words: string): string {
  const stop = [...words.matchAll(sentenceEnd)].find(
    ({ index }) => index > 8 && /(?:\p{Ll}{4}|\p{Lu}{2}|[\d)\s])$/u.test(words.slice(0, index)),
  )
  return withoutTown(stop ? words.slice(0, stop.index) : words)
}

/** `Cais e Porto, São Paulo` and `Harbour News [Internet]` name the town and the medium behind the container. */
function withoutTown(words: string): string {
  const plain = words
    .replace(/\s?\[(?:internet|online|on-line|en línea)\]$/i, '')
    .replace(/[\s.,]{1,20}$/, '')
  const town = /^(.{3,}?),\s(?:\p{Lu}[\p{L}.-]+|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(?:, \p{Lu}{2})?$/u.exec(plain)
  return town && !/,/.test(town[1] ?? '') ? (town[1] ?? plain) : plain
}
