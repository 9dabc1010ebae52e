import { distance } from 'fastest-levenshtein'
import type { CitedYear } from '../model/citation.ts'
import type { LinkEntry } from './link-entry.ts'
import { foldName, nameKeys } from './name-key.ts'

/** Entries whose first author is spelt almost like a cited one. */
export interface SpellingIndex {
  readonly find: (cited: Cited) => readonly Misspelt[]
}

interface Cited {
  readonly names: readonly string[]
  readonly etAl: boolean
  readonly year: CitedYear
}

interface Misspelt {
  readonly entry: LinkEntry
  /** Letters that differ; two that changed places count as one. */
  readonly slips: number
}

// Longer names are titles and groups; their misprints are found by their first letters.
const longestKey = 24
// A bound, so that the work stays linear.
const mostAlike = 60

/**
 * Index entries by year and by their first author with each letter left out, each year when it is asked for.
 *
 * Two names a slip or two apart meet in a name with letters left out, so no name is compared with every other.
 */
export function indexSpellings(entries: readonly LinkEntry[]): SpellingIndex {
  const byYear = groupByYear(entries)
  const spellings = new Map<string, Spellings>()
  return {
    find(cited) {
      const { value } = cited.year
      const ofYear = spellings.get(value) ?? spell(byYear.get(value) ?? [])
      spellings.set(value, ofYear)
      const names = cited.names.map((name) => nameKeys(name).exact[0] ?? foldName(name))
      const found = new Set([...neighbours(names[0] ?? '')].flatMap((part) => ofYear.get(part) ?? []))
      return [...found].flatMap((entry) => {
        const slips = slipsOf(entry, names, cited.etAl)
        return slips === undefined ? [] : [{ entry, slips }]
      })
    },
  }
}

/** Entries of one year by the names, whole and with letters left out, of their first authors. */
type Spellings = Map<string, LinkEntry[]>

function groupByYear(entries: readonly LinkEntry[]): Map<string, LinkEntry[]> {
  const byYear = new Map<string, LinkEntry[]>()
  for (const entry of entries)
    for (const year of new Set([...entry.years, ...entry.printedYears])) {
      const ofYear = byYear.get(year)
      if (ofYear) ofYear.push(entry)
      else byYear.set(year, [entry])
    }
  return byYear
}

function spell(entries: readonly LinkEntry[]): Spellings {
  const byPart: Spellings = new Map()
  for (const entry of entries)
    for (const key of firstKeys(entry)) for (const part of neighbours(key)) append(byPart, part, entry)
  return byPart
}

function append(map: Spellings, key: string, entry: LinkEntry): void {
  const list = map.get(key)
  if (!list) map.set(key, [entry])
  else if (list.length < mostAlike && list.at(-1) !== entry) list.push(entry)
}

function firstKeys({ authors, titles }: LinkEntry): string[] {
  const [first] = authors
  return first ? [...first.exact] : titles.map((words) => words.join('')).slice(0, 1)
}

/** The name itself and the name with one letter left out, or two for a long one. */
function neighbours(name: string): Set<string> {
  const key = name.slice(0, longestKey)
  const found = new Set([key])
  for (const once of withoutOne(key)) found.add(once)
  if (tolerance(key) > 1)
    for (const once of [...found].slice(1)) for (const twice of withoutOne(once)) found.add(twice)
  return found
}

function withoutOne(key: string): string[] {
  return Array.from(key, (_, index) => key.slice(0, index) + key.slice(index + 1))
}

/** Count the slips in all names; `undefined` if there are none or too many, or the number of authors cannot be. */
function slipsOf(entry: LinkEntry, names: readonly string[], etAl: boolean): number | undefined {
  const { authors, isOpen } = entry
  if (!isOpen && authors.length > 0 && authors.length < names.length + Number(etAl)) return undefined
  let total = 0
  for (const [index, name] of names.entries()) {
    const keys = index === 0 ? firstKeys(entry) : [...(authors[index]?.exact ?? [])]
    if (keys.length === 0) continue
    const slips = Math.min(...keys.map((key) => countSlips(name, key)))
    if (slips > tolerance(name)) return undefined
    total += slips
  }
  return total === 0 ? undefined : total
}

function countSlips(a: string, b: string): number {
  if (a.length !== b.length) return distance(a, b)
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index])
  if (at < 0) return 0
  const swapped = `${a.slice(0, at)}${a.charAt(at + 1)}${a.charAt(at)}${a.slice(at + 2)}`
  return Math.min(1 + distance(swapped, b), distance(a, b))
}

/** A short name one letter off is another name: `Li` and `Lu`. */
function tolerance(name: string): number {
  if (name.length < 4) return 0
  return name.length < 7 ? 1 : 2
}
