import {
  addBracket,
  addDecimal,
  addIssue,
  addLabelledPage,
  addLettered,
  addNumber,
  addPlain,
  addRange,
  addRoman,
  addSupplement,
  addVolume,
  type NumberingDraft,
} from './add-numbers.ts'

const dash = '\\s?[-–‑—−]{1,2}\\s?'
const range = `[A-Za-z]{0,3}\\d{1,7}[A-Za-z]?${dash}[A-Za-z]{0,3}\\d{1,7}[A-Za-z]?|[ivxlc]{1,7}${dash}[ivxlc]{1,7}`
const notWord = '(?![\\p{L}\\d])'

/**
 * The parts of a numbering, each with what it adds; tried in this order at each place.
 *
 * `begins` says with what: `a` for a letter, `0` for a digit, `(` for the bracket.
 */
const parts: readonly {
  readonly begins: string
  readonly pattern: RegExp
  readonly add: (draft: NumberingDraft, value: string, next: string) => boolean
}[] = [
  {
    begins: 'a',
    pattern: label(
      'vols?|volume|v|bd|band|t|tom[eo]?',
      '[A-Z]?\\d{1,4}[A-Z]?(?![\\d-])|[IVXLC]{1,7}|[ivxlc]{1,7}',
    ),
    add: addVolume,
  },
  {
    begins: 'a',
    pattern: label('pp?|pages?|págs?|pgs?|ss?(?=[.\\s])|seiten', `${range}|[A-Za-z]?\\d{1,7}`),
    add: addLabelledPage,
  },
  {
    begins: 'a',
    pattern: label(
      'nos?|nr|núm|n|issue|iss|heft|h(?=[.\\s])|is',
      `(?!\\d{1,3}\\.\\d{3})[A-Z]?\\d{1,6}(?:${dash}\\d{1,4})?(?:/\\d{1,4})?`,
    ),
    add: addIssue,
  },
  {
    begins: 'a',
    pattern: label(
      'article|artikel|art|paper|artigo|pii:',
      '(?:(?:no|number|id|nr)\\.?:?\\s?)?(?:[A-Za-z]{0,8}\\d[\\w.]{0,12}\\w|\\d)',
    ),
    add: addNumber,
  },
  {
    begins: 'a(',
    pattern:
      /\(?(?<value>(?:sup(?:p?l(?:ement)?)?|spec(?:ial)?(?:\s(?:iss(?:ue)?|no))?|pt|part)\.?\s?[A-Z]{0,2}\d{0,3}[A-Z]?)\)?(?![\p{L}\d])/iuy,
    add: addSupplement,
  },
  { begins: '(', pattern: /\(\s?(?<value>[^()]{1,30}?)\s?\)/uy, add: addBracket },
  { begins: '0', pattern: /(?<value>\d{1,3})\.?\s?(?:Jg|Jahrgang)\.?/uy, add: addVolume },
  { begins: 'a', pattern: /(?<value>[IVXLC]{2,7})(?=[,:]\s?\d|,?\s(?:pp?\.|\s{4,24},))/uy, add: addRoman },
  { begins: 'a0', pattern: new RegExp(`(?<value>${range})${notWord}`, 'uy'), add: addRange },
  { begins: '0', pattern: /(?<value>\d{1,4}\.\d{1,2})(?![\p{L}\d.])/uy, add: addDecimal },
  {
    begins: 'a0',
    pattern:
      /(?<value>[A-Za-z]{1,8}\d{1,18}(?:[A-Za-z]{1,2}\d{1,6}|\.\d{1,6})?|\d{1,4}[a-z]{1,2}\d{1,4})(?![\p{L}\d])/uy,
    add: addLettered,
  },
  { begins: '0', pattern: /(?<value>\d{1,18}[A-Za-z]?)(?![\p{L}\d/])/uy, add: addPlain },
]

function label(names: string, value: string): RegExp {
  return new RegExp(`(?:${names})(?:\\.\\s?|\\s|(?=[\\dº°]))[º°]?\\.?\\s?(?<value>${value})${notWord}`, 'iuy')
}

/** Read the part of a numbering at `at`, add it to the draft and give where it ends; nothing if none stands there. */
export function readNumberingPart(text: string, at: number, draft: NumberingDraft): number | undefined {
  const first = kindOf(text.charCodeAt(at))
  for (const { begins, pattern, add } of parts) {
    if (!begins.includes(first)) continue
    pattern.lastIndex = at
    const value = pattern.exec(text)?.groups?.value
    if (value !== undefined && add(draft, value, text.slice(pattern.lastIndex, pattern.lastIndex + 12)))
      return pattern.lastIndex
    if (value !== undefined) pattern.lastIndex = at
  }
  return undefined
}

/** Gives an empty text, which every part begins with, for letters outside of ASCII: some fold to letters of it. */
function kindOf(code: number): string {
  if (code >= 48 && code <= 57) return '0'
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return 'a'
  return code > 127 ? '' : '('
}
