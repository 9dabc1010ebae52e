import type { CslName } from '../model/csl.ts'
import { othersName, parseNames } from './parse-names.ts'
import { findYears, type YearReading } from './parse-year.ts'

/** The head of an entry: who and when, and the offset at which the rest begins. */
export interface Head {
  readonly names: readonly CslName[]
  readonly areEditors: boolean
  /** What stands in author position and is no person: an organisation, or the title of a work without author. */
  readonly label: string | undefined
  readonly year: YearReading | undefined
  readonly end: number
}

const nearHead = 6
const longestLabel = 250

/** Read who wrote an entry and when. `masked` is the text with identifiers and access dates blanked out. */
export function splitHead(text: string, masked: string): Head {
  const years = findYears(masked)
  // (2009). Burr, W. A. Silt.
  const leadYear = years[0]?.start === 0 ? years[0] : undefined
  const list = parseNames(text, leadYear ? skipSpace(text, leadYear.end) : 0)
  const namesEnd = list?.end ?? 0
  if (list && leadYear)
    return { names: list.names, areEditors: list.areEditors, label: undefined, year: leadYear, end: namesEnd }
  const bracketed = years.find(
    (year) => isRound(text, year) && year.start < longestLabel && !isVolume(masked, year),
  )
  const labelYear = bracketed && isAfterLabel(text, bracketed) ? bracketed : undefined
  if (list && (!labelYear || labelYear.start - namesEnd <= nearHead)) {
    const near = years.find((year) => year.start >= namesEnd && year.start - namesEnd <= nearHead)
    const names = list.hasOthers ? [...list.names, othersName] : list.names
    const year = near ?? lastYear(years, masked)
    return { names, areEditors: list.areEditors, label: undefined, year, end: near?.end ?? namesEnd }
  }
  if (labelYear) return labelled(text, labelYear)
  const first = years[0]
  if (first && first.start < 80 && isAfterLabel(text, first) && /^[.,:]?\s/.test(text.slice(first.end)))
    return labelled(text, first)
  return { names: [], areEditors: false, label: undefined, year: lastYear(years, masked), end: 0 }
}

function labelled(text: string, year: YearReading): Head {
  const label = text
    .slice(0, year.start)
    .replace(/[\s.,:(]+$/, '')
    .trim()
  return { names: [], areEditors: false, label, year, end: year.end }
}

function isRound(text: string, { isBracketed, start }: YearReading): boolean {
  return isBracketed && text.charAt(start) !== '['
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s.,]/.test(text.charAt(at))) at++
  return at
}

/** `Journal 12 (2019)` has its year behind a volume, not behind a label. */
function isAfterLabel(text: string, { start }: YearReading): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  return start > 1 && /\p{L}[\p{L}’'"”»)\]*]?[.,]?\s{0,2}$/u.test(before)
}

function isVolume(text: string, { start }: YearReading): boolean {
  return /\d\s?$/.test(text.slice(Math.max(0, start - 4), start))
}

/** Away from the head the year is the last that is no page, number or part of the title. */
function lastYear(years: readonly YearReading[], text: string): YearReading | undefined {
  const plausible = years.filter(({ start, end }) => {
    const before = text.slice(Math.max(0, start - 3), start)
    const after = text.slice(end, end + 3)
    return !/(?:[\d:][-–]|p\.\s?)$/.test(before) && !/^[-–]\d/.test(after)
  })
  const [square] = plausible.filter((year) => text.charAt(year.start) === '[')
  const last = plausible.at(-1)
  // Estética [1953]. São Paulo: Martins, 2011.
  if (square && last && last !== square) return { ...last, original: square.issued }
  return plausible.find((year) => year.isBracketed) ?? last ?? years.at(-1)
}
