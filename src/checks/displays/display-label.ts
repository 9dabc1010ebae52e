/** What a manuscript numbers and shows apart from its text. */
export type DisplayKind = 'figure' | 'table'

/** One number of a label: of `Figs. S2a and S3` the first is `figure-s2`. */
export interface DisplayNumber {
  /** As in fingerprints: `figure-3`, `table-s1`, `figure-2.1`. */
  readonly id: string
  readonly kind: DisplayKind
  /** What is counted together: figures without a letter, figures of chapter 2, supplementary tables. */
  readonly series: string
  readonly value: number
  /** Whether it leaves no doubt that it is the number of one: in “Table 2, 14 of them” the 14 does not. */
  readonly isCertain: boolean
  /** Whether a panel follows, as in `3a`. */
  readonly hasPanel: boolean
}

/** A label as it stands in a text, `Figs. 2a, b and 3`, with each number that it names. */
export interface DisplayLabel {
  readonly start: number
  readonly end: number
  /** `Figure`, `Abb`: the word alone. */
  readonly word: string
  readonly isPlural: boolean
  readonly numbers: readonly DisplayNumber[]
}

const figureWord = 'figures?|figs?|figuren?|figuur|figuras?|abbildung(?:en)?|abb|afbeelding(?:en)?|afb'
const tableWord = 'tables?|tabs?|tabellen?|tabel|tabelas?|tablas?|tableaux?|tabella'
const supplement = 'supplementary|supplemental|suppl?|supporting|extended data|appendix|additional'
// Its first letters are asked for before all else, so that most places are passed over by them.
const begins = `(?=[aefst])(?<![\\p{L}\\p{N}_@#/\\\\-])(?:(${supplement})\\.?\\s(?:(?:data|information|material|file)[,:]?\\s)?)?(?:(${figureWord})|(${tableWord}))(?![\\p{L}\\p{M}])\\.?(?:\\s(?:no|nr)\\.|\\s?[n№][°º])?[\\s~([#]{0,2}(?=\\d|[IVX]|[A-Z]{1,2}[.-]?\\d)`
const opening = new RegExp(begins, 'giu')
const openingHere = new RegExp(begins, 'iuy')
const plural =
  /^(?:figures|figs|figuren|figuras|abbildungen|afbeeldingen|tables|tabs|tabellen|tabelas|tablas|tableaux)$/i
// S1 · SI-1 · A.2 · 12 · 2.1 · IV
const lettered = /([A-Z]{1,2})[.-]?(\d{1,3})(?![\d%])/uy
const plain = /(\d{1,3})(?:\.(\d{1,3}))?(?![\d%]|\.\d|\s?(?:st|nd|rd|th|mm|cm|km|kg|years)(?!\p{L}))/uy
const hyphened = /(\d{1,3})[-–](\d{1,3})(?![\d%])/uy
const roman = /[IVX]{1,5}(?![\p{L}\d])/uy
const firstPanel = /[A-Za-z]['′]{0,2}(?![\p{L}\d])|\s?\([A-Za-z]\)|\s[A-Z](?![\p{L}\d'’])/uy
const nextPanel = /\s?(?:[-–—,/&]|and|und|et|y|e|en)\s?\(?[A-Za-z]['′]{0,2}\)?(?![\p{L}\d'’]|\.\d)/uy
const between = /\s?(?:,\s?(?:and|&)|[,;&]|and|und|oder|or|of|ou|o|et|en|e|y|[-–—]|to|through|bis|à|tot)\s?/uy
const range = /^(?:[-–—]|to|through|bis|à|tot)$/u
const widestRange = 30
const mostPanels = 26

interface Reading {
  readonly kind: DisplayKind
  /** `s` of “Supplementary Figure 1”. */
  readonly prefix: string
  readonly isPlural: boolean
  readonly isCertain: boolean
  /** Whether `2-4` is the fourth figure of chapter 2, as captions of the manuscript say. */
  readonly isHyphened: boolean
}

/** Give the number of a figure or table that is only counted, `figure-3`. */
export function plainNumber(kind: DisplayKind, value: number): DisplayNumber {
  const series = `${kind}-`
  return { id: `${series}${value}`, kind, series, value, isCertain: true, hasPanel: false }
}

/** Find every label of a figure or table with a number, in seven languages. */
export function findDisplayLabels(text: string, isHyphened = false): DisplayLabel[] {
  return [...text.matchAll(opening)].flatMap((match) => readLabel(text, match, isHyphened) ?? [])
}

/** Read the label of a figure or table that a text begins with. */
export function readDisplayLabel(text: string, isHyphened = false): DisplayLabel | undefined {
  const match = execAt(openingHere, text, 0)
  return match && readLabel(text, match, isHyphened)
}

