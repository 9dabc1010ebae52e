import type { NumberingDraft } from './add-numbers.ts'
import { readNumberingPart } from './read-numbering-part.ts'
import type { Stretch } from './stretch.ts'

/** Where in its container a work stands; the stretch is what was read. */
export interface Numbering extends Stretch {
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly number?: string
  /** How sure it is: 2 for a long number alone, 3 and more for a label, a range or several numbers together. */
  readonly weight: number
}

const labels = 'vols?|volume|v|bd|band|t|tom[eo]?|nos?|nr|núm|n|issue|heft|h|pp?|pages?|págs?|pgs?|ss?|seiten'
const start = new RegExp(
  '(?<![\\p{L}\\d./–-])(?=[A-Z]{0,2}\\d|e\\d|\\(\\s?\\d)' +
    '|(?<=\\p{Ll}{3})(?=\\d{1,4}\\()' +
    '|(?<=[\\p{L}.!?»”"\')],?\\s)(?=[IVXLC]{2,7}(?:[,:]\\s?\\d|,?\\s(?:pp?\\.|\\s{4})))' +
    `|(?<!\\p{L})(?=(?:${labels})\\.?\\s?[º°]?\\.?\\s?[A-Z]?\\d|(?:vol|bd|t)\\.\\s[ivxlc]{1,7}[\\s,.]|art[a-z]{0,4}\\.?\\s[a-z]{0,6}\\d)`,
  'iuy',
)
const behindJournal = /[.?!”"]\s{1,2}\p{Lu}[\p{L}&-]{1,20}(?:\s[\p{L}&]{1,20}){1,6},\s$/u
const separator = /[\s,;:.]{0,80}(?:and\s)?/y
const leastWeight = 2

/** Where to begin, and whether the date is blanked out, so that `7:1827` may have a page of four digits. */
export interface NumberingSearch {
  readonly from: number
  readonly isDated: boolean
  /** Where the year in brackets has been blanked out: `Computer 20 (1987)` has a volume before it. */
  readonly year?: Stretch | undefined
}

/** Find volume, issue and pages in any of their printed forms; the surest reading wins, then the last. */
export function findNumbering(text: string, { from, isDated, year }: NumberingSearch): Numbering | undefined {
  let best: Numbering | undefined
  let readTo = from
  for (
    let index = nextStart(text, readTo);
    index !== undefined;
    index = nextStart(text, Math.max(index + 1, readTo))
  ) {
    if (isPublisherNumber(text, index)) continue
    const found = readNumbering(text, index, { isDated, year })
    if (!found) continue
    if (found.weight >= leastWeight) readTo = found.end
    const merged = withPages(best, found)
    if (merged) best = merged
    else if (!best || found.weight >= best.weight) best = found
  }
  return best && best.weight >= leastWeight ? best : undefined
}

// São Paulo: Cais 34,      p. 9–11: the number belongs to the publisher
function isPublisherNumber(text: string, at: number): boolean {
  return (
    /^\d{1,3},?\s{4}/.test(text.slice(at, at + 8)) &&
    /(?<!(?:[Ii]n|Em|En|Dans)\s?):\s\p{Lu}\p{L}{1,20}\.?\s$/u.test(text.slice(Math.max(0, at - 32), at))
  )
}

/** The pattern is tried only where a numbering may begin. */
function nextStart(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    if (!mayStart(text, at)) continue
    start.lastIndex = at
    if (start.test(text)) return at
  }
  return undefined
}

/** A numbering begins at a digit, a bracket, or the first letter of a word that may be a label or is one or two before digits. */
function mayStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === openBracket) return true
  const before = text.charCodeAt(at - 1)
  if (isDigit(before)) return false
  if (isDigit(code)) return true
  if (!isLetter(code) || isLetter(before)) return false
  return (
    labelLetters.has(code | lowerCase) || isDigit(text.charCodeAt(at + 1)) || isDigit(text.charCodeAt(at + 2))
  )
}

const openBracket = 40
const lowerCase = 32
/** The first letters of labels and of Roman numbers. */
const labelLetters = new Set(Array.from('abchilnpstvx', (letter) => letter.charCodeAt(0)))

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

// Vol. 9, eds W. Burr (Fjord: Quay), 385–410: pages may stand apart from the volume
function withPages(best: Numbering | undefined, { volume, page, weight }: Numbering): Numbering | undefined {
  const isPart = best?.volume !== undefined && best.page === undefined && best.number === undefined
  const isPages = volume === undefined && page !== undefined && weight >= leastWeight
  return best && isPart && isPages && best.weight >= leastWeight ? { ...best, page } : undefined
}

function readNumbering(
  text: string,
  at: number,
  { isDated, year }: Omit<NumberingSearch, 'from'>,
): Numbering | undefined {
  const draft: NumberingDraft = { weight: 0, isDated }
  let end = at
  let next = at
  for (let count = 0; count < 8; count++) {
    const read = readNumberingPart(text, next, draft)
    if (read === undefined) break
    end = read
    separator.lastIndex = read
    next = read + (separator.exec(text)?.[0].length ?? 0)
  }
  if (end === at) return undefined
  const { isDated: _, isPagePlain: __, ...found } = draft
  const isBeforeYear =
    draft.volume !== undefined && year !== undefined && year.start >= end && year.start - end < 2
  const weight = Math.max(weigh(draft, text, { start: at, end }), isBeforeYear ? leastWeight : 0)
  return { ...found, weight, start: at, end }
}

/** A number alone says little; a range in the middle of a title says as little. */
function weigh(draft: NumberingDraft, text: string, { start: from, end }: Stretch): number {
  const { volume, issue, page, number, weight } = draft
  const sum =
    volume !== undefined && (page !== undefined || number !== undefined || issue !== undefined)
      ? weight + 1
      : weight
  if (sum > 2) return sum
  if (
    volume === undefined &&
    issue === undefined &&
    sum === 2 &&
    /[,:;.(]\s{0,3}$/.test(text.slice(Math.max(0, from - 4), from)) &&
    /^\s*(?:[.,;)]|$)/.test(text.slice(end, end + 40))
  )
    return sum
  if (
    number !== undefined &&
    number.length >= 5 &&
    /[,:;.]\s{0,6}$/.test(text.slice(Math.max(0, from - 7), from))
  )
    return leastWeight
  // The Port Review, 8.
  const isLast = !/[\p{L}\d]/u.test(text.slice(end, end + 200))
  if (
    draft.isDated &&
    volume !== undefined &&
    volume.length < 4 &&
    isLast &&
    behindJournal.test(text.slice(Math.max(0, from - 60), from))
  )
    return leastWeight
  // Port Genome     ;10 DOI
  if (
    draft.isDated &&
    volume !== undefined &&
    /[\p{L}.]\s{2,12};\s?$/u.test(text.slice(Math.max(0, from - 16), from))
  )
    return leastWeight
  return Math.min(sum, 1)
}
