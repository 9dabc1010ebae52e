import type { CslDate } from '../../model/csl.ts'
import { monthNumber } from '../month-names.ts'
import { latexToText } from './latex-to-text.ts'

const isoDate = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/
const circa = /[~?%]{1,3}$/

/**
 * Read a date of biblatex: `2020`, `2020-05-03`, `2020-05/2020-06`, `2020~`; what is no date stays as it stands.
 */
export function parseIsoDate(value: string): CslDate {
  const text = latexToText(value)
  const parts = text.split('/').map((part) => isoDate.exec(part.trim().replace(circa, '')))
  const dates = parts.flatMap((match) => (match ? [partsOf(match)] : []))
  return dates.length > 0 ? { 'date-parts': dates } : { literal: text }
}

function partsOf([, year, month, day]: RegExpExecArray): number[] {
  const numbers = [year, month, day].flatMap((part) => (part === undefined ? [] : [Number(part)]))
  // Months above 12 are seasons.
  const [, second = 1] = numbers
  return second < 1 || second > 12 ? numbers.slice(0, 1) : numbers
}

/** A year with the letter that tells it from another of the same author: `2020a`. */
export interface BibtexYear {
  readonly issued: CslDate
  readonly suffix?: string
}

const printedYear = /^\D{0,30}(\d{4})(?:\s*([a-z]))?(?![\da-z])/

/** Read the fields `year`, `month` and `day` of BibTeX. */
export function parseYear(year: string, month = '', day = ''): BibtexYear {
  const text = latexToText(year)
  const match = printedYear.exec(text)
  if (!match) return { issued: { literal: text } }
  const { number, within } = readMonth(month)
  const dayNumber = Number(/^\d{1,2}/.exec(latexToText(day))?.[0] ?? within ?? 0)
  const parts = [
    Number(match[1]),
    ...(number === undefined ? [] : [number, ...(dayNumber > 0 ? [dayNumber] : [])]),
  ]
  return { issued: { 'date-parts': [parts] }, ...(match[2] !== undefined && { suffix: match[2] }) }
}

/** `may`, `May`, `5`, `May 3`, `3 May` and `jan # "~3"`. */
function readMonth(value: string): { number?: number; within?: number } {
  const words = latexToText(value).match(/\p{L}+|\d+/gu) ?? []
  const numbers = words.map(Number).filter((one) => one > 0)
  const named = words.map(monthNumber).find((one) => one !== undefined)
  if (named !== undefined)
    return { number: named, ...(numbers[0] !== undefined && numbers[0] <= 31 && { within: numbers[0] }) }
  const [first] = numbers
  return first !== undefined && first <= 12 ? { number: first } : {}
}
