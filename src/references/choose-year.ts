import type { NameList } from './parse-names.ts'
import type { YearReading } from './parse-year.ts'

const longestLabel = 250
const gap = /^[\s.,;:(–-]*$/
const small =
  /(?<![\p{L}'’-])(?!(?:and|et|und|of|the|for|in|on|de|da|do|des?|del|della|la|le|les|van|von|den|der|ter|y|e|i|al|für|für|pour|para|to|with|eds?|editors?|hrsg|orgs?)(?!\p{L}))\p{Ll}{2,}/u

interface HeadClues {
  readonly years: readonly YearReading[]
  readonly start: number
  readonly list: NameList | undefined
  /** The text before sure numberings were blanked out. */
  readonly printed: string
}

/** Give the year that stands behind the authors of an entry, as author–date styles print it. */
export function findHeadYear(
  text: string,
  { printed, years, start, list }: HeadClues,
): YearReading | undefined {
  if (list) {
    const near = years.find((year) => year.start >= list.end && gap.test(text.slice(list.end, year.start)))
    if (near && !near.isSpan) return near
  }
  return years.find((year) => isBehindLabel(text, { year, start, list }) && !isBeforeNumbers(printed, year))
}

/** An organisation, a title without author, or names in a form that was only read in part. */
function isBehindLabel(
  text: string,
  { year, start, list }: { year: YearReading; start: number; list: NameList | undefined },
): boolean {
  if (year.isSpan || year.start - start > longestLabel || year.start <= start + 1) return false
  if (
    text.charAt(year.start) === '[' ||
    !isFollowedByTitle(text.slice(year.end, year.end + 60), list ? 2 : 1)
  )
    return false
  const label = text.slice(start, year.start).trimEnd()
  if (/\d[.,]?$/.test(label) || (/["”»][.,]?$/.test(label) && list)) return false
  if (list) return isNamesOnly(text.slice(list.end, year.start), year)
  if (year.isBracketed) return true
  return (
    label.length < 90 &&
    /[\p{L})\]][.,:]?$/u.test(label) &&
    !/(?<![\s.]\p{Lu}|^\p{Lu})[.?!:]\s+\S+\s+\S/u.test(label) &&
    (/^[.,:;)]\s/.test(text.slice(year.end)) || (/^\s/.test(text.slice(year.end)) && !small.test(label)))
  )
}

// Silt and Sand. Ann Port Oncol (2014) 26(7):21–43
function isBeforeNumbers(printed: string, { end }: YearReading): boolean {
  return /^[\s.,;:]{0,3}(?:\d{1,4}\s?[(:,;]|vol)/i.test(printed.slice(end, end + 12))
}

/** Between the names that were read and the year stand only more names, not a title. */
function isNamesOnly(gap: string, { isBracketed }: YearReading): boolean {
  // Solid State Ports (Quay, 1991)
  if (small.test(gap) || /["“”„«»:\d]|\(\p{L}[^()]{0,80}$/u.test(gap)) return false
  return isBracketed || (gap.length < 40 && !/\.\s+\p{Lu}\p{L}+/u.test(gap))
}

/** Words behind the year: `Journal (2006) 3:1–9` has only numbers there. */
function isFollowedByTitle(rest: string, fewestWords: number): boolean {
  if (/^[\s.,;:)]*(?:pp?\.|doi|vol\.|no\.)/i.test(rest)) return false
  // FAO (2017) FAOSTAT. https://…: the address is blanked out
  if (/^[\s.,;:)]*(?:\p{Lu}[\p{L}\d]+[.,]?)?\s{10}/u.test(rest)) return true
  return (
    (rest.match(/(?<!\p{L})[\p{Ll}\p{Lu}]{2,}/gu) ?? []).length >= fewestWords ||
    /^[\s.,;:)]*["“„«‘]/.test(rest)
  )
}

/** Away from the head the year is the one before `;12`, else the last in brackets, else the last between stops. */
export function chooseYear(text: string, years: readonly YearReading[]): YearReading | undefined {
  const single = years.filter(({ isSpan }) => !isSpan)
  const dated = single.filter(({ status }) => status === undefined)
  const square = dated.find((year) => text.charAt(year.start) === '[')
  const best =
    // Port Lett. 2010, 10, 1979
    dated.find((year) => /^,\s?\d{1,4},\s?[A-Z]?\d{1,6}(?!\d)/.test(text.slice(year.end, year.end + 20))) ??
    dated.findLast((year) => /^\s?;\s{0,90}(?:\d|\(|$|\s)/.test(text.slice(year.end, year.end + 100))) ??
    dated.findLast((year) => year.isBracketed && year !== square) ??
    dated.findLast((year) => isBetweenStops(text, year) && !isInBrackets(text, year)) ??
    dated.at(-1) ??
    single.at(-1) ??
    years.at(-1)
  // Estética [1953]. São Paulo: Martins, 2011.
  if (square && best && square !== best && !best.original) return { ...best, original: square.issued }
  const translated = best && dated.find((year) => year.start > best.end && isOfTranslation(text, year))
  return translated ? { ...translated, original: best.issued } : best
}

// Silt. Paris: Quai, 1981 (Trad. cast. Limo. Madrid: Muelle, 1982): the edition that was used, then the original
function isOfTranslation(text: string, { start }: YearReading): boolean {
  const before = text.slice(Math.max(0, start - 400), start)
  return /\((?:trad|trans|engl|dt\.|übers)[^()]{0,200}(?:\([^()]{0,100}\)[^()]{0,200})?$/i.test(before)
}

function isBetweenStops(text: string, { start, end }: YearReading): boolean {
  return (
    /[\s.,;:]$/.test(text.slice(0, start).slice(-1)) && /^\s*(?:[.,;:()]|$)/.test(text.slice(end, end + 20))
  )
}

function isInBrackets(text: string, { start }: YearReading): boolean {
  const before = text.slice(Math.max(0, start - 400), start)
  return before.split('(').length > before.split(')').length
}
