import { readBracket } from './read-bracket.ts'

/** What has been read of a numbering so far. */
export interface NumberingDraft {
  volume?: string
  issue?: string
  page?: string
  number?: string
  weight: number
  /** The date is known, so four digits may be a page. */
  readonly isDated: boolean
}

const dash = '\\s?[-–‑—−]{1,2}\\s?'
const range = `[A-Za-z]{0,3}\\d{1,7}[A-Za-z]?${dash}[A-Za-z]{0,3}\\d{1,7}[A-Za-z]?|[ivxlc]{1,7}${dash}[ivxlc]{1,7}`
const notWord = '(?![\\p{L}\\d])'

/** The parts of a numbering, each with what it adds; tried in this order at each place. */
const parts: readonly {
  readonly pattern: RegExp
  readonly add: (draft: NumberingDraft, value: string, next: string) => boolean
}[] = [
  {
    pattern: label(
      'vols?|volume|v|bd|band|t|tom[eo]?',
      '[A-Z]?\\d{1,4}[A-Z]?(?![\\d-])|[IVXLC]{1,7}|[ivxlc]{1,7}',
    ),
    add: addVolume,
  },
  {
    pattern: label('pp?|pages?|págs?|pgs?|ss?(?=[.\\s])|seiten', `${range}|[A-Za-z]?\\d{1,7}`),
    add: addLabelledPage,
  },
  {
    pattern: label(
      'nos?|nr|núm|n|issue|iss|heft|h(?=[.\\s])|is',
      `(?!\\d{1,3}\\.\\d{3})[A-Z]?\\d{1,6}(?:${dash}\\d{1,4})?(?:/\\d{1,4})?`,
    ),
    add: addIssue,
  },
  {
    pattern: label(
      'article|artikel|art|paper|artigo|pii:',
      '(?:(?:no|number|id|nr)\\.?:?\\s?)?(?:[A-Za-z]{0,8}\\d[\\w.]{0,12}\\w|\\d)',
    ),
    add: addNumber,
  },
  {
    pattern:
      /\(?(?<value>(?:sup(?:p?l(?:ement)?)?|spec(?:ial)?(?:\s(?:iss(?:ue)?|no))?|pt|part)\.?\s?[A-Z]{0,2}\d{0,3}[A-Z]?)\)?(?![\p{L}\d])/iuy,
    add: addSupplement,
  },
  { pattern: /\(\s?(?<value>[^()]{1,30}?)\s?\)/uy, add: addBracket },
  { pattern: new RegExp(`(?<value>${range})${notWord}`, 'uy'), add: addRange },
  { pattern: /(?<value>\d{1,4}\.\d{1,2})(?![\p{L}\d.])/uy, add: addDecimal },
  {
    pattern:
      /(?<value>[A-Za-z]{1,8}\d{1,18}(?:[A-Za-z]{1,2}\d{1,6}|\.\d{1,6})?|\d{1,4}[a-z]{1,2}\d{1,4})(?![\p{L}\d])/uy,
    add: addLettered,
  },
  { pattern: /(?<value>\d{1,18}[A-Za-z]?)(?![\p{L}\d/])/uy, add: addPlain },
]

function label(names: string, value: string): RegExp {
  return new RegExp(`(?:${names})\\.?\\s?[º°]?\\.?\\s?(?<value>${value})${notWord}`, 'iuy')
}

/** Read the part of a numbering at `at`, add it to the draft and give where it ends; nothing if none stands there. */
export function readNumberingPart(text: string, at: number, draft: NumberingDraft): number | undefined {
  for (const { pattern, add } of parts) {
    pattern.lastIndex = at
    const value = pattern.exec(text)?.groups?.value
    if (value !== undefined && add(draft, value, text.slice(pattern.lastIndex, pattern.lastIndex + 12)))
      return pattern.lastIndex
    if (value !== undefined) pattern.lastIndex = at
  }
  return undefined
}

function addVolume(draft: NumberingDraft, value: string): boolean {
  if (draft.volume !== undefined || isYear(value)) return false
  draft.volume = value
  draft.weight += 3
  return true
}

function addLabelledPage(draft: NumberingDraft, value: string): boolean {
  // Burr, S. 1994. Silt.
  if (isYear(value)) return false
  // 45-3, p. 658-677: what looked like pages was volume and issue
  if (draft.page !== undefined && draft.volume === undefined) {
    const [volume, issue] = draft.page.split('-')
    Object.assign(draft, { volume, issue })
  }
  draft.page = plainRange(value)
  draft.weight += 4
  return true
}

function addIssue(draft: NumberingDraft, value: string): boolean {
  if (isYear(value) || draft.issue !== undefined || draft.page !== undefined) return false
  draft.issue = value
  draft.weight += 2
  return true
}

function addNumber(draft: NumberingDraft, value: string): boolean {
  draft.number = value.replace(/^(?:no|number|id|nr)\.?:?\s?/i, '')
  draft.weight += 3
  return true
}

function addSupplement(draft: NumberingDraft, value: string): boolean {
  if (draft.volume === undefined) return false
  draft.issue = draft.issue === undefined ? value : `${draft.issue} ${value}`
  return true
}

function addBracket(draft: NumberingDraft, value: string): boolean {
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

function addRange(draft: NumberingDraft, value: string, next: string): boolean {
  if (draft.page !== undefined || /^\s?(?:years?|%|km|mm|cm|°)/i.test(next)) return false
  if (draft.volume === undefined && value.split(/\s?[-–‑—−]{1,2}\s?/).every(isYear)) return false
  if (draft.volume === undefined && next.startsWith('(')) return addVolume(draft, plainRange(value))
  draft.page = plainRange(value)
  draft.weight += 2
  return true
}

// 75.1, p. 15–36
function addDecimal(draft: NumberingDraft, value: string): boolean {
  if (draft.volume !== undefined) return false
  const [volume, issue] = value.split('.')
  Object.assign(draft, { volume, issue })
  draft.weight += 1
  return true
}

function addLettered(draft: NumberingDraft, value: string): boolean {
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

function addPlain(draft: NumberingDraft, value: string, next: string): boolean {
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
    Object.assign(draft, isLong(value) ? { number: value } : { page: value })
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
