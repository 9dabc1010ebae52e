import { joiningWords } from './joining-words.ts'
import { isLeadWord } from './not-names.ts'

/** A name in a text, with its offsets. */
export interface NameSpan {
  readonly name: string
  readonly start: number
  readonly end: number
  /** Length of what may lead to the name without being of it: 3 in `As Knox`; the whole of `However`. */
  readonly leadLength: number
  /** What joins it to the name before, if that may as well join the two surnames of one person: `y`, `e`, `i`. */
  readonly joint?: string
}

/**
 * The names that a stretch of text ends with, in order. `end` is behind `et al.` or a possessive.
 *
 * A last name that is cut short by dots, as ABNT does with titles, keeps them: `Harbour...`.
 */
export interface NameRun {
  readonly names: readonly NameSpan[]
  readonly etAl: boolean
  /** Whether a full stop stands behind a last name that has no initials. */
  readonly isStopped: boolean
  readonly end: number
}

const capital = `(?:[dDlLO]['’ʼ]|al-|el-|Mc|Mac|De|Di|La|Le)?\\p{Lu}(?:[\\p{L}\\p{M}'’ʼ‘\`´]{1,60}|(?=[-‐]\\p{Lu}\\p{Ll}))(?:[-‐‑–][\\p{L}\\p{M}'’ʼ]{1,60}){0,8}(?:(?<=-[JS][rR])\\.|(?<=\\p{Lu}{2})\\d{1,2}(?![\\p{L}\\d]))?`
const particle = `(?:de|del|della|dell|dello|di|da|das|do|dos|du|des|la|las|le|los|van|von|vom|vander|van't|'t|den|der|ter|ten|te|zu|zur|zum|af|av|bin|ibn|ben|el|al|st\\.|St\\.|och)`
const initial = `(?:\\p{Lu}\\.[ -]?){1,4}`
const name = new RegExp(
  `(?:${initial}\\s?|\\p{Lu}\\s)?(?:${particle}\\s){0,3}${capital}(?:\\s(?:(?:${particle}|I)\\s){0,3}${capital}){0,5}(?:,?\\s(?:Jr|Sr|Filho|Neto|Júnior|II|III)\\.?)?(?:,?\\s(?:\\p{Lu}\\.[ -]?){1,4}(?!\\p{L})|\\s\\p{Lu}{1,2}(?=\\s(?:and|&|und|et|y|e)\\s|,|$))?`,
  'uy',
)
const etAlEnd =
  /(?:,?\s{0,2}(?:(?:&|(?<!\p{L})(?:and|und|et|y|e))\s{1,2})?(?:\bet\s?\.?\s?al\b[*_]?\.?|\bet\s?coll\b\.?|u\.\s?a\.|\be\.\s?a\.|\bund (?:andere|Kollegen|Mitarbeiter)\b|\band others\b|\be outros\b|\b[ey] otros\b|\bet autres\b|\b[ey] cols?\b\.?|\b[ey] colaboradores\b|\be (?:altri|colleghi|collaboratori)\b|\ben (?:anderen|collega['’]s)\b|\bm\.\s?fl\.|\bi in\.|\bve (?:ark|diğ)\.|\bvd\.|\ba kol\.|(?<!\p{L})(?:és mtsai\.?|и (?:др|соавт)\.|та ін\.|κ\.\s?ά\.|κ\.\s?α\.))|\s{1,2}(?:and|&)\s(?:his |her |their )?(?:co-?workers|colleagues|collaborators|associates|coauthors|co-authors|team)|['’]s group)(?:['’]s?)?[,.]?\s{0,2}$/iu
const possessive = /['’]s?$/u
const editors = /[,\s]\s{0,2}[([]?(?:eds?|hrsg|hgg?|orgs?|coords?|dirs?|comps?)\.?[)\]]?$/iu
const dots = /\s?(?:\.{3}|…)$/u
const separator = new RegExp(
  `^(?:\\s?[,;/]\\s{0,2}(?:(?:${joiningWords})\\s{1,2})?|\\s{1,2}(?:${joiningWords})\\s{1,2}|\\s?&\\s?|\\s(?:&amp;)\\s)$`,
  'u',
)
const afterAnd = new RegExp(`\\s(?:${joiningWords})\\s$`, 'u')
const beforeAnd = new RegExp(`^\\s(?:${joiningWords})\\s\\p{Lu}`, 'u')
const longestRun = 260

/** Read the names with which a text ends, such as `Knox & Anders` in “as shown by Knox & Anders”. */
export function readNamesAtEnd(text: string): NameRun | undefined {
  const from = Math.max(0, text.length - longestRun)
  const whole = text.slice(from).replaceAll('\n', ' ')
  const tailEnd = trimEnd(whole)
  const trimmed = whole.slice(0, tailEnd)
  const plain = cut(trimmed, editors) ?? trimmed
  let tail = cut(plain, dots) ?? plain
  const isCutShort = tail.length < plain.length
  const named = cut(tail, etAlEnd)
  const etAl = named !== undefined
  tail = named ?? tail.replace(possessive, '')
  const { names, isStopped } = backwards(tail, candidates(tail, etAl))
  const last = names.at(-1)
  if (!last) return undefined
  if (isCutShort) names[names.length - 1] = { ...last, name: `${last.name}...` }
  return {
    names: names.map((one) => ({ ...one, start: one.start + from, end: one.end + from })),
    etAl,
    isStopped,
    end: from + tailEnd,
  }
}

// No ending is longer.
const longestEnding = 60

/** Cut an ending off, and what stands between it and the names; `undefined` if the text does not end so. */
function cut(text: string, ending: RegExp): string | undefined {
  const from = Math.max(0, text.length - longestEnding)
  const found = ending.exec(text.slice(from))
  return found ? text.slice(0, trimEnd(text.slice(0, from + found.index))) : undefined
}

function trimEnd(text: string): number {
  let end = text.length
  while (end > 0 && /[\s,:;"”“*_]/.test(text.charAt(end - 1))) end--
  return end
}

/** Every name of the end of the text, from left to right; none if its last word has no capital. */
function candidates(text: string, isGroup: boolean): NameSpan[] {
  const found: NameSpan[] = []
  if (!/\p{Lu}/u.test(text.slice(lastOf(text, ' \u{A0}') + 1))) return found
  let at = lastOf(text, apart) + 1
  while (at < text.length) {
    name.lastIndex = at
    const match = mayBeginName(text.charCodeAt(at)) && isWordStart(text, at) ? name.exec(text) : null
    if (!match) {
      at++
      continue
    }
    const whole = { name: match[0], start: at, end: at + match[0].length }
    found.push({ ...whole, leadLength: isSureName(text, whole, isGroup) ? 0 : leadLength(match[0]) })
    at += match[0].length
  }
  return found
}

/** Before “et al.” and beside “and” even a pronoun is a name: `He et al.`, `Knox and He`, `(He and Knox`. */
function isSureName(
  text: string,
  { name: one, start, end }: Omit<NameSpan, 'leadLength'>,
  isGroup: boolean,
): boolean {
  if (/\s/.test(one)) return false
  const before = text.slice(Math.max(0, start - 6), start)
  return (
    (isGroup && end === text.length) ||
    afterAnd.test(before) ||
    (/(?:^|[;(]\s{0,2})$/.test(before) && beforeAnd.test(text.slice(end, end + 7)))
  )
}

// These neither stand in a name nor join two, so that no name before them is of the run.
const apart = '()[]:"“”'

function lastOf(text: string, characters: string): number {
  let at = text.length - 1
  while (at >= 0 && !characters.includes(text.charAt(at))) at--
  return at
}

// The small letters with which a particle begins, and the apostrophe of ’t
const particleStarts = new Set(Array.from("abdeilostvz'", (letter) => letter.charCodeAt(0)))

/** Whether a character may be the first of a name: a capital or one of a particle; most are neither. */
function mayBeginName(code: number): boolean {
  return (code >= 65 && code <= 90) || code > 127 || particleStarts.has(code)
}

function isWordStart(text: string, at: number): boolean {
  if (at === 0 || !/[\p{L}\p{M}\p{N}'’-]/u.test(text.charAt(at - 1))) return true
  // sensuBurr: what was marked up before the name runs into it.
  return (
    /\p{Lu}/u.test(text.charAt(at)) && /(?:^|[\s(])\p{Ll}{1,12}$/u.test(text.slice(Math.max(0, at - 14), at))
  )
}

/** Count the letters of the words that only lead to a name: `As Knox` is `Knox`; `However` is nothing. */
function leadLength(text: string): number {
  let length = 0
  for (const match of text.matchAll(/(\S+)\s*/g)) {
    const word = match[1] ?? ''
    const isLead =
      isLeadWord(word) &&
      !/^\p{Ll}/u.test(word) &&
      !/^(?:La|Le|El|De|Di|Los|Las|Das|Do|Da|Dos|Du|Van|Von|Den)$/.test(word)
    if (!isLead) break
    length = match.index + match[0].length
  }
  return length
}

/** Nothing may stand behind the last name but the stop of its initials, `Zhang C.`, or a stop by mistake, `Zhang.`. */
function endsName(between: string): boolean {
  return between === '' || between === '.'
}

/** Whether the stop behind a name is that of `Costa Jr.` */
function isShortGeneration(text: string, { name: one, end }: NameSpan): boolean {
  return text.charAt(end) === '.' && /\s[JS]r$/.test(one)
}

/** Walk from the end to the front as long as names are joined by what joins names. */
function backwards(text: string, found: readonly NameSpan[]): { names: NameSpan[]; isStopped: boolean } {
  const names: NameSpan[] = []
  let isStopped = false
  let end = text.length
  for (let i = found.length - 1; i >= 0; i--) {
    const candidate = found[i]
    if (!candidate) break
    const between = text.slice(candidate.end + (isShortGeneration(text, candidate) ? 1 : 0), end)
    if (names.length === 0 ? !endsName(between) : !separator.test(between)) break
    if (names.length === 0) isStopped = between === '.' && !/\s(?:\p{Lu}|Jr|Sr)$/u.test(candidate.name)
    const joint = /^\s([yei])\s$/.exec(between)?.[1]
    if (names[0] && joint !== undefined) names[0] = { ...names[0], joint }
    names.unshift(candidate)
    end = candidate.start
  }
  return { names, isStopped }
}