function readLabel(text: string, match: RegExpExecArray, isHyphened: boolean): DisplayLabel | undefined {
  const [whole, supplementary, figure, table] = match
  const start = match.index
  const word = figure ?? table ?? ''
  const isPlural = plural.test(word)
  const { numbers, end } = readNumbers(text, start + whole.length, {
    kind: figure === undefined ? 'table' : 'figure',
    prefix: prefixOf(supplementary),
    isPlural,
    isCertain: isSureWord(text, start, supplementary ?? word),
    isHyphened,
  })
  return numbers.length > 0 ? { start, end, word, isPlural, numbers } : undefined
}

function prefixOf(supplementary: string | undefined): string {
  const word = supplementary?.toLowerCase() ?? ''
  return word.startsWith('sup') ? 's' : word === '' ? '' : `${word.replace(' ', '-')}-`
}

/** A small letter leaves doubt, as in “a figure 10 times that”, unless brackets or a preposition stand before. */
function isSureWord(text: string, start: number, word: string): boolean {
  if (!/^\p{Ll}/u.test(word)) return true
  return /(?:[([]|\b(?:in|see|and|from|la|le|las|en|na|no|da|nella|dans|siehe|zie)\s)$/i.test(
    text.slice(Math.max(0, start - 8), start),
  )
}

function readNumbers(
  text: string,
  from: number,
  reading: Reading,
): { numbers: DisplayNumber[]; end: number } {
  const numbers: DisplayNumber[] = []
  let joint = ''
  let end = from
  for (let at = from; ;) {
    const found = readNumber(text, at, numbers.length === 0 ? reading : withoutDoubt(reading, joint))
    if (!found) return { numbers, end }
    const last = numbers.at(-1)
    if (last && range.test(joint)) numbers.push(...numbersBetween(last, found.number, reading))
    numbers.push(found.number)
    end = found.end
    const separator = matchAt(between, text, end)
    if (separator === undefined) return { numbers, end }
    joint = separator.trim()
    at = end + separator.length
  }
}

/** Behind a word in the singular a further number may be another thing's. */
function withoutDoubt(reading: Reading, joint: string): Reading {
  return { ...reading, isCertain: reading.isCertain && reading.isPlural && joint !== 'of' }
}

function readNumber(
  text: string,
  at: number,
  reading: Reading,
): { number: DisplayNumber; end: number } | undefined {
  const { kind, prefix, isCertain } = reading
  const found = readSeries(text, at, reading)
  if (!found) return undefined
  const { letters, chapter, value, length } = found
  const panels = panelsAt(text, at + length)
  const series = `${kind}-${letters === '' ? prefix : letters}${chapter}`
  return {
    number: { id: `${series}${value}`, kind, series, value, isCertain, hasPanel: panels > 0 },
    end: at + length + panels,
  }
}

interface Series {
  readonly letters: string
  readonly chapter: string
  readonly value: number
  readonly length: number
}

function readSeries(text: string, at: number, { isHyphened, isPlural }: Reading): Series | undefined {
  const numeral = matchAt(roman, text, at)
  if (numeral !== undefined)
    return { letters: '', chapter: '', value: romanValue(numeral), length: numeral.length }
  const letter = execAt(lettered, text, at)
  if (letter)
    return {
      letters: (letter[1] ?? '').toLowerCase().replace('si', 's'),
      chapter: '',
      value: Number(letter[2]),
      length: letter[0].length,
    }
  const chaptered = isHyphened && !isPlural ? execAt(hyphened, text, at) : undefined
  const match = chaptered ?? execAt(plain, text, at)
  if (!match) return undefined
  const [whole, first = '', second] = match
  return second === undefined
    ? { letters: '', chapter: '', value: Number(first), length: whole.length }
    : { letters: '', chapter: `${Number(first)}.`, value: Number(second), length: whole.length }
}

/** How long the panels are that follow a number: `a`, `(a)`, `a–c`, `A, C and D`. */
function panelsAt(text: string, from: number): number {
  let end = from + (matchAt(firstPanel, text, from)?.length ?? 0)
  if (end === from) return 0
  for (let i = 0; i < mostPanels; i++) {
    const more = matchAt(nextPanel, text, end)
    if (more === undefined) break
    end += more.length
  }
  return end - from
}

/** The figures inside of a range are named as well. */
function numbersBetween(first: DisplayNumber, last: DisplayNumber, reading: Reading): DisplayNumber[] {
  const width = last.value - first.value - 1
  if (first.series !== last.series || width < 1 || width > widestRange) return []
  return Array.from({ length: width }, (_, index) => {
    const value = first.value + 1 + index
    const isCertain = reading.isCertain && reading.isPlural
    return { ...first, id: `${first.series}${value}`, value, isCertain, hasPanel: false }
  })
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

function romanValue(numeral: string): number {
  const digits = Array.from(numeral, (digit) => romanDigits[digit] ?? 0)
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0)
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  return execAt(pattern, text, at)?.[0]
}
