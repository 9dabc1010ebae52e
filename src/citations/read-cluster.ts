import type { CitedYear, Locator } from '../model/citation.ts'
import type { ReferenceIndex } from '../references/reference-index.ts'
import type { Bracket } from './brackets.ts'
import type { YearToken } from './find-years.ts'
import { readLocator } from './read-locator.ts'
import { joiningWords } from './joining-words.ts'
import { isLeadWord } from './not-names.ts'
import type { ReadingContext } from './plausible-names.ts'
import { readListed, readUnlisted, readWhoBefore, readWhoInside, type Who } from './who.ts'

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

interface Circumstances extends ReadingContext {
  readonly tokens: readonly YearToken[]
}

const joiner = new RegExp(`^[\\s,;:&/*_]{0,20}(?:(?:${joiningWords})\\s{1,2})?[\\s*_]{0,8}$`, 'u')
// Epictetus (III, 1993)
const bookOnly = /^\s?(?:[IVXLC]{1,6})[\s.,]{0,3}(?:\d{1,3}(?:\s?[–-]\s?\d{1,3})?)?[\s.,]{1,3}$/u
const lawNumber = /\d\/\d{2,4}\s?$/
const lookBack = 280
const secondary =
  /(?:as )?(?:cited|quoted|discussed|reported|mentioned) (?:in|by)\b|\bapud\b|\bzit(?:iert|\.)? (?:n\.|nach|in|bei)|\b(?:citad[oa]|citou) (?:en|em|por|pela?o?)\b|\bse citó en\b|\bcitée? (?:dans|par)\b|\bcit(?:ato|ata|\.) (?:in|da)\b|\bgeciteerd (?:in|door)\b|\bciterad i\b|\bciteret i\b|\bcyt\. za\b|\baktaran\b|\bцит\. по/iu
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
  { tokens, ...context }: Circumstances,
): FoundCitation[] {
  const { index } = context
  const items: FoundItem[] = []
  let who: Who | undefined
  let isNarrative = false
  let from = bracket.start
  for (const token of tokens) {
    const year = token.years[0]?.year
    if (!year || token.start < from) continue
    const gap = text.slice(from, token.start)
    // (2018: 1620): the page that the year before leads to
    if (from > bracket.start && /^\s?:\s?$/.test(gap)) continue
    const isFirst = from === bracket.start
    if (items.length > 0 && secondary.test(gap)) for (const item of items) item.isSecondary = true
    const found = readGap(text, { gap, from, year, bracket, who, ...context })
    if (token.isUnsure && !(found && index.find({ ...found.who, year }).length > 0)) continue
    who = found?.who
    if (found) {
      if (isFirst) isNarrative = found.isBefore
      const isNew = !found.isRepeated
      items.push(...readItems(text, token, { who: found.who, isFirst: isNew, end: bracket.end }))
    }
    from = Math.max(token.end, items.at(-1)?.end ?? 0)
  }
  const [first] = items
  if (!first) return []
  const start = isNarrative ? first.start : bracket.start - 1
  return [{ mode: isNarrative ? 'narrative' : 'parenthetical', start, end: bracket.end + 1, items }]
}

interface FoundWho {
  readonly who: Who
  /** Whether the names stand before the brackets. */
  readonly isBefore: boolean
  /** Whether they are those of the year before. */
  readonly isRepeated: boolean
}

interface Gap extends ReadingContext {
  readonly gap: string
  readonly from: number
  readonly year: CitedYear
  readonly bracket: Bracket
  /** Who the year before belongs to. */
  readonly who: Who | undefined
}

/** Find whose year it is: of the names in the gap, of those of the year before, or of those before the brackets. */
function readGap(text: string, { gap, from, year, bracket, who, ...context }: Gap): FoundWho | undefined {
  const isFirst = from === bracket.start
  const isJoined = joiner.test(gap)
  if (isJoined && !isFirst) return who && { who, isBefore: false, isRepeated: true }
  if (isJoined || (isFirst && bookOnly.test(gap))) {
    const before = readBefore(text, bracket, { year, ...context })
    return before && { who: before, isBefore: true, isRepeated: false }
  }
  const inside = shift(readWhoInside({ text: gap.replace(dateWords, ','), year, ...context }), from)
  // Ley Orgánica 3/2020 (LOMLOE, 2020): the short name of a law
  const isOfLaw = isFirst && lawNumber.test(text.slice(Math.max(0, from - 12), from - 1))
  if (inside && !listedOnly(inside, year, context.index)) {
    if (isOfLaw) return undefined
    // Holm, Dahl & Vik (HDV, 2016): the names stand before the brackets, and what they are short for in them
    const named = isFirst && isAcronym(inside) ? readBefore(text, bracket, { year, ...context }) : undefined
    if (named && listedOnly(named, year, context.index))
      return { who: named, isBefore: true, isRepeated: false }
  }
  return inside && { who: inside, isBefore: false, isRepeated: false }
}

