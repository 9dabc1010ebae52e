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
 * Index entries by year and by their first author with each letter left out.
 *
 * Two names a slip or two apart meet in a name with letters left out, so no name is compared with every other.
 */
export function indexSpellings(entries: readonly LinkEntry[]): SpellingIndex {
  const byKey = new Map<string, LinkEntry[]>()
  for (const entry of entries)
    for (const year of new Set([...entry.years, ...entry.printedYears]))
      for (const key of firstKeys(entry))
        for (const part of neighbours(key)) append(byKey, `${part} ${year}`, entry)
  return {
    find(cited) {
      const names = cited.names.map((name) => nameKeys(name).exact[0] ?? foldName(name))
      const found = new Set(
        neighbours(names[0] ?? '').flatMap((part) => byKey.get(`${part} ${cited.year.value}`) ?? []),
      )
      return [...found].flatMap((entry) => {
        const slips = slipsOf(entry, names, cited.etAl)
        return slips === undefined ? [] : [{ entry, slips }]
      })
    },
  }
}

function append(map: Map<string, LinkEntry[]>, key: string, entry: LinkEntry): void {
  const list = map.get(key)
  if (!list) map.set(key, [entry])
  else if (list.length < mostAlike && list.at(-1) !== entry) list.push(entry)
}

function firstKeys({ authors, titles }: LinkEntry): string[] {
  const [first] = authors
  return first ? [...first.exact] : titles.map((words) => words.join('')).slice(0, 1)
}

/** The name itself and the name with one letter left out, or two for a long one. */
function neighbours(name: string): string[] {
  const key = name.slice(0, longestKey)
  const once = withoutOne(key)
  const twice = tolerance(key) < 2 ? [] : once.flatMap(withoutOne)
  return [...new Set([key, ...once, ...twice])]
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
