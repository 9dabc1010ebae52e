/** A query number at the start of a text. */
export interface QueryNumber {
  /** Normalised: `Q3`, `AQ1`, `CE2`. */
  readonly id: string
  /** How much of the text the number, its brackets and the mark after it take. */
  readonly length: number
  /** Whether a bracket, colon, stop, dash or tab sets the number off from what follows. */
  readonly isSetOff: boolean
}

/**
 * Short names that publishers print before the number, as a part of a regular expression: author query, queries of the
 * copy-editor, of the editor, of the production editor, of the typesetter, general ones.
 */
export const shortNames = '(?:AU?Q|[CEGPT]?Q|AU|CE|ED|PE|TS)'

// AQ: 1 | [AQ1] | <Q1> | {AQ1} | Query no. 1: | Q1.<TAB>
//  ^^ name ^ digits
const number = new RegExp(
  `^\\s{0,8}(?<open>[[({<]?)\\s?(?<name>${shortNames}|(?:author )?query)(?:\\s?(?:no|nr)\\.?)?\\s?[:.#-]?\\s?(?<digits>\\d{1,3})(?<part>[a-z]?)(?![\\p{L}\\p{N}])\\s?(?<close>[\\])}>]?)(?<gap>[^\\S\\t\\n]{0,8})(?<after>[:.)–—\\t-]?)`,
  'iu',
)

/** Find the query number that `text` begins with, such as `Q1`, `AQ: 1`, `[AQ1]`, `Query 1`, `<Q1>` or `TS2`. */
export function findQueryNumber(text: string): QueryNumber | undefined {
  const groups = number.exec(text)?.groups
  if (!groups) return undefined
  const { open = '', name = '', digits = '', part = '', close = '', after = '' } = groups
  // Q1) Please …
  const isOpenEnded = open === '' && close === ')'
  if ((open === '') !== (close === '' || isOpenEnded) || !isQueryName(name)) return undefined
  const length = number.exec(text)?.[0].length ?? 0
  return {
    id: `${shortName(name)}${Number(digits)}${part.toLowerCase()}`,
    length: length + leadingSpace(text.slice(length)),
    isSetOff: close !== '' || after !== '',
  }
}

/** Give the whole of `text` as a query number, or nothing when it holds anything else. */
export function parseQueryNumber(text: string): string | undefined {
  const found = findQueryNumber(text)
  return found && text.slice(found.length).trim() === '' ? found.id : undefined
}

/** Short names are capitals, as publishers print them: `q1` and `Au 3` in running text are something else. */
function isQueryName(name: string): boolean {
  return isWord(name) || name === name.toUpperCase()
}

function shortName(name: string): string {
  return isWord(name) ? 'Q' : name.toUpperCase()
}

function isWord(name: string): boolean {
  return name.length > 3
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length
}
