import type { Stretch } from './stretch.ts'

/** Where in its container a work stands. */
export interface Numbering extends Stretch {
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly number?: string
}

const dash = '[-–—−]{1,2}'
const range = `[A-Za-z]{0,6}\\d{1,7}[A-Za-z]?(?:\\s?${dash}\\s?[A-Za-z]{0,3}\\d{1,7}[A-Za-z]?)?`
const issueText = `\\d{1,5}(?:\\s?[-–/&]\\s?\\d{1,5})?|(?:Suppl|Pt|Special Issue|S)\\.?\\s?[\\dA-Z]{0,4}`
const volumeIssue = new RegExp(
  `(?<![\\p{L}\\d.])(?:(?:vol|volume|bd|band|v|t|tome)\\.?\\s?)?(?<volume>[A-Z]?\\d{1,4}[A-Z]?)\\s?\\((?:no\\.?\\s?|nº\\s?)?(?<issue>${issueText})\\)(?!\\d)`,
  'giu',
)
const wordedVolume = /(?<!\p{L})(?:vol|volume|bd|band|jg|v)\.?\s?(?<volume>\d{1,4})(?!\d)/iu
const wordedIssue =
  /(?<!\p{L})(?:no|nr|núm|num|issue|heft|n)\.?\s?º?\s?(?<issue>\d{1,4}(?:\s?[-–/]\s?\d{1,4})?)(?!\d)/iu
const wordedPages = new RegExp(
  `(?<!\\p{L})(?:pp?|pages?|s|pág|págs|seiten)\\.?\\s?(?<page>${range})(?![\\p{L}\\d])`,
  'iu',
)
const article =
  /(?<![\p{L}\d])(?:article|art|artikel|paper)\.?\s?(?:no\.?|number|id)?:?\s?(?<number>[A-Za-z]{0,6}\d{1,9})(?!\d)/iu
const bareNumber = new RegExp(`^[\\s,:;.]{0,4}(?:pp?\\.\\s?)?(?<page>${range})(?![\\p{L}\\d/])`, 'u')
const volumePages = new RegExp(
  `(?<![\\p{L}\\d(.–-])(?<volume>\\d{1,4})(?:\\s?[:,]\\s?|\\s)(?:pp?\\.\\s?)?(?<page>[A-Za-z]?\\d{1,7}\\s?${dash}\\s?[A-Za-z]?\\d{1,7}|e\\d{3,9}|[A-Za-z]{2,6}\\d{3,9}|\\d{1,9})(?![\\p{L}\\d/])`,
  'giu',
)

/** Find volume, issue and pages behind the container's name, in any of their printed forms; `from` is where to begin. */
export function findNumbering(text: string, from: number): Numbering | undefined {
  const rest = ' '.repeat(from) + text.slice(from)
  return bracketedIssue(rest) ?? worded(rest) ?? bare(rest) ?? pagesOnly(rest)
}

// 5(10), eaay5478    12(3):1-9    vol. 12 (Suppl. 1), S4–S9
function bracketedIssue(text: string): Numbering | undefined {
  const match = [...text.matchAll(volumeIssue)].findLast(({ groups }) => !isYear(groups?.volume))
  if (!match) return undefined
  const { volume = '', issue = '' } = match.groups ?? {}
  const end = match.index + match[0].length
  const tail = bareNumber.exec(text.slice(end, end + 40))
  const page = wordedPages.exec(text.slice(end))?.groups?.page ?? tail?.groups?.page
  const number = article.exec(text.slice(end))?.groups?.number
  const where = { start: match.index, end: end + (tail?.[0].length ?? 0), volume, issue }
  return { ...where, ...placed(page, number) }
}

// vol. 12, no. 3, pp. 1–9
function worded(text: string): Numbering | undefined {
  const volume = wordedVolume.exec(text)
  if (!volume) return undefined
  const issue = wordedIssue.exec(text.slice(volume.index))?.groups?.issue
  const page = wordedPages.exec(text.slice(volume.index + volume[0].length))?.groups?.page
  const number = article.exec(text)?.groups?.number
  const where = {
    start: volume.index,
    end: volume.index + volume[0].length,
    volume: volume.groups?.volume ?? '',
  }
  return { ...where, ...(issue !== undefined && { issue }), ...placed(page, number) }
}

// 12:1–9    12, 1–9    12, 357    2019;12:e0123
function bare(text: string): Numbering | undefined {
  const match = [...text.matchAll(volumePages)].findLast(({ groups }) => !isYear(groups?.volume))
  if (!match) return undefined
  const { volume = '', page } = match.groups ?? {}
  return { start: match.index, end: match.index + match[0].length, volume, ...placed(page, undefined) }
}

function pagesOnly(text: string): Numbering | undefined {
  const match = wordedPages.exec(text)
  if (!match) return undefined
  return { start: match.index, end: match.index + match[0].length, ...placed(match.groups?.page, undefined) }
}

function placed(page: string | undefined, number: string | undefined): { page?: string; number?: string } {
  if (number !== undefined) return { number }
  if (page === undefined) return {}
  const plain = page.replaceAll(/\s?[-–—−]{1,2}\s?/g, '-')
  return plain.includes('-') || /^\d{1,4}$/.test(plain) ? { page: plain } : { number: plain }
}

function isYear(text: string | undefined): boolean {
  return text !== undefined && /^(?:1[5-9]|20)\d\d$/.test(text)
}
