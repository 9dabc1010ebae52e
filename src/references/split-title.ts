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
}

const quoted = /^[\s,.:]{0,4}["“„«‘']([^"”“»]{4,400}?)[.,?!]?["”“»](?=[\s,.:])/u
const leadIn = /^(?:in|em|en|dans|im):?\s/i
const sentenceEnd =
  /(?<!(?:^|[\s.(])(?:\p{Lu}|vol|no|nr|ed|eds|Jr|Sr|St|vs|Dr|et al|cf|pp?|Inc|Co|Ltd|U\.S|Proc|J|Int|Am|Rev|Sci|Res|Nat))[.?!](?=\s+["“(\p{Lu}\d*])/gu

/** Split the middle of an entry into title, container and publisher. */
export function splitTitle(text: string, range: Range): TitleParts {
  const body = trimStretch(text, { start: range.from, end: range.to })
  if (body.end <= body.start) return {}
  return byQuotes(text, body) ?? byEmphasis(text, body, range.emphasis) ?? bySentences(text, body)
}

// “Title.” Container, publisher
function byQuotes(text: string, body: Stretch): TitleParts | undefined {
  const match = quoted.exec(text.slice(body.start, body.end))
  if (!match) return undefined
  return {
    title: match[1]?.trim() ?? '',
    ...rest(text, { start: body.start + match[0].length, end: body.end }, 'container'),
  }
}

// Title. *Container*    *Title*. Publisher
function byEmphasis(text: string, body: Stretch, emphasis: readonly Stretch[]): TitleParts | undefined {
  const inside = emphasis.filter(
    ({ start, end }) => start >= body.start - 1 && start < body.end && end - start > 2,
  )
  const last = inside.at(-1)
  const first = inside[0]
  if (!first || !last) return undefined
  if (first.start - body.start <= 2) {
    return { title: wordsOf(text, first), ...rest(text, { start: first.end, end: body.end }, 'publisher') }
  }
  const title = wordsOf(text, { start: body.start, end: last.start }).replace(/[.,;]?\s(?:in|em|en):?$/i, '')
  return {
    title,
    container: wordsOf(text, last),
    ...rest(text, { start: last.end, end: body.end }, 'publisher'),
  }
}

function bySentences(text: string, body: Stretch): TitleParts {
  const part = text.slice(body.start, body.end)
  const stops = [...part.matchAll(sentenceEnd)].map(({ index }) => body.start + index)
  const firstStop = stops[0]
  if (firstStop === undefined) return { title: wordsOf(text, body) }
  const title = wordsOf(text, { start: body.start, end: firstStop })
  return { title, ...rest(text, { start: firstStop, end: body.end }, 'container') }
}

function rest(text: string, stretch: Stretch, kind: 'container' | 'publisher'): TitleParts {
  const words = wordsOf(text, stretch).replace(leadIn, '').trim()
  const name = words.replace(/\s{2,}.*$/, '')
  if (!/\p{L}{2}/u.test(name)) return {}
  return kind === 'container' ? { container: name } : { publisher: name }
}
