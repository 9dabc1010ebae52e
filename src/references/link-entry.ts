import type { CslItem, CslName } from '../model/csl.ts'
import type { Reference } from '../model/reference.ts'
import { foldName, foldWords, nameKeys } from './name-key.ts'
import { othersName } from './parse-names.ts'
import { foldYearWord } from './year-words.ts'

/** An entry as citations may name it. */
export interface LinkEntry {
  readonly reference: Reference
  /** Keys of each author: in full, and by a part of the name or an abbreviation. */
  readonly authors: readonly AuthorKeys[]
  /** Whether the list of authors is cut short by `et al.`. */
  readonly isOpen: boolean
  /** Years it says it is of, and years that are printed anywhere in it. */
  readonly years: readonly string[]
  readonly printedYears: readonly string[]
  readonly suffix: string | undefined
  /** Folded words of its title and of its group's name, each as one list. */
  readonly titles: readonly (readonly string[])[]
  /** What it begins with, whether or not that could be read as names. */
  readonly head: EntryHead
  /** Initials of the first author's given names, folded. */
  readonly initials: string
}

interface EntryHead {
  /** Its first words, up to a mark, as one key; the first alone too where it stands apart. */
  readonly keys: readonly string[]
  /** Its first words, folded. */
  readonly words: readonly string[]
}

export interface AuthorKeys {
  readonly exact: ReadonlySet<string>
  readonly loose: ReadonlySet<string>
}

const longestTitle = 24
const headLength = 400
const shortestTitle = 12
const others = /\bet al\b|\bu\. ?a\.|\b[ey] (?:outros|otros|cols?)\b/
// 26-I-2020, 3/5/2016: a day and a month may stand before it
const printedYear =
  /(?<![\p{L}\p{N}:/–—-]|\p{N}[.,]|\d{4}\/)(?:1[4-9]|20)\d\d(?=[a-z]?(?![\p{L}\p{N}/–—-]|[.,]\p{N}))|(?<=(?<!\d)\d{1,2}[./-](?:\d{1,2}|[IVX]{1,4})[./-])20\d\d(?!\d)/gu
const pairOfYears = /(?<![\p{L}\p{N}–—-])((?:1[4-9]|20)\d\d)\s?([/–-])\s?(\d{4}|\d{2})(?!\d)/gu

const described = new WeakMap<Reference, LinkEntry>()

/** Describe an entry by the keys under which it is looked up: once, whoever asks. */
export function describeEntry(reference: Reference): LinkEntry {
  const entry = described.get(reference) ?? readKeys(reference)
  described.set(reference, entry)
  return entry
}

function readKeys(reference: Reference): LinkEntry {
  const { csl } = reference
  const printed = printedText(reference)
  const names = csl.author ?? csl.editor ?? []
  const people = names.filter((name) => !isOthers(name))
  const years = yearsOf(csl)
  return {
    reference,
    authors: people.map(authorKeys),
    isOpen: people.length < names.length || isUnread(people[0]) || others.test(beforeTitle(printed, csl)),
    years: [...new Set([...years, ...yearPairs(printed)])],
    // Without a date it is undated, but less surely than one that says so.
    printedYears: [...new Set([...(printed.match(printedYear) ?? []), ...(years.length > 0 ? [] : ['nd'])])],
    suffix: csl['year-suffix'],
    titles: titlesOf(csl, people),
    head: headOf(printed),
    initials: foldName((people[0]?.given ?? '').replaceAll(/(?<=\p{L})\p{Ll}+/gu, '')),
  }
}

/** The source of a bibliography entry is not printed: its years may be those of a download. */
function printedText({ origin, text }: Reference): string {
  return origin === 'list' ? text : ''
}

/** Its authors: a title may have “et al.” of its own, as that of a comment on another work. */
function beforeTitle(printed: string, { title = '' }: CslItem): string {
  const head = printed.slice(0, headLength)
  const at = title.length < shortestTitle ? -1 : head.indexOf(title.slice(0, shortestTitle))
  return at < 0 ? head : head.slice(0, at)
}

function isOthers(name: CslName): boolean {
  return name.literal === othersName.literal
}

/** Whether a list of names was taken for the name of one group. */
function isUnread(name: CslName | undefined): boolean {
  return name?.literal !== undefined && /,.*[,&]|;|\sand\s\p{Lu}\./u.test(name.literal)
}

