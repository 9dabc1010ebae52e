import type { CitedYear, Locator } from '../model/citation.ts'
import type { ReferenceIndex } from '../references/reference-index.ts'
import type { Bracket } from './brackets.ts'
import type { YearToken } from './find-years.ts'
import { readLocator } from './read-locator.ts'
import { readListed, readWhoBefore, readWhoInside, type Who } from './who.ts'

/** A cite item with offsets into the block's text. */
export interface FoundItem {
  readonly names: readonly string[]
  readonly etAl: boolean
  readonly year: CitedYear
  readonly locator: Locator | undefined
  readonly start: number
  readonly end: number
  isSecondary?: boolean
}

/** A citation with offsets into the block's text. */
export interface FoundCitation {
  readonly mode: 'narrative' | 'parenthetical'
  readonly start: number
  readonly end: number
  readonly items: readonly FoundItem[]
}

interface Circumstances {
  readonly tokens: readonly YearToken[]
  readonly index: ReferenceIndex
}

const joiner = /^[\s,;:&/*_]{0,20}(?:(?:and|und|et|y|e|en)\s{1,2})?[\s*_]{0,8}$/u
const lookBack = 280
const secondary =
  /(?:as )?(?:cited|quoted|discussed|reported|mentioned) (?:in|by)\b|\bapud\b|\bzit(?:iert)? (?:n\.|nach|in)|\bcitado (?:en|em|por)\b|\bcité (?:dans|par)\b|\bcit\. in\b/iu
const dateWords =
  /(?:^|[\s,])(?:\d{1,2}\.?\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter)(?:\s\d{1,2})?,?\s*$/u

/**
 * Read the citation in a pair of brackets, year by year: the names of a year stand between the year before and it.
 *
 * Where nothing stands before the first year the names are looked for before the brackets.
 */
export function readCluster(
  text: string,
  bracket: Bracket,
  { tokens, index }: Circumstances,
): FoundCitation[] {
  const items: FoundItem[] = []
  let who: Who | undefined
  let isNarrative = false
  let from = bracket.start
  for (const token of tokens) {
    const year = token.years[0]?.year
    if (!year || token.start < from) continue
    const gap = text.slice(from, token.start)
    const isFirst = from === bracket.start
    if (secondary.test(gap)) for (const item of items) item.isSecondary = true
    if (joiner.test(gap)) {
      if (isFirst) {
        who = readBefore(text, bracket, year, index)
        isNarrative = who !== undefined
      }
      if (who)
        items.push(...readItems(text, token, { who, isFirst: isFirst && isNarrative, end: bracket.end }))
    } else {
      who = shift(readWhoInside({ text: gap.replace(dateWords, ','), year, index }), from)
      if (who) items.push(...readItems(text, token, { who, isFirst: true, end: bracket.end }))
    }
    from = Math.max(token.end, items.at(-1)?.end ?? 0)
  }
  const [first] = items
  if (!first) return []
  const start = isNarrative ? first.start : bracket.start - 1
  return [{ mode: isNarrative ? 'narrative' : 'parenthetical', start, end: bracket.end + 1, items }]
}

function readBefore(text: string, bracket: Bracket, year: CitedYear, index: ReferenceIndex): Who | undefined {
  let end = bracket.start - 1
  // Smith ([2020])
  if (/[([]\s?$/.test(text.slice(Math.max(0, end - 2), end))) end = text.slice(0, end).trimEnd().length - 1
  const from = Math.max(0, end - lookBack)
  return shift(readWhoBefore({ text: text.slice(from, end), year, index }), from)
}

/** Read years that stand in no brackets, which only count if the list has the entry: `see Knox 2022`. */
export function readLoose(text: string, { tokens, index }: Circumstances): FoundCitation[] {
  return tokens.flatMap((token) => {
    const year = token.years[0]?.year
    const from = Math.max(0, token.start - lookBack)
    const lead = text.slice(from, token.start)
    const who =
      year && /[\p{L}.'’"”]["”]?,?\s{1,2}$/u.test(lead)
        ? shift(readListed({ text: lead, year, index }), from)
        : undefined
    if (!who || (who.names[0]?.length ?? 0) < 2) return []
    const items = readItems(text, token, { who, isFirst: true, end: text.length })
    const last = items.at(-1)
    return last ? [{ mode: 'narrative', start: who.start, end: last.end, items }] : []
  })
}

function readItems(
  text: string,
  token: YearToken,
  { who, isFirst, end }: { who: Who; isFirst: boolean; end: number },
): FoundItem[] {
  const reading = readLocator(text.slice(token.end, Math.min(end, token.end + 60)))
  return token.years.map((part, index) => {
    const isLast = index === token.years.length - 1
    return {
      names: who.names,
      etAl: who.etAl,
      year: part.year,
      locator: isLast ? reading?.locator : undefined,
      start: index === 0 && isFirst ? who.start : part.start,
      end: part.end + (isLast ? (reading?.length ?? 0) : 0),
    }
  })
}

function shift(who: Who | undefined, by: number): Who | undefined {
  return who && { ...who, start: who.start + by, end: who.end + by }
}
