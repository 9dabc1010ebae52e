import type { Reference } from '../model/reference.ts'
import { describeEntry, type LinkEntry } from '../references/link-entry.ts'
import { foldWords } from '../references/name-key.ts'
import { foldYearWord } from '../references/year-words.ts'

/** A word of a text that is searched for entries. */
export interface TextWord {
  /** The word, folded. */
  readonly key: string
  /** Whether italics or quotation marks begin with it. */
  readonly isSetOff: boolean
}

/** An entry that is looked for in the text. */
export interface Wanted {
  readonly id: string
  readonly years: ReadonlySet<string>
  /** The first words of its title, folded. */
  readonly title: readonly string[]
}

/** Entries by the words under which a text may name them. */
export interface WantedIndex {
  /** Entries whose first author, group or first word is named by the word at `at`. */
  readonly namedAt: (text: readonly TextWord[], at: number) => readonly Wanted[]
  /** Ids of the entries whose whole title begins with the word at `at`. */
  readonly titledAt: (text: readonly TextWord[], at: number) => readonly string[]
  readonly ofYear: (year: string) => readonly Wanted[]
}

interface Name {
  readonly wanted: Wanted
  /** Words of the name of a group or of a title, of which one more must follow; none for a person. */
  readonly others: ReadonlySet<string>
}

interface Title {
  readonly id: string
  readonly words: readonly string[]
  /** Whether it can be nothing else, in italics or not. */
  readonly isPlain: boolean
}

const fewestTitleWords = 3
// “factors of school success” may be the words of a sentence as well as a title
const fewestPlainWords = 7
const longestTitle = 12
const wordsAhead = 4
// A bound, so that the work stays linear.
const mostAlike = 60

/** Index entries for a search through a text. */
export function indexWanted(references: readonly Reference[]): WantedIndex {
  const names = new Map<string, Name[]>()
  const titles = new Map<string, Title[]>()
  const byYear = new Map<string, Wanted[]>()
  for (const entry of references.map(describeEntry)) {
    const wanted = toWanted(entry)
    const others = otherWords(entry)
    for (const key of namesOf(entry)) append(names, key, { wanted, others })
    for (const title of titlesOf(entry)) append(titles, title.words.slice(0, 2).join(' '), title)
    for (const year of wanted.years) append(byYear, year, wanted)
  }
  return {
    namedAt: (text, at) =>
      (names.get(text[at]?.key ?? '') ?? [])
        .filter(({ others }) => others.size === 0 || ahead(text, at).some(({ key }) => others.has(key)))
        .map(({ wanted }) => wanted),
    titledAt: (text, at) =>
      (titles.get(`${text[at]?.key ?? ''} ${text[at + 1]?.key ?? ''}`) ?? [])
        .filter(({ words, isPlain }) => (isPlain || text[at]?.isSetOff) && startsAt(text, at, words))
        .map(({ id }) => id),
    ofYear: (year) => byYear.get(foldYear(year)) ?? [],
  }
}

/** Whether the first words of a title, set off by italics or quotation marks, stand a few words behind the word at `at`. */
export function isTitledAfter({ title }: Wanted, text: readonly TextWord[], at: number): boolean {
  return (
    title.join('').length > 4 &&
    ahead(text, at).some(({ isSetOff }, i) => isSetOff && startsAt(text, at + 1 + i, title))
  )
}

/** Fold a year, or what stands for it, as entries and citations print it. */
export function foldYear(year: string): string {
  return /^\d/.test(year) ? year : foldYearWord(year)
}

function toWanted({ reference, years, printedYears }: LinkEntry): Wanted {
  return {
    id: reference.id,
    years: new Set([...years, ...printedYears]),
    title: mainTitle(reference).slice(0, 2),
  }
}

/** A person, or a group or title of a single word, is known by that word; others by two of their words. */
function otherWords(entry: LinkEntry): ReadonlySet<string> {
  const { author, title } = entry.reference.csl
  const words = isPerson(entry) ? [] : foldWords(author?.[0]?.literal ?? title ?? '')
  return new Set(words.slice(1, longestTitle).filter((key) => key.length > 3))
}

function isPerson({ authors, reference: { csl } }: LinkEntry): boolean {
  const [first] = csl.author ?? csl.editor ?? []
  return authors.length > 0 && first?.family !== undefined
}

/** A person by each form of the surname; a group or title by its first word and its abbreviation. */
function namesOf(entry: LinkEntry): string[] {
  const [first] = entry.authors
  const person = isPerson(entry) && first ? [...first.exact] : []
  const keys = [...person, ...(first?.loose ?? []), ...entry.head.keys, entry.head.words[0] ?? '']
  const names = [...new Set(keys)].filter((key) => key.length > 1)
  // Carex acuta L. (1753: 978): botanists write no other author with one letter.
  return names.some((key) => /^linn(?:aeus|e)$/.test(key)) ? [...names, 'l'] : names
}

/** Its title, and for an entry without year what it begins with. */
function titlesOf({ reference }: LinkEntry): Title[] {
  const isUndated = reference.csl.issued === undefined
  const start = isUndated ? foldWords(reference.text.split(/[.:;([]/, 1)[0] ?? '') : []
  return [mainTitle(reference), start].flatMap((words) => {
    const isPlain = words.length >= fewestPlainWords || isUndated
    return words.length < fewestTitleWords
      ? []
      : [{ id: reference.id, words: words.slice(0, longestTitle), isPlain }]
  })
}

function mainTitle({ csl }: Reference): string[] {
  return foldWords((csl.title ?? '').split(/[.:?!]/, 1)[0] ?? '')
}

function ahead(text: readonly TextWord[], at: number): readonly TextWord[] {
  return text.slice(at + 1, at + 1 + wordsAhead)
}

function startsAt(text: readonly TextWord[], at: number, words: readonly string[]): boolean {
  return words.length > 0 && words.every((one, i) => text[at + i]?.key === one)
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (list.length < mostAlike) list.push(value)
}
