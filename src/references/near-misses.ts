import type { CiteItem, CiteTarget, LinkedItem } from '../model/citation.ts'
import type { Reference } from '../model/reference.ts'
import type { LinkEntry } from './link-entry.ts'
import { foldName, nameKeys } from './name-key.ts'
import type { ReferenceIndex } from './reference-index.ts'
import { indexSpellings, type SpellingIndex } from './spelling-index.ts'

type NearMiss = NonNullable<LinkedItem['nearMiss']>
type AuthorDate = Extract<CiteTarget, { kind: 'authorDate' }>

/** What leftover items may have meant. */
export interface NearMisses {
  readonly nearMissOf: ReadonlyMap<CiteItem, NearMiss>
  /** Ids of entries that a person might have meant, best first. */
  readonly nearestOf: ReadonlyMap<CiteItem, readonly string[]>
}

/** One cited work that no entry fits, with the items that cite it. */
interface Group {
  readonly target: AuthorDate
  readonly items: readonly CiteItem[]
}

const mostNearest = 3
const mostYearsApart = 12
const mostLaterAuthors = 12
// A bound, so that the work stays linear.
const mostAlike = 60

/**
 * Compare leftover items with leftover entries.
 *
 * Same names and another year, or same year and a surname a letter or two off, is a near miss if it is the only one
 * on both sides: an entry is used once, for the work that comes nearest.
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
  const groups = groupByWork(items)
  if (groups.length === 0) return { nearMissOf: new Map(), nearestOf: new Map() }
  const left = new Set(references.map((reference) => reference.id))
  const lookUps = {
    index,
    spellings: indexSpellings(index.entries),
    laterAuthors: indexLaterAuthors(index.entries.filter(({ reference }) => left.has(reference.id))),
  }
  const nearMissOf = new Map<CiteItem, NearMiss>()
  const nearestOf = new Map<CiteItem, readonly string[]>()
  const proposals: Proposal[] = []
  for (const group of groups) {
    const candidates = compare(group.target, lookUps)
    const nearest = [...new Set(candidates.map(({ entry }) => entry.reference.id))].slice(0, mostNearest)
    for (const item of group.items) nearestOf.set(item, nearest)
    const proposal = propose(group, candidates, left)
    if (proposal) proposals.push(proposal)
  }
  for (const { group, candidate } of settle(proposals))
    for (const item of group.items)
      nearMissOf.set(item, { reference: candidate.entry.reference.id, kind: candidate.kind })
  return { nearMissOf, nearestOf }
}

function groupByWork(items: readonly CiteItem[]): Group[] {
  const groups = new Map<string, { target: AuthorDate; items: CiteItem[] }>()
  for (const item of items) {
    const { target } = item
    if (target.kind !== 'authorDate') continue
    const { names, etAl, year } = target
    const key = [...names.map(foldName), etAl, year.value, year.suffix].join(' ')
    const group = groups.get(key)
    if (group) group.items.push(item)
    else groups.set(key, { target, items: [item] })
  }
  return [...groups.values()]
}

interface Candidate {
  readonly entry: LinkEntry
  readonly kind: NearMiss['kind']
  /** How far off, in letters or years; smaller is nearer. */
  readonly gap: number
}

interface Proposal {
  readonly group: Group
  readonly candidate: Candidate
}

interface LookUps {
  readonly index: ReferenceIndex
  readonly spellings: SpellingIndex
  /** Entries by a later author and year. */
  readonly laterAuthors: ReadonlyMap<string, readonly LinkEntry[]>
}

