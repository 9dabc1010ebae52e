import type { ManuscriptReport } from '../model/report.ts'

interface Sides {
  readonly before: readonly ManuscriptReport[]
  readonly after: readonly ManuscriptReport[]
}

/**
 * Pair each manuscript that is gone with the new one that it became, by path: old name to new.
 *
 * A rename keeps most of the text: at least half of what is known of the smaller side (title, file name, entries,
 * queries) must stand on the other. What stands in several new manuscripts tells nothing.
 */
export function findRenames({ before, after }: Sides): ReadonlyMap<string, string> {
  const there = new Set(after.map(({ path }) => path))
  const known = new Set(before.map(({ path }) => path))
  const owners = ownersOf(after.filter(({ path }) => !known.has(path)))
  const renames = new Map<string, string>()
  const taken = new Set<string>()
  for (const gone of before.filter(({ path }) => !there.has(path))) {
    const match = bestMatch(traitsOf(gone), owners)
    if (match === undefined || taken.has(match)) continue
    taken.add(match)
    renames.set(gone.path, match)
  }
  return renames
}

interface Owner {
  readonly path: string
  readonly size: number
}

/** Each trait with the one new manuscript that has it. */
function ownersOf(added: readonly ManuscriptReport[]): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner | undefined>()
  for (const manuscript of added) {
    const traits = traitsOf(manuscript)
    for (const trait of traits)
      owners.set(trait, owners.has(trait) ? undefined : { path: manuscript.path, size: traits.size })
  }
  return new Map([...owners].flatMap(([trait, owner]) => (owner ? [[trait, owner]] : [])))
}

function bestMatch(traits: ReadonlySet<string>, owners: ReadonlyMap<string, Owner>): string | undefined {
  const shared = new Map<string, { count: number; size: number }>()
  for (const trait of traits) {
    const owner = owners.get(trait)
    if (owner) shared.set(owner.path, { count: (shared.get(owner.path)?.count ?? 0) + 1, size: owner.size })
  }
  const [best] = [...shared].sort(([, a], [, b]) => b.count - a.count)
  return best && best[1].count * 2 >= Math.min(traits.size, best[1].size) ? best[0] : undefined
}

function traitsOf({ path, title, references, queries }: ManuscriptReport): ReadonlySet<string> {
  return new Set([
    `name ${path.slice(path.lastIndexOf('/') + 1)}`,
    `title ${title}`,
    ...references.map(({ text }) => `entry ${text}`),
    ...queries.filter(({ id }) => id !== null).map(({ text }) => `query ${text}`),
  ])
}
