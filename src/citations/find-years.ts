import type { CitedYear } from '../model/citation.ts'
import { latinSuffix } from '../references/year-suffix.ts'
import { yearWords } from '../references/year-words.ts'

/** A year in running text; `start` and `end` are offsets, brackets and suffix included. */
export interface YearToken {
  readonly start: number
  readonly end: number
  readonly years: readonly YearPart[]
  /** May be something else, such as a period or a verb; counts only before an entry of the list says it is one. */
  readonly isUnsure?: boolean
}

/** One cited year: `2020a, b` holds two. */
interface YearPart {
  readonly start: number
  readonly end: number
  readonly year: CitedYear
}

// What stands before is looked at behind the digits, so that a scan passes over all other letters quickly.
// Letouze1983: three small letters before it are the end of a name that lost its space.
// 2010²: the edition may be raised behind the year.
const digits =
  /(?:1[4-9]|20)\d\d(?<![\p{N}/$€£#-]\d{4}|\p{N}[–—.]\d{4}|(?<!\p{N})\p{N}{1,3},\d{4})(?:(?<!\p{L}\d{4})|(?<=\p{Ll}{3}\d{4}))(?=(?:-?[a-zа-е])?(?![\p{L}\p{Nd}]|-\p{Lu}{2}))/gu
// Without Unicode classes, whose folding is slow: what stands around is looked at in `isWord`.
const words = new RegExp(
  `${yearWords}|n\\.\\s?p\\.?|submitted|accepted|in review|under review|in preparation|in prep\\.|unpublished`,
  'gi',
)
// U. D. Holm: in capitals these are no words
const initials = /^[BTUБ]\.\s?\p{Lu}/u
const status = /^(?:submitted|accepted|in review|under review|in prep|unpublished)/i
// p. 1620, no. 1603: the number of a page; but `Page 2009` and `Knox S 2009` are authors
const pageBefore = /(?<!\p{L})(?:pp?|pages?|págs?|blz|fl|[Nn]o|[Nn]r|[Nn]º|art|§)\.?\s?$/u
const suffix = /^-?([a-zа-е])(?![\p{L}\p{N}])/u
const nextSuffix = /^(\s?(?:[,;&/]|and|und|et|y|e|и)\s{0,2}|\s?[–-]\s?)([a-zа-е])(?![\p{L}\p{N}.'’])/u
const reprint = /^(?:\s?\/\s?((?:1[4-9]|20)\d\d)(?!\d)|\s?[[(]\s?((?:1[4-9]|20)\d\d)(?:[-–]\d{2,4})?[)\]])/u
// [1937] 1954: the original stands first
const bracketedFirst = /^\]\s?((?:1[4-9]|20)\d\d)(?![\d\p{L}])/u
const range = /^\s?[–—-]{1,2}\s?(\d{4}|\d{2})(?!\d)/u
const acrossNewYear = /^\/(\d\d)(?![\d/])/u
const number =
  /^\s{0,2}(?:%|°|[x×]\s?\d|(?:percent|per cent|m|km|kg|mm|cm|ml|mg|met(?:er|re)s|feet|ft|Hz|kHz|MHz|rpm|hours|years|words|participants|patients|people|samples|individuals|men|women|children|cases|dollars|euros?|EUR|USD)(?!\p{L}))/iu

/** Find what may be the year of a citation: years, and words such as `n.d.` that stand for one. */
export function findYearTokens(text: string): YearToken[] {
  const dated = [...text.matchAll(digits)].flatMap((match) => readYear(text, match.index, match[0].length))
  const undated = [...text.matchAll(words)]
    .filter(({ index, 0: word }) => isWord(text, index, index + word.length) && !initials.test(word))
    .map((match) => {
      const token = readWord(text, match.index, match[0])
      return status.test(match[0]) ? { ...token, isUnsure: true } : token
    })
  return [...dated, ...undated].sort((a, b) => a.start - b.start).filter(isAfterTheOneBefore)
}

/** The second year of `[1937] 1954` is of the first one's token. */
function isAfterTheOneBefore({ start }: YearToken, index: number, tokens: readonly YearToken[]): boolean {
  return start >= (tokens[index - 1]?.end ?? 0)
}

function isWord(text: string, start: number, end: number): boolean {
  return (
    !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  )
}

function readYear(text: string, start: number, length: number): YearToken[] {
  const end = start + length
  const lead = text.slice(Math.max(0, start - 8), start)
  const rest = text.slice(end, end + 40)
  if (number.test(rest) || pageBefore.test(lead)) return []
  const value = text.slice(start, end)
  const period = range.exec(rest)
  if (period) return readPeriod({ start, end: end + period[0].length, value, until: period[1] ?? '' })
  const other = reprint.exec(rest)
  if (other) return [readReprint({ start, end: end + other[0].length }, value, other[1] ?? other[2] ?? '')]
  const next = acrossNewYear.exec(rest)
  if (next) return [readReprint({ start, end: end + next[0].length }, value, century(value, next[1] ?? ''))]
  const later = bracketedFirst.exec(rest)
  if (later && lead.endsWith('['))
    return [readReprint({ start: start - 1, end: end + later[0].length }, value, later[1] ?? '')]
  const token = withSuffixes(text, { start, end, value })
  return [/\p{L}$/u.test(lead) ? { ...token, isUnsure: true } : token]
}

// 2012–2013: an entry may be of such a period, but seldom is.
function readPeriod({
  start,
  end,
  value,
  until,
}: {
  start: number
  end: number
  value: string
  until: string
}): YearToken[] {
  const years = [{ start, end, year: { value: `${value}-${century(value, until)}` } }]
  return [{ start, end, years, isUnsure: true }]
}

/** Write a year in full that was printed with two digits: the `76` of `1975/76`. */
function century(first: string, digitsOfYear: string): string {
  return first.slice(0, 4 - digitsOfYear.length) + digitsOfYear
}

function readReprint(stretch: { start: number; end: number }, first: string, second: string): YearToken {
  const [original, value] = [first, second].sort((a, b) => Number(a) - Number(b))
  return {
    ...stretch,
    years: [{ ...stretch, year: { value: value ?? second, original: original ?? first } }],
  }
}

function readWord(text: string, start: number, word: string): YearToken {
  return withSuffixes(text, { start, end: start + word.length, value: word })
}

// 2020a, b, c    2020a–c    n.d.-a
function withSuffixes(
  text: string,
  { start, end, value }: { start: number; end: number; value: string },
): YearToken {
  const first = suffix.exec(text.slice(end, end + 4))
  if (!first) return { start, end, years: [{ start, end, year: { value } }] }
  let at = end + first[0].length
  let last = latinSuffix(first[1] ?? 'a')
  const years: YearPart[] = [{ start, end: at, year: { value, suffix: last } }]
  for (
    let match = nextSuffix.exec(text.slice(at, at + 12));
    match;
    match = nextSuffix.exec(text.slice(at, at + 12))
  ) {
    const next = latinSuffix(match[2] ?? last)
    const partStart = at + (match[1]?.length ?? 0)
    at += match[0].length
    const isRange = /[–-]/.test(match[1] ?? '')
    for (const letter of isRange ? lettersBetween(last, next) : [next])
      years.push({ start: partStart, end: at, year: { value, suffix: letter } })
    last = next
  }
  return { start, end: at, years }
}

function lettersBetween(after: string, to: string): string[] {
  const from = after.charCodeAt(0) + 1
  const count = to.charCodeAt(0) - from + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => String.fromCharCode(from + index))
}