function authorKeys(name: CslName): AuthorKeys {
  const surname = surnameOf(name)
  const { exact, loose } = nameKeys(surname)
  const whole = [surname, surname.replace(/^the\s/i, '')].map(foldName)
  const given = name.given ?? ''
  const full = /\p{Ll}{2}/u.test(given) ? [`${given} ${surname}`, `${surname} ${given}`].map(foldName) : []
  if (name.literal === undefined)
    return { exact: new Set([...exact, ...whole, ...full]), loose: new Set(loose) }
  const { names, abbreviations } = groupKeys(name.literal)
  return {
    exact: new Set([...exact, ...whole, ...full, ...names]),
    loose: new Set([...loose, ...abbreviations]),
  }
}

function surnameOf({ literal, family = '', 'non-dropping-particle': particle }: CslName): string {
  return literal ?? (particle === undefined ? family : `${particle} ${family}`)
}

/** `World Health Organization (WHO)` is cited by its name, by its abbreviation, and with or without its article. */
function groupKeys(literal: string): { names: string[]; abbreviations: string[] } {
  const inBrackets = [...literal.matchAll(/[([]([^()[\]]{2,80})[)\]]/g)].map((match) => match[1] ?? '')
  const plain = literal.replaceAll(/\s{0,4}[([][^()[\]]{0,80}[)\]]/g, '').trim()
  const parts = plain.split(/\s[-–—]\s|[:,;]\s/)
  const names = [plain, plain.replace(/^the\s/i, ''), ...parts.slice(0, 2), ...inBrackets]
  return { names: fold(names), abbreviations: fold(initialsOf(plain)) }
}

function initialsOf(name: string): string[] {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word))
  return words.length < 2 ? [] : [words.map((word) => word.charAt(0)).join('')]
}

function fold(names: readonly string[]): string[] {
  return names.map(foldName).filter((key) => key.length > 1)
}

/** Years an entry can be cited by: issued and original, or what stands for them, such as `n.d.`. */
function yearsOf({ issued, 'original-date': original, status }: CslItem): string[] {
  const dates = [...(issued?.['date-parts'] ?? []), ...(original?.['date-parts'] ?? [])]
  const dated = dates.flatMap(([year]) => (year === undefined ? [] : [String(year)]))
  const words = [issued?.literal, status].flatMap((text) => (text === undefined ? [] : [foldYearWord(text)]))
  return [...dated, ...words]
}

const shortHead = 120
const mostHeadWords = 6

// SAS Institute (2013).   FAO Yearbook (2017).   Glaser B, H.L., & Guggenberger, G. (2001).
// ^^^^^^^^^^^^^           ^^^ ^^^^^^^^           ^^^^^^
function headOf(text: string): EntryHead {
  const start = text.search(/\p{L}/u)
  const head = start < 0 ? '' : text.slice(start, start + shortHead)
  const first = /^[\p{L}\p{M}'’&-]+/u.exec(head)?.[0] ?? ''
  const isApart = /^\p{Lu}{2,8}$/u.test(first) || /^(?:,|\s\p{Lu}{1,3}[,.\s])/u.test(head.slice(first.length))
  const phrase = foldWords(head.split(/[,.:;()[\]]/, 1)[0] ?? '')
  const keys = [isApart ? foldName(first) : '', phrase.length > mostHeadWords ? '' : phrase.join('')]
  return { keys: [...new Set(keys)].filter((key) => key.length > 2), words: foldWords(head) }
}

/** Two years as one date: `2011/1979` may be cited by either, `2012–2013` by both; pages look the same and do no harm. */
function yearPairs(text: string): string[] {
  return [...text.matchAll(pairOfYears)].flatMap(([, first = '', mark, last = '']) => {
    const second = first.slice(0, 4 - last.length) + last
    return mark === '/' ? [first, second] : [`${first}-${second}`]
  })
}

function titlesOf(csl: CslItem, people: readonly CslName[]): string[][] {
  const group = people[0]?.literal
  const texts = [csl.title, group, group?.replace(/^the\s/i, ''), group?.split('(', 1)[0]]
  const abbreviation =
    people.length === 0 ? /\((\p{Lu}[\p{L}&-]{1,11})\)/u.exec(csl.title ?? '')?.[1] : undefined
  const lists = [...texts, abbreviation].flatMap((text) =>
    text === undefined ? [] : [foldWords(text).slice(0, longestTitle)],
  )
  return lists.filter((words) => words.length > 0)
}
