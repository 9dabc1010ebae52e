import type { CitedYear } from '../model/citation.ts'
import type { CslItem, CslName } from '../model/csl.ts'
import type { Reference } from '../model/reference.ts'
import { collapseUmlauts, foldName, foldWords, nameKeys } from './name-key.ts'
import { othersName } from './parse-names.ts'

/** Who and when a citation names. */
export interface Cited {
  readonly names: readonly string[]
  readonly etAl: boolean
  readonly year: CitedYear
}

/** The entries of a manuscript, to be looked up by name and year without comparing each with each. */
export interface ReferenceIndex {
  /** Entries that a citation may mean, best match only; several when it cannot be told which. */
  readonly find: (cited: Cited) => readonly Reference[]
  /** Entries by this first author or title, whatever their year. */
  readonly byName: (name: string) => readonly Reference[]
  /** Give the number of words, counted from the end, that name a group or title of the list; 0 if none does. */
  readonly titleWordsAtEnd: (words: readonly string[]) => number
}

interface Entry {
  readonly reference: Reference
  /** Folded surnames of the authors, in order. */
  readonly surnames: readonly (readonly string[])[]
  readonly years: readonly string[]
  readonly suffix: string | undefined
}

const longestTitle = 24
const fewestTitleWords = 2

/** Index entries by the folded names and titles under which a text may cite them. */
export function indexReferences(references: readonly Reference[]): ReferenceIndex {
  const byKey = new Map<string, Entry[]>()
  const titles = new Map<string, string[][]>()
  for (const reference of references) {
    const entry = describe(reference)
    for (const key of keysOf(reference.csl)) append(byKey, key, entry)
    for (const words of titlesOf(reference.csl))
      append(titles, words.slice(0, fewestTitleWords).join(' '), words)
  }
  return {
    find: (cited) => findEntries(byKey, cited).map((entry) => entry.reference),
    byName: (name) => distinct(lookUp(byKey, name)).map((entry) => entry.reference),
    titleWordsAtEnd: (words) => titleWordsAtEnd(titles, words),
  }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function describe(reference: Reference): Entry {
  const { csl } = reference
  const surnames = authorsOf(csl).map((name) => {
    const keys = nameKeys(surnameOf(name))
    return [...keys.exact, ...keys.loose]
  })
  return { reference, surnames, years: yearsOf(csl), suffix: csl['year-suffix'] }
}

function authorsOf(csl: CslItem): readonly CslName[] {
  return (csl.author ?? csl.editor ?? []).filter(
    (name) => name !== othersName && name.literal !== othersName.literal,
  )
}

function surnameOf({ literal, family = '', 'non-dropping-particle': particle }: CslName): string {
  return literal ?? (particle === undefined ? family : `${particle} ${family}`)
}

/** Years an entry can be cited by: issued and original, or what stands for them, such as `n.d.`. */
function yearsOf({ issued, 'original-date': original, status }: CslItem): string[] {
  const dated = [issued, original].map((date) => date?.['date-parts']?.[0]?.[0])
  const words = [issued?.literal, status].map((text) => (text === undefined ? undefined : foldYearWord(text)))
  const years = [...dated.map((year) => (year === undefined ? undefined : String(year))), ...words]
  const known = years.filter((year) => year !== undefined)
  return known.length > 0 ? known : [foldYearWord('n.d.')]
}

/** Fold words that stand for a year: `n.d.` and `s.d.` meet, `in press` and `forthcoming` meet. */
export function foldYearWord(text: string): string {
  const word = foldName(text)
  if (/^(?:nd|sd|sf|oj|undated|nodate)$/.test(word)) return 'nd'
  return /^(?:inpress|impress|imdruck|indruk|forthcoming|nopre?lo|enprensa|souspresse|accepted|imerscheinen|instampa|aparaitre)$/.test(
    word,
  )
    ? 'inpress'
    : word
}

function keysOf(csl: CslItem): ReadonlySet<string> {
  const keys = new Set<string>()
  const [first] = authorsOf(csl)
  if (first) addNameKeys(keys, first)
  for (const words of titlesOf(csl))
    for (let n = fewestTitleWords; n <= words.length; n++) keys.add(words.slice(0, n).join(''))
  if (!first && csl.title !== undefined) keys.add(foldName(csl.title))
  return keys
}

function addNameKeys(keys: Set<string>, name: CslName): void {
  const { exact, loose } = nameKeys(surnameOf(name))
  for (const key of [...exact, ...loose]) keys.add(key)
  if (name.literal !== undefined) for (const key of groupKeys(name.literal)) keys.add(key)
  if (name.given !== undefined && /\p{Ll}{2}/u.test(name.given)) {
    keys.add(foldName(`${name.given} ${surnameOf(name)}`))
    keys.add(foldName(`${surnameOf(name)} ${name.given}`))
  }
}

/** `World Health Organization (WHO)` is cited by its name, by its abbreviation, and with or without its article. */
function groupKeys(literal: string): string[] {
  const abbreviations = [...literal.matchAll(/[([]([\p{Lu}\d&.-]{2,12})[)\]]/gu)].map(
    (match) => match[1] ?? '',
  )
  const plain = literal.replaceAll(/\s*[([][^()[\]]{0,80}[)\]]/g, '')
  const lead = /^([\p{Lu}]{2,10})\s[-–—]\s/u.exec(plain)?.[1]
  const words = plain.split(/[\s-]+/)
  const initials = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('')
  const names = [plain, plain.replace(/^the\s/i, ''), ...abbreviations, ...(lead ? [lead] : [])]
  return [...names, ...(initials.length >= 2 && words.length > 1 ? [initials] : [])].map(foldName)
}

/** The word lists under which an entry is cited by its title or its group's name. */
function titlesOf(csl: CslItem): string[][] {
  const [first] = authorsOf(csl)
  const texts =
    first === undefined
      ? [csl.title]
      : [first.literal, first.literal?.replace(/^the\s/i, ''), first.literal?.replace(/\s*\(.*$/, '')]
  const words = texts.flatMap((text) => (text === undefined ? [] : [foldWords(text).slice(0, longestTitle)]))
  return words.filter((list) => list.length >= fewestTitleWords)
}

function lookUp(byKey: ReadonlyMap<string, Entry[]>, name: string): Entry[] {
  const { exact, loose } = nameKeys(name)
  const found = [...exact, foldName(name)].flatMap((key) => byKey.get(key) ?? [])
  if (found.length > 0) return found
  return loose.flatMap((key) => byKey.get(key) ?? byKey.get(collapseUmlauts(key)) ?? [])
}

function findEntries(byKey: ReadonlyMap<string, Entry[]>, cited: Cited): readonly Entry[] {
  const [first] = cited.names
  if (first === undefined) return []
  const dated = distinct(lookUp(byKey, first)).filter((entry) => hasYear(entry, cited.year))
  return fitInitials(fitSuffix(fitAuthors(dated, cited), cited.year.suffix), first)
}

function distinct(entries: readonly Entry[]): Entry[] {
  return [...new Set(entries)]
}

function hasYear({ years }: Entry, year: CitedYear): boolean {
  const wanted = /^\d/.test(year.value) ? year.value : foldYearWord(year.value)
  return years.includes(wanted) || (year.original !== undefined && years.includes(year.original))
}

/** Keep the entries whose authors fit best: their number and names, then their number, then any. */
function fitAuthors(entries: readonly Entry[], { names, etAl }: Cited): Entry[] {
  const others = names.slice(1)
  const named = entries.filter(({ surnames }) =>
    others.every((name, index) => includesName(surnames[index + 1], name)),
  )
  if (others.length > 0 && named.length === 0) return []
  const isFitting = ({ surnames }: Entry) =>
    etAl ? surnames.length > names.length : surnames.length <= Math.max(1, names.length)
  const fitting = named.filter((entry) => isFitting(entry))
  return fitting.length > 0 ? fitting : named
}

function includesName(keys: readonly string[] | undefined, name: string): boolean {
  if (!keys) return false
  const { exact, loose } = nameKeys(name)
  return [...exact, ...loose].some((key) => keys.includes(key))
}

/** Keep the entries with the cited suffix; the only one without may have lost it, and a citation without may mean any. */
function fitSuffix(entries: readonly Entry[], suffix: string | undefined): Entry[] {
  const same = entries.filter((entry) => entry.suffix === suffix)
  if (same.length > 0) return same
  if (suffix === undefined) return [...entries]
  const bare = entries.filter((entry) => entry.suffix === undefined)
  return bare.length === 1 ? bare : []
}

/** Initials tell two authors of one surname apart: `Li Q. et al., 2014`. */
function fitInitials(entries: readonly Entry[], name: string): readonly Entry[] {
  const { initials } = nameKeys(name)
  if (entries.length < 2 || initials === '') return entries
  const fitting = entries.filter(({ reference }) => {
    const given = reference.csl.author?.[0]?.given ?? ''
    return foldName(given.replaceAll(/(?<=\p{L})\p{Ll}+/gu, '')).startsWith(initials)
  })
  return fitting.length > 0 ? fitting : entries
}

function titleWordsAtEnd(titles: ReadonlyMap<string, string[][]>, words: readonly string[]): number {
  for (let from = Math.max(0, words.length - longestTitle); from + fewestTitleWords <= words.length; from++) {
    const wanted = words.slice(from)
    const known = titles.get(wanted.slice(0, fewestTitleWords).join(' ')) ?? []
    if (known.some((title) => wanted.every((word, index) => title[index] === word))) return wanted.length
  }
  return 0
}
