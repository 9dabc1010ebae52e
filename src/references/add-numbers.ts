import { isDateWord } from './month-names.ts'
import { readBracket } from './read-bracket.ts'

/** What has been read of a numbering so far. */
export interface NumberingDraft {
  volume?: string
  issue?: string
  page?: string
  number?: string
  weight: number
  /** The page is one number without label, which may still turn out to be the issue. */
  isPagePlain?: boolean
  /** The date is known, so four digits may be a page. */
  readonly isDated: boolean
}

/** Take a labelled volume. */
export function addVolume(draft: NumberingDraft, value: string): boolean {
  if (draft.volume !== undefined || isYear(value)) return false
  draft.volume = value
  draft.weight += 3
  return true
}

/** Take labelled pages; what looked like pages before them was volume and issue. */
export function addLabelledPage(draft: NumberingDraft, value: string): boolean {
  // Burr, S. 1994. Silt.
  if (isYear(value)) return false
  shiftPlainPage(draft)
  // 45-3, p. 658-677: what looked like pages was volume and issue
  if (draft.page !== undefined && draft.volume === undefined) {
    const [volume, issue] = draft.page.split('-')
    Object.assign(draft, { volume, issue })
  }
  draft.page = plainRange(value)
  draft.weight += 4
  return true
}

/** Take a labelled issue. */
export function addIssue(draft: NumberingDraft, value: string): boolean {
  if (isYear(value) || draft.issue !== undefined || draft.page !== undefined) return false
  draft.issue = value
  draft.weight += 2
  return true
}

/** Take a labelled article number. */
export function addNumber(draft: NumberingDraft, value: string): boolean {
  draft.number = value.replace(/^(?:no|number|id|nr)\.?:?\s?/i, '')
  draft.weight += 3
  return true
}

/** Take a supplement or part of a volume. */
export function addSupplement(draft: NumberingDraft, value: string): boolean {
  if (draft.volume === undefined) return false
  draft.issue = draft.issue === undefined ? value : `${draft.issue} ${value}`
  return true
}

/** Take a bracket: an issue, pages, or a date that tells nothing. */
export function addBracket(draft: NumberingDraft, value: string): boolean {
  // Nature 400 (12 August): 675–677
  if (draft.volume !== undefined && isDay(value)) return true
  const read = readBracket(value)
  if (
    !read ||
    draft.page !== undefined ||
    (read.issue !== undefined && (isYear(read.issue) || draft.issue !== undefined))
  )
    return false
  if (read.page !== undefined && draft.volume === undefined) return false
  Object.assign(draft, read.page === undefined ? read : { page: plainRange(read.page) })
  draft.weight += draft.volume === undefined ? 1 : 2
  return true
}

/** Take a range: pages, or a double volume before a bracket. */
export function addRange(draft: NumberingDraft, value: string, next: string): boolean {
  if (draft.isPagePlain && draft.volume !== undefined) shiftPlainPage(draft)
  if (draft.page !== undefined || /^\s?(?:years?|%|km|mm|cm|°)/i.test(next)) return false
  if (draft.volume === undefined && value.split(/\s?[-–‑—−]{1,2}\s?/).every(isYear)) return false
  if (draft.volume === undefined && next.startsWith('(')) return addVolume(draft, plainRange(value))
  draft.page = plainRange(value)
  draft.weight += 2
  return true
}

/** Take a volume with its issue: `75.1`. */
export function addDecimal(draft: NumberingDraft, value: string): boolean {
  if (draft.volume !== undefined) return false
  const [volume, issue] = value.split('.')
  Object.assign(draft, { volume, issue })
  draft.weight += 1
  return true
}

/** Take a number with letters: an article number, a volume such as `A571`. */
export function addLettered(draft: NumberingDraft, value: string): boolean {
  if (/^(?:[Ee]|[a-z]{2,8}|RESEARCH|REVIEWS)\d{2,}/.test(value) && draft.number === undefined) {
    draft.number = value
    draft.weight += 2
    return true
  }
  if (draft.volume === undefined && /^[A-Z]\d{1,3}$/.test(value)) draft.volume = value
  else if (draft.volume !== undefined && draft.page === undefined && draft.number === undefined)
    draft.number = value
  else return false
  draft.weight += 1
  return true
}

/** Take a number without label: the volume first, then an issue, then a page. */
export function addPlain(draft: NumberingDraft, value: string, next: string): boolean {
  if (/^\s?(?:pp?|pages|S|págs?|min|h|th|st|nd|rd|ed|eds|a\sed|%|vols?)\b(?!\.?\s?\d)/i.test(next))
    return false
  // Port Stud 2013:675391
  // Lei nº 9.123
  if (/^\.\d{3}(?!\d)/.test(next) && value.length < 4) return false
  if (isYear(value) && draft.volume === undefined && !(draft.isDated && /^:\s?[A-Za-z]{0,2}\d/.test(next)))
    return false
  if (draft.volume === undefined && value.length <= 4) draft.volume = value
  else if (
    draft.volume !== undefined &&
    draft.issue === undefined &&
    draft.page === undefined &&
    /^\s?:\s?\w?\d/.test(next)
  )
    draft.issue = value
  else if (draft.volume === undefined && value.length > 4 && draft.number === undefined) draft.number = value
  else if (draft.page === undefined && draft.number === undefined && (draft.isDated || !isYear(value)))
    Object.assign(draft, isLong(value) ? { number: value } : { page: value, isPagePlain: true })
  else return false
  draft.weight += 1
  return true
}

function plainRange(value: string): string {
  return value.replaceAll(/\s?[-–‑—−]{1,2}\s?/g, '-')
}

function isLong(value: string): boolean {
  return value.length > 5
}

function isYear(text: string): boolean {
  return /^(?:1[5-9]|20)\d\d[a-z]?$/.test(text)
}

/** `36, 3 (1988), 454–469`: before a range the number that looked like a page was the issue, or the article's. */
function shiftPlainPage(draft: NumberingDraft): void {
  if (!draft.isPagePlain || draft.page === undefined) return
  Object.assign(draft, draft.issue === undefined ? { issue: draft.page } : { number: draft.page })
  delete draft.page
  delete draft.isPagePlain
}

function isDay(words: string): boolean {
  const names = words.match(/\p{L}+/gu) ?? []
  return (
    names.length > 0 &&
    names.every(isDateWord) &&
    !/\d{3}/.test(words) &&
    /^[\p{L}\d\s.,/–-]{3,24}$/u.test(words)
  )
}

/** Take a volume in Roman numerals without label: `XIV, 409–418`. */
export function addRoman(draft: NumberingDraft, value: string): boolean {
  if (draft.volume !== undefined) return false
  draft.volume = value
  draft.weight += 1
  return true
}