/** Entries that differ in one thing, nearest first: other authors, letters of a name, their order, or the year. */
function compare(target: AuthorDate, { index, spellings, laterAuthors }: LookUps): Candidate[] {
  const [first = '', ...others] = target.names
  const named = index.entriesByName(first)
  const sameYear = named.filter((entry) => entry.years.includes(target.year.value))
  const otherAuthors = sameYear.map((entry): Candidate => ({ entry, kind: kindOf(entry, target), gap: 0 }))
  const misspelt = spellings
    .find(target)
    .map(({ entry, slips }): Candidate => ({ entry, kind: 'author-spelling', gap: slips }))
  const otherYear = named
    .filter((entry) => !sameYear.includes(entry) && hasAuthors(entry, others, target.etAl))
    .map((entry): Candidate => ({ entry, kind: 'year', gap: yearGap(entry, target) }))
  const otherOrder = laterKeys(first, target.year.value)
    .flatMap((key) => laterAuthors.get(key) ?? [])
    .filter((entry) => others.every((name) => hasAuthor(entry, name)))
    .map((entry): Candidate => ({ entry, kind: 'author-order', gap: 1 }))
  const byGap = (a: Candidate, b: Candidate) => a.gap - b.gap
  return [...otherAuthors, ...misspelt.sort(byGap), ...otherOrder, ...otherYear.sort(byGap)]
}

/** With the right names, what is left to differ is the letter behind the year. */
function kindOf(entry: LinkEntry, { names, etAl, year }: AuthorDate): NearMiss['kind'] {
  const isSuffix = entry.suffix !== year.suffix
  return isSuffix && hasAuthors(entry, names.slice(1), etAl) ? 'suffix' : 'author-spelling'
}

function indexLaterAuthors(entries: readonly LinkEntry[]): Map<string, LinkEntry[]> {
  const byAuthor = new Map<string, LinkEntry[]>()
  for (const entry of entries)
    for (const { exact } of entry.authors.slice(1, mostLaterAuthors))
      for (const name of exact)
        for (const year of entry.years) {
          const list = byAuthor.get(`${name} ${year}`)
          if (!list) byAuthor.set(`${name} ${year}`, [entry])
          else if (list.length < mostAlike) list.push(entry)
        }
  return byAuthor
}

function laterKeys(name: string, year: string): string[] {
  return nameKeys(name).exact.map((key) => `${key} ${year}`)
}

function hasAuthor({ authors }: LinkEntry, name: string): boolean {
  const { exact } = nameKeys(name)
  return authors.some((author) => exact.some((key) => author.exact.has(key)))
}

function hasAuthors({ authors, isOpen }: LinkEntry, others: readonly string[], etAl: boolean): boolean {
  const named = others.every((name, index) => {
    const author = authors[index + 1]
    return author ? nameKeys(name).exact.some((key) => author.exact.has(key)) : isOpen
  })
  return named && (!etAl || isOpen || authors.length !== 1)
}

/** Years apart; a misprint of one digit or two that changed places counts as little. */
function yearGap({ years }: LinkEntry, { year }: AuthorDate): number {
  const gaps = years.map((one) => {
    if (!/^\d{4}$/.test(one) || !/^\d{4}$/.test(year.value)) return 1
    const isMisprint = Array.from(one).filter((digit, i) => digit !== year.value[i]).length === 1
    const apart = Math.abs(Number(one) - Number(year.value))
    return isMisprint ? Math.min(apart, mostYearsApart) : apart
  })
  return gaps.length === 0 ? 1 : Math.min(...gaps)
}

/**
 * The one leftover entry that comes nearest, if no other leftover comes as near.
 *
 * A slip in a name or a wrong letter behind the year is told of an entry that is cited elsewhere, too.
 */
function propose(
  group: Group,
  candidates: readonly Candidate[],
  left: ReadonlySet<string>,
): Proposal | undefined {
  const near = candidates.filter(({ gap }) => gap <= mostYearsApart)
  const open = near.filter(({ entry }) => left.has(entry.reference.id))
  const cited = near.filter(({ kind, gap }) => kind === 'suffix' || (kind === 'author-spelling' && gap > 0))
  const [nearest, next] = open.length > 0 ? open : cited
  if (!nearest || (next?.kind === nearest.kind && next.gap === nearest.gap)) return undefined
  return { group, candidate: nearest }
}

/** Let each entry go to the work that comes nearest to it; to none if two come as near. */
function settle(proposals: readonly Proposal[]): Proposal[] {
  const byEntry = Map.groupBy(proposals, ({ candidate }) => candidate.entry.reference.id)
  return [...byEntry.values()].flatMap((rivals) => {
    const [nearest, next] = rivals.sort((a, b) => a.candidate.gap - b.candidate.gap)
    return nearest && next?.candidate.gap !== nearest.candidate.gap ? [nearest] : []
  })
}
