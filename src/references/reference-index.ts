import type { CitedYear } from '../model/citation.ts'
import type { Reference } from '../model/reference.ts'
import { describeEntry, type LinkEntry } from './link-entry.ts'
import { fitEntries, fitSuffix } from './link-fit.ts'
import { foldName, foldWords, nameKeys } from './name-key.ts'
import { perList } from './per-list.ts'
import { foldYearWord } from './year-words.ts'

/** Who and when a citation names. */
interface Cited {
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
  /** Every entry, with the keys under which it is looked up. */
  readonly entries: readonly LinkEntry[]
  /** The same entries with the keys under which they are looked up. */
  readonly entriesByName: (name: string) => readonly LinkEntry[]
  /** Whether the list has this name, in full, as that of any author. */
  readonly hasAuthor: (name: string) => boolean
  /** Whether a folded word stands in any title of the list. */
  readonly hasTitleWord: (word: string) => boolean
  /** Give the number of words, counted from the end, that name a group or title of the list; 0 if none does. */
  readonly titleWordsAtEnd: (words: readonly string[]) => number
}

const fewestTitleWords = 2
const longestTitle = 24
// A name and year that more entries share is ambiguous anyway; the bound keeps the work linear.
const mostAlike = 60

/**
 * Index entries by the folded names and titles under which a text may cite them.
 *
 * One list is indexed once, however many chapters go by it.
 */
export const indexReferences: (references: readonly Reference[]) => ReferenceIndex = perList(buildIndex)

/** What is looked up is only built when it is asked for: a text that cites by key or number asks for none of it. */
function buildIndex(references: readonly Reference[]): ReferenceIndex {
  let built: LookUps | undefined
  const lookUps = () => (built ??= buildLookUps(references.map(describeEntry)))
  return {
    find: rememberFinds((cited) => findEntries(lookUps().byYear, cited).map((entry) => entry.reference)),
    get entries() {
      return lookUps().entries
    },
    byName: (name) => [...new Set(lookUpName(lookUps().byName, name))].map((entry) => entry.reference),
    entriesByName: (name) => [...new Set(lookUpName(lookUps().byName, name))],
    hasAuthor: (name) => nameKeys(name).exact.some((key) => lookUps().authors.has(key)),
    hasTitleWord: (word) => lookUps().titleWords.has(word),
    titleWordsAtEnd: (words) => titleWordsAtEnd(lookUps().titles, words),
  }
}

interface LookUps {
  readonly entries: readonly LinkEntry[]
  readonly byYear: YearIndex
  readonly byName: ReadonlyMap<string, LinkEntry[]>
  /** Names in full of all authors. */
  readonly authors: ReadonlySet<string>
  /** Words of each title, by the first two. */
  readonly titles: ReadonlyMap<string, (readonly string[])[]>
  readonly titleWords: ReadonlySet<string>
}

function buildLookUps(entries: readonly LinkEntry[]): LookUps {
  const byYear: YearIndex = new Map()
  const byName = new Map<string, LinkEntry[]>()
  const authors = new Set<string>()
  const titles = new Map<string, (readonly string[])[]>()
  const titleWords = new Set<string>()
  for (const entry of entries) {
    const years = [...entry.years, ...entry.printedYears.map((year) => `printed ${year}`)]
    const ofYears = years.map((year) => keysOfYear(byYear, year))
    for (const [strength, key] of keysOf(entry)) {
      const strong = `${strength} ${key}`
      // The first word of an entry stands for it only where dots say that a name was cut.
      if (strength !== 'cut') append(byName, strength === 'title' ? strong : key, entry)
      for (const ofYear of ofYears) append(ofYear, strong, entry)
    }
    for (const { exact } of entry.authors) for (const key of exact) authors.add(key)
    for (const words of entry.titles) {
      append(titles, words.slice(0, fewestTitleWords).join(' '), words)
      for (const word of words) titleWords.add(word)
    }
  }
  return { entries, byYear, byName, authors, titles, titleWords }
}

/** Entries by year, then by strength and key. */
type YearIndex = Map<string, Map<string, LinkEntry[]>>

function keysOfYear(byYear: YearIndex, year: string): Map<string, LinkEntry[]> {
  const known = byYear.get(year) ?? new Map<string, LinkEntry[]>()
  byYear.set(year, known)
  return known
}

/** A text names the same works again and again, and each is looked up when it is read and when it is linked. */
function rememberFinds(find: ReferenceIndex['find']): ReferenceIndex['find'] {
  const found = new Map<string, readonly Reference[]>()
  return (cited) => {
    const { value, suffix = '', original = '' } = cited.year
    const key = `${cited.etAl}\0${value}\0${suffix}\0${original}\0${cited.names.join('\0')}`
    const known = found.get(key)
    if (known) return known
    const references = find(cited)
    found.set(key, references)
    return references
  }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (list.length < mostAlike && list.at(-1) !== value) list.push(value)
}

