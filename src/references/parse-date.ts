import type { CslDate } from '../model/csl.ts'
import { isDateWord, monthNumber } from './month-names.ts'
import type { Stretch } from './stretch.ts'
import { latinSuffix } from './year-suffix.ts'

/** A date in an entry: where it stands, what it says, and the letter that tells it from others of its year. */
export interface DateReading extends Stretch {
  readonly date: CslDate
  readonly year: number
  readonly suffix?: string
}

const yearPattern = /(?<![\p{L}\d])(?!\d{3}0s)(1[4-9]\d\d|20\d\d)([a-z]{1,2}|[а-е])?(?![\p{L}\d])/gu
const monthAfter =
  /,?\s{1,3}(\p{L}{3,12})\.?(?:\s?[-–/]\s?(\p{L}{3,12})\.?)?(?:\s{1,2}(\d{1,2})(?:\s?[–-]\s?\d{1,2})?(?![\d:(]))?(?!\p{L})/uy
// 1975/76
//     ^^^
const secondYear = /^\/\d\d(?!\d)/
const isoAfter = /-(\d\d)-(\d\d)(?!\d)/y
const monthBefore =
  /(?:(?<![\d.])(\d{1,2})(?:st|nd|rd|th|º|\.)?\s{1,2}(?:de\s|of\s)?)?(?<!\p{L})(\p{L}{3,12})\.?(?:\s{1,2}(\d{1,2})(?:st|nd|rd|th)?)?,?\s{1,2}(?:de\s)?$/u
const numbersBefore = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-]$/
const longestLead = 32

/** Find the dates in a text: years from 1400 to 2099, each with the month and day that stand beside it. */
export function findDates(text: string): DateReading[] {
  return [...text.matchAll(yearPattern)]
    .filter((match) => isApart(text, match.index))
    .map((match) => readDate(text, match))
}

/** Digits with a stop, slash or hyphen before make it part of a number, unless a day and month or a year stand before. */
function isApart(text: string, start: number): boolean {
  const lead = text.slice(Math.max(0, start - 8), start)
  return !/\d(?:[.,/–-]|\s[–-]\s)$/.test(lead) || numbersBefore.test(lead) || /(?<!\d)\d{4}\/$/.test(lead)
}

function readDate(text: string, match: RegExpExecArray): DateReading {
  const end = match.index + match[0].length
  const year = Number(match[1])
  const suffix = match[2] === undefined ? {} : { suffix: latinSuffix(match[2]) }
  const around = readAfter(text, end) ?? readBefore(text, match.index)
  const parts = [year, ...(around?.parts ?? [])]
  return {
    start: around?.start ?? match.index,
    end: around?.end ?? end + (secondYear.exec(text.slice(end, end + 4))?.[0].length ?? 0),
    date: { 'date-parts': [parts] },
    year,
    ...suffix,
  }
}

interface DateEdge {
  readonly start?: number
  readonly end?: number
  readonly parts: readonly number[]
}

// (2022, March 31)  2022-03-31  2022 Mar 31
//      ^^^^^^^^^^       ^^^^^^      ^^^^^^^
function readAfter(text: string, from: number): DateEdge | undefined {
  isoAfter.lastIndex = from
  const iso = isoAfter.exec(text)
  if (iso) return { end: isoAfter.lastIndex, parts: [Number(iso[1]), Number(iso[2])] }
  monthAfter.lastIndex = from
  const match = monthAfter.exec(text)
  if (!match || !isDateWord(match[1] ?? '')) return undefined
  if (match[2] !== undefined && !isDateWord(match[2])) return undefined
  return { end: monthAfter.lastIndex, parts: monthAndDay(match[1], match[3]) }
}

// March 31, 2022   31 March 2022   20 de julho de 2021   24.02.2023
// ^^^^^^^^^^       ^^^^^^^^^       ^^^^^^^^^^^^^^^^       ^^^^^^
function readBefore(text: string, to: number): DateEdge | undefined {
  const from = Math.max(0, to - longestLead)
  const lead = text.slice(from, to)
  const match = monthBefore.exec(lead)
  if (match && isDateWord(match[2] ?? ''))
    return { start: from + match.index, parts: monthAndDay(match[2], match[1] ?? match[3]) }
  const numbers = numbersBefore.exec(lead)
  if (!numbers || Number(numbers[2]) > 12) return undefined
  return { start: from + numbers.index, parts: [Number(numbers[2]), Number(numbers[1])] }
}

function monthAndDay(name: string | undefined, day: string | undefined): number[] {
  const month = monthNumber(name ?? '')
  if (month === undefined) return []
  return day === undefined ? [month] : [month, Number(day)]
}
