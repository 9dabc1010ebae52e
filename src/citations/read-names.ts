import { isLeadWord } from './not-names.ts'

/** A name in a text, with its offsets. */
export interface NameSpan {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** The names that a stretch of text ends with, in order. `end` is behind `et al.` or a possessive. */
export interface NameRun {
  readonly names: readonly NameSpan[]
  readonly etAl: boolean
  readonly end: number
}

const capital = `(?:[dDlLO]['’ʼ]|al-|el-|Mc|Mac|De|Di|La|Le)?\\p{Lu}[\\p{L}\\p{M}'’ʼ‘\`´]{1,60}(?:[-‐‑–][\\p{L}\\p{M}'’ʼ]{1,60}){0,8}`
const particle = `(?:de|del|della|dell|dello|di|da|das|do|dos|du|des|la|las|le|los|van|von|vom|vander|van't|'t|den|der|ter|ten|te|zu|zur|zum|af|av|bin|ibn|ben|el|al|st\\.|St\\.|och)`
const initial = `(?:\\p{Lu}\\.[ -]?){1,4}`
const name = new RegExp(
  `(?:${initial}\\s?)?(?:${particle}\\s){0,3}${capital}(?:\\s(?:${particle}\\s){0,3}${capital}){0,3}(?:,?\\s(?:Jr|Sr|Filho|Neto|Júnior|II|III)\\.?)?(?:,?\\s(?:\\p{Lu}\\.[ -]?){1,4}(?!\\p{L}))?`,
  'uy',
)
const etAlEnd =
  /(?:,?\s{0,2}(?:(?:&|(?<!\p{L})(?:and|und|et|y|e))\s{1,2})?(?:\bet\s?\.?\s?al\b\.?|\bet\s?coll\b\.?|u\.\s?a\.|\be\.\s?a\.|\bund andere\b|\band others\b|\be outros\b|\by otros\b|\be colaboradores\b|\by cols\.|\be cols\.|\be altri\b|\ben anderen\b|\bm\.\s?fl\.)|\s{1,2}(?:and|&)\s(?:his |her |their )?(?:co-?workers|colleagues|collaborators|associates|coauthors|co-authors|team)|['’]s group)[,.]?\s{0,2}$/iu
const possessive = /['’]s?$/u
const separator =
  /^(?:\s?[,;/]\s{0,2}(?:(?:&|and|und|et|y|e|en|i|ja|og|och)\s{1,2})?|\s{1,2}(?:&|and|und|et|y|e|en|og|och)\s{1,2}|\s?&\s?|\s(?:&amp;)\s)$/u
const longestRun = 260

/** Read the names with which a text ends, such as `Knox & Anders` in “as shown by Knox & Anders”. */
export function readNamesAtEnd(text: string): NameRun | undefined {
  const from = Math.max(0, text.length - longestRun)
  let tail = text.slice(from).replaceAll('\n', ' ')
  const tailEnd = trimEnd(tail)
  tail = tail.slice(0, tailEnd)
  const others = etAlEnd.exec(tail)
  if (others) tail = tail.slice(0, others.index)
  tail = tail.slice(0, trimEnd(tail))
  if (!others) tail = tail.replace(possessive, '')
  const found = candidates(tail, others !== null)
  const names = backwards(tail, found)
  if (names.length === 0) return undefined
  return {
    names: names.map((one) => ({ ...one, start: one.start + from, end: one.end + from })),
    etAl: others !== null,
    end: from + tailEnd,
  }
}

function trimEnd(text: string): number {
  let end = text.length
  while (end > 0 && /[\s,:;"”“*_]/.test(text.charAt(end - 1))) end--
  return end
}

/** Every name of the text, from left to right. */
function candidates(text: string, isGroup: boolean): NameSpan[] {
  const found: NameSpan[] = []
  let at = 0
  while (at < text.length) {
    name.lastIndex = at
    const match = isWordStart(text, at) ? name.exec(text) : null
    if (!match) {
      at++
      continue
    }
    const whole = { name: match[0], start: at, end: at + match[0].length }
    // He et al.: before “et al.” even a pronoun is a name.
    const isOne = !/\s/.test(match[0])
    const isSure =
      isOne &&
      ((isGroup && whole.end === text.length) || /\s(?:&|and|und|et|y|e)\s$/u.test(text.slice(0, at)))
    const span = isSure ? whole : withoutLeadWords(whole)
    if (span) found.push(span)
    at += match[0].length
  }
  return found
}

function isWordStart(text: string, at: number): boolean {
  if (at === 0 || !/[\p{L}\p{M}\p{N}'’-]/u.test(text.charAt(at - 1))) return true
  // sensuBurr: what was marked up before the name runs into it.
  return (
    /\p{Lu}/u.test(text.charAt(at)) && /(?:^|[\s(])\p{Ll}{1,12}$/u.test(text.slice(Math.max(0, at - 14), at))
  )
}

/** `As Knox` is `Knox`; `However` is nothing. */
function withoutLeadWords(span: NameSpan): NameSpan | undefined {
  let { name: text, start } = span
  for (;;) {
    const word = /^\S+/.exec(text)?.[0] ?? ''
    if (
      !isLeadWord(word) ||
      /^\p{Ll}/u.test(word) ||
      /^(?:La|Le|El|De|Di|Los|Las|Das|Do|Da|Dos|Du|Van|Von|Den)$/.test(word)
    )
      break
    const rest = text.slice(word.length).trimStart()
    if (rest === '') return undefined
    start += text.length - rest.length
    text = rest
  }
  return { name: text, start, end: span.end }
}

/** Nothing may stand behind the last name but the stop of its initials: `Zhang C.` */
function endsName({ name: text }: NameSpan, between: string): boolean {
  return between === '' || (between === '.' && /\s(?:\p{Lu}|Jr|Sr)$/u.test(text))
}

/** Walk from the end to the front as long as names are joined by what joins names. */
function backwards(text: string, found: readonly NameSpan[]): NameSpan[] {
  const names: NameSpan[] = []
  let end = text.length
  for (let i = found.length - 1; i >= 0; i--) {
    const candidate = found[i]
    if (!candidate) break
    const between = text.slice(candidate.end, end)
    if (names.length === 0 ? !endsName(candidate, between) : !separator.test(between)) break
    names.unshift(candidate)
    end = candidate.start
  }
  return names
}