function isAcronym({ names, etAl }: Who): boolean {
  return names.length === 1 && !etAl && /^\p{Lu}{2,6}$/u.test(names[0] ?? '')
}

function readBefore(
  text: string,
  bracket: Bracket,
  context: ReadingContext & { year: CitedYear },
): Who | undefined {
  let end = bracket.start - 1
  // Smith ([2020])
  if (/[([]\s?$/.test(text.slice(Math.max(0, end - 2), end))) end = text.slice(0, end).trimEnd().length - 1
  const from = Math.max(0, end - lookBack)
  return shift(readWhoBefore({ text: text.slice(from, end), ...context }), from)
}

/**
 * Read years that stand in no brackets: `see Knox 2022`, `Knox et al., 2005, 2010` in the cell of a table.
 *
 * They only count if the list has the entry, or if the words before can be nothing but authors.
 */
export function readLoose(text: string, { tokens, index }: Circumstances): FoundCitation[] {
  const found: FoundCitation[] = []
  let before: { who: Who; end: number } | undefined
  for (const token of tokens) {
    const year = token.years[0]?.year
    if (!year) continue
    const isNext =
      before !== undefined && token.start >= before.end && joiner.test(text.slice(before.end, token.start))
    const who =
      isNext && before
        ? listedOnly(before.who, year, index)
        : readLooseWho(text, { token, year, index, before: before?.end })
    if (!who) {
      before = undefined
      continue
    }
    const items = readItems(text, token, { who, isFirst: !isNext, end: text.length })
    const [first] = items
    const last = items.at(-1)
    if (!first || !last) continue
    found.push({ mode: 'narrative', start: first.start, end: last.end, items })
    before = { who, end: last.end }
  }
  return found
}

// Berg, W.H.; Holm, F.L. 1970. Silt in the fjord. *Coast*, 168: 1–2: an entry of a list without heading
function isEntry(text: string, who: Who, token: YearToken): boolean {
  const before = text.slice(Math.max(0, who.start - 12), who.start)
  return (
    who.start < 12 &&
    !/\p{L}/u.test(before) &&
    /\p{Lu}\./u.test(text.slice(who.start, token.start)) &&
    /^[.)]{1,2}\s\p{Lu}/u.test(text.slice(token.end, token.end + 5))
  )
}

function listedOnly(who: Who, year: CitedYear, index: ReferenceIndex): Who | undefined {
  return index.find({ ...who, year }).length > 0 ? who : undefined
}

interface LooseYear {
  readonly token: YearToken
  readonly year: CitedYear
  readonly index: ReferenceIndex
  /** Where the citation before it ends. */
  readonly before: number | undefined
}

function readLooseWho(text: string, { token, year, index, before }: LooseYear): Who | undefined {
  const from = Math.max(0, token.start - lookBack)
  // Knox (2022 says: brackets that are never closed
  const lead = text.slice(from, token.start).replace(/\s[([]$/, ' ')
  if (!token.isUnsure && !/[\p{L}.'’"”*]["”]?,?\s{1,2}$/u.test(lead)) return undefined
  const listed = readListed({ text: lead, year, index })
  const who = listed
    ? shift(listed, from)
    : token.isUnsure
      ? undefined
      : readPlain(text, { token, index, before })
  if (!who || isEntry(text, who, token)) return undefined
  const [name = ''] = who.names
  return name.length > 1 && !(who.names.length === 1 && !who.etAl && isLeadWord(name)) ? who : undefined
}

/** Without an entry: behind a semicolon that ends another citation, or where the words can be nothing but authors. */
function readPlain(text: string, { token, index, before }: Omit<LooseYear, 'year'>): Who | undefined {
  if (token.isUnsure) return undefined
  const isNext = before !== undefined && /^\s?;\s/.test(text.slice(before, token.start))
  const from = isNext ? before + 1 : Math.max(0, token.start - lookBack)
  return shift(readUnlisted(text.slice(from, token.start), { index, isNext }), from)
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
