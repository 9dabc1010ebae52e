import { distance } from 'fastest-levenshtein'
import type { CiteItem, CiteTarget, LinkedItem } from '../model/citation.ts'
import type { Reference } from '../model/reference.ts'
import { foldName } from './name-key.ts'
import type { ReferenceIndex } from './reference-index.ts'

type NearMiss = NonNullable<LinkedItem['nearMiss']>
type AuthorDate = Extract<CiteTarget, { kind: 'authorDate' }>

/** What leftover items may have meant. */
export interface NearMisses {
  readonly nearMissOf: ReadonlyMap<CiteItem, NearMiss>
  /** Ids of entries that a person might have meant, best first. */
  readonly nearestOf: ReadonlyMap<CiteItem, readonly string[]>
}

const mostNearest = 3
// Entries of one year that are compared with one leftover name; a bound, so that the work stays linear.
const mostCompared = 60

/**
 * Compare leftover items with leftover entries.
 *
 * Same names and another year, or same year and a surname one or two letters off, is a near miss if it is the only one.
 */
export function findNearMisses({
  items,
  references,
  index,
}: {
  items: readonly CiteItem[]
  references: readonly Reference[]
  index: ReferenceIndex
}): NearMisses {
  const left = new Set(references.map((reference) => reference.id))
  const byYear = groupByYear(references)
  const nearMissOf = new Map<CiteItem, NearMiss>()
  const nearestOf = new Map<CiteItem, readonly string[]>()
  for (const item of items) {
    const { target } = item
    if (target.kind !== 'authorDate') continue
    const sameNames = index.byName(target.names[0] ?? '').filter((reference) => hasAuthors(reference, target))
    const misspelt = findMisspelt(byYear.get(target.year.value) ?? [], target)
    const nearMiss = oneOf(sameNames, 'year', left) ?? oneOf(misspelt, 'author-spelling', left)
    if (nearMiss) nearMissOf.set(item, nearMiss)
    const nearest = [...sortByYear(sameNames, target), ...misspelt].map((reference) => reference.id)
    nearestOf.set(item, [...new Set(nearest)].slice(0, mostNearest))
  }
  return { nearMissOf, nearestOf }
}

function oneOf(
  references: readonly Reference[],
  kind: NearMiss['kind'],
  left: ReadonlySet<string>,
): NearMiss | undefined {
  const leftovers = references.filter((reference) => left.has(reference.id))
  const [only] = leftovers
  return only && leftovers.length === 1 ? { reference: only.id, kind } : undefined
}

function groupByYear(references: readonly Reference[]): Map<string, Reference[]> {
  const groups = new Map<string, Reference[]>()
  for (const reference of references) {
    const year = String(reference.csl.issued?.['date-parts']?.[0]?.[0] ?? '')
    const group = groups.get(year) ?? []
    groups.set(year, [...group, reference].slice(0, mostCompared))
  }
  return groups
}

/** Two named authors must both be the entry's; a citation by one name or et al. says nothing of the others. */
function hasAuthors({ csl }: Reference, { names }: AuthorDate): boolean {
  return names.slice(1).every((name, index) => {
    const author = csl.author?.[index + 1]
    return author !== undefined && foldName(author.family ?? author.literal ?? '') === foldName(name)
  })
}

function findMisspelt(references: readonly Reference[], { names }: AuthorDate): Reference[] {
  const wanted = names.map((name) => foldName(name))
  return references.filter(({ csl }) => {
    const surnames = (csl.author ?? []).map((author) => foldName(author.family ?? author.literal ?? ''))
    const differences = wanted.map((name, index) => slips(name, surnames[index] ?? ''))
    const total = differences.reduce((sum, one) => sum + one, 0)
    return total > 0 && wanted.every((name, index) => (differences[index] ?? 0) <= tolerance(name))
  })
}

/** Count the slips between two names; two letters that changed places are one slip. */
function slips(a: string, b: string): number {
  if (a.length !== b.length) return distance(a, b)
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index])
  const swapped =
    at < 0 ? a : `${a.slice(0, at)}${a.slice(at + 1, at + 2)}${a.slice(at, at + 1)}${a.slice(at + 2)}`
  return at >= 0 && swapped === b ? 1 : distance(a, b)
}

/** A short name one letter off is another name: `Li` and `Lu`. */
function tolerance(name: string): number {
  if (name.length < 4) return 0
  return name.length < 6 ? 1 : 2
}

function sortByYear(references: readonly Reference[], { year }: AuthorDate): Reference[] {
  const gap = ({ csl }: Reference) =>
    Math.abs((csl.issued?.['date-parts']?.[0]?.[0] ?? 0) - Number(year.value))
  return [...references].sort((a, b) => gap(a) - gap(b))
}
