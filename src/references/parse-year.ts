import type { CslDate } from '../model/csl.ts'
import { isDateWord } from './month-names.ts'
import { type DateReading, findDates } from './parse-date.ts'
import type { Stretch } from './stretch.ts'
import { latinSuffix } from './year-suffix.ts'
import { yearWords } from './year-words.ts'

/** The date of an entry as printed, its brackets included. */
export interface YearReading extends Stretch {
  readonly issued: CslDate
  readonly suffix?: string
  readonly original?: CslDate
  readonly status?: string
  readonly isBracketed: boolean
  /** First year of a span such as `1772–1836`, which seldom is the date. */
  readonly isSpan: boolean
}

// At the start of an entry capitals are initials: `Burr, S. D. 1998`.
const dateless = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<=[([])[NS]\\.\\s?[Dd]\\.?|N\\.\\s?d\\.|${eitherCase(yearWords)}|[Ii][nm] (?:preparation|review|prep\\.)|[Ss]ubmitted|[Uu]npublished)(?:-?([a-zа-е]))?(?![\\p{L}\\d])`,
  'gu',
)
const mayBeDateless = new RegExp(`${yearWords}|i[nm] (?:pre|rev)|submitted|unpublished`, 'i')
const noise =
  /^(?:\[?original work published|first published|orig(?:inally)?\.?|c(?:irc)?a?\.?|published|online|posted|ed\.?|reprint(?:ed)?|and|de|of|zuerst|print)$/iu
const longestBracket = 60

/** Find everything in an entry that reads as its date, in order: years, full dates, `n.d.`, `in press`. */
export function findYears(text: string): YearReading[] {
  return [...datedReadings(text), ...datelessReadings(text)].sort((a, b) => a.start - b.start)
}

function datedReadings(text: string): YearReading[] {
  const readings: YearReading[] = []
  const dates = findDates(text)
  for (let index = 0; index < dates.length; index++) {
    const date = dates[index]
    if (!date) continue
    const bracket = enclosing(text, date)
    const last = readings.at(-1)
    if (bracket && last && last.start === bracket.start)
      readings[readings.length - 1] = withSecond(text, last, date)
    else readings.push({ ...plain(text, date), ...bracket, isBracketed: bracket !== undefined })
  }
  return readings.map((reading, index) => withOutsideOriginal(text, reading, readings[index - 1]))
}

function plain(text: string, date: DateReading): YearReading {
  const { start, end, suffix } = date
  const isSpan = /^\s?[–-]\s?(?:\d{4}|\d{2})(?!\d)/.test(text.slice(end, end + 8))
  return {
    start,
    end,
    issued: date.date,
    isBracketed: false,
    isSpan,
    ...(suffix !== undefined && { suffix }),
  }
}

/** Give the brackets around a date if nothing else stands in them. */
function enclosing(text: string, date: Stretch): Stretch | undefined {
  let start = date.start - 1
  while (start >= 0 && date.start - start < longestBracket && !/[()[\]]/.test(text.charAt(start))) start--
  let end = date.end
  while (end < text.length && end - date.end < longestBracket && !/[()[\]]/.test(text.charAt(end))) end++
  const opening = text.charAt(start)
  const closing = text.charAt(end)
  if ((opening !== '(' || closing !== ')') && (opening !== '[' || closing !== ']')) return undefined
  const around = `${text.slice(start + 1, date.start)} ${text.slice(date.end, end)}`
  const words = around.match(/\p{L}+\.?/gu) ?? []
  const isDateOnly = words.every(
    (word) =>
      word.length === 1 ||
      noise.test(word) ||
      isDateWord(word.replace('.', '')) ||
      /^(?:work|first|th|st|nd|rd)$/.test(word),
  )
  return isDateOnly ? { start, end: end + 1 } : undefined
}

// (1867/1990)  [1910] 2003: the earlier one is the original
function withSecond(text: string, first: YearReading, second: DateReading): YearReading {
  const a = yearOf(first.issued)
  if (Math.abs(a - second.year) <= 1 || text.slice(first.start, second.start).includes('–')) return first
  if (a > second.year) return { ...first, original: second.date }
  return {
    ...first,
    issued: second.date,
    original: first.issued,
    ...(second.suffix !== undefined && { suffix: second.suffix }),
  }
}

function withOutsideOriginal(
  text: string,
  reading: YearReading,
  before: YearReading | undefined,
): YearReading {
  if (!before || reading.isBracketed === before.isBracketed || reading.original || before.original)
    return reading
  if (!/^[\s/]*$/.test(text.slice(before.end, reading.start))) return reading
  const pair = [before, reading].sort((a, b) => yearOf(a.issued) - yearOf(b.issued))
  const [original, issued] = pair
  if (!original || !issued) return reading
  return { ...issued, start: before.start, end: reading.end, original: original.issued }
}

function datelessReadings(text: string): YearReading[] {
  if (!mayBeDateless.test(text)) return []
  return [...text.matchAll(dateless)].map((match) => {
    const stretch = { start: match.index, end: match.index + match[0].length }
    const bracket = enclosing(text, stretch)
    const literal = match[0].replace(/-?[a-zа-е]$/u, (end) => (match[1] === undefined ? end : ''))
    const suffix = match[1] === undefined ? {} : { suffix: latinSuffix(match[1]) }
    return {
      ...stretch,
      ...bracket,
      issued: { literal },
      status: literal,
      isBracketed: bracket !== undefined,
      isSpan: false,
      ...suffix,
    }
  })
}

/** Give the year of a date, or 0 for a date without one. */
function yearOf(date: CslDate | undefined): number {
  return date?.['date-parts']?.[0]?.[0] ?? 0
}

/** Let the words of an expression begin with a small or a great letter; an abbreviation has small letters alone. */
function eitherCase(words: string): string {
  return words
    .split('|')
    .map((word) => word.replace(/^\p{L}(?=\p{L})/u, (first) => `[${first.toUpperCase()}${first}]`))
    .join('|')
}