type Strength = 'cut' | 'exact' | 'head' | 'loose' | 'title'

function* keysOf({ authors, titles, head }: LinkEntry): Generator<[Strength, string]> {
  const [first] = authors
  for (const key of head.keys) yield ['head', key]
  if (head.words[0] !== undefined) yield ['cut', head.words[0]]
  for (const key of first?.exact ?? []) yield ['exact', key]
  for (const key of first?.loose ?? []) yield ['loose', key]
  for (const words of titles)
    if (!first || words.length >= fewestTitleWords) yield ['title', words.slice(0, fewestTitleWords).join('')]
}

/** Keep the entries that have a title which begins with all the words of a name; they are filed by its first two. */
function keepTitled(entries: readonly LinkEntry[], name: string): LinkEntry[] {
  const whole = foldName(name)
  return entries.filter(({ titles }) => titles.some((words) => startsWith(words, whole)))
}

function startsWith(words: readonly string[], whole: string): boolean {
  let read = ''
  for (const word of words) {
    read += word
    if (read.length >= whole.length) return read === whole
  }
  return false
}

function titleKey(name: string): string {
  return foldWords(name).slice(0, fewestTitleWords).join('')
}

function lookUpName(byName: ReadonlyMap<string, LinkEntry[]>, name: string): LinkEntry[] {
  const { exact, loose } = nameKeys(name)
  const titled = keepTitled(byName.get(`title ${titleKey(name)}`) ?? [], name)
  const found = [...[...exact, foldName(name)].flatMap((key) => byName.get(key) ?? []), ...titled]
  return found.length > 0 ? found : loose.flatMap((key) => byName.get(key) ?? [])
}

/**
 * Look a citation up from the strictest reading to the most lenient, and stop at the first that fits.
 *
 * Names in full come before parts of names and abbreviations, these before titles; a year that the entry is of
 * comes before one that is only printed in it.
 */
function findEntries(byYear: YearIndex, cited: Cited): readonly LinkEntry[] {
  const [first] = cited.names
  if (first === undefined) return []
  const ways = waysToSay(first)
  for (const ofYear of yearKeys(cited.year).map((year) => byYear.get(year)))
    for (const keys of ofYear ? ways : []) {
      const known = keys.flatMap((key) => ofYear?.get(key) ?? [])
      const entries = new Set(keys[0]?.startsWith('title ') ? keepTitled(known, first) : known)
      const fitting = fitEntries([...entries], cited)
      if (fitting.length > 0) return fitting
    }
  return findByHead(byYear, cited, first)
}

/**
 * Find entries whose names could not be read by the words that they begin with.
 *
 * Every other name must be printed in the entry as well. A name cut short by dots is the first word of a title.
 */
function findByHead(byYear: YearIndex, { names, year }: Cited, first: string): readonly LinkEntry[] {
  const name = foldName(first)
  const keys = first.endsWith('...') ? [`head ${name}`, `cut ${name}`] : [`head ${name}`]
  const others = names.slice(1).flatMap((other) => nameKeys(other).exact.slice(-1))
  for (const when of yearKeys(year)) {
    const entries = [...new Set(keys.flatMap((key) => byYear.get(when)?.get(key) ?? []))]
    const fitting = entries.filter(({ head }) => others.every((other) => head.words.includes(other)))
    if (fitting.length > 0) return fitSuffix(fitting, year.suffix)
  }
  return []
}

function yearKeys({ value, original }: CitedYear): string[] {
  const year = /^\d/.test(value) ? value : foldYearWord(value)
  const years = original === undefined ? [year] : [year, original]
  return [...years, ...years.map((one) => `printed ${one}`)]
}

function waysToSay(name: string): string[][] {
  const { exact, loose } = nameKeys(name)
  const whole = [...new Set([...exact, foldName(name)])]
  return [
    whole.map((key) => `exact ${key}`),
    [...whole.map((key) => `loose ${key}`), ...loose.map((key) => `exact ${key}`)],
    [`title ${titleKey(name)}`],
  ]
}

function titleWordsAtEnd(
  titles: ReadonlyMap<string, (readonly string[])[]>,
  words: readonly string[],
): number {
  for (let from = Math.max(0, words.length - longestTitle); from + fewestTitleWords <= words.length; from++) {
    const wanted = words.slice(from)
    const known = titles.get(wanted.slice(0, fewestTitleWords).join(' ')) ?? []
    if (known.some((title) => wanted.every((word, index) => title[index] === word))) return wanted.length
  }
  return 0
}
