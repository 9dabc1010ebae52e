import type { Reference } from '../../model/reference.ts'
import { foldName } from '../../references/name-key.ts'

/** The entries of two lists, each with what became of it. */
export interface PairedReferences {
  readonly pairs: readonly ReferencePair[]
  readonly added: readonly Reference[]
  readonly removed: readonly Reference[]
}

export interface ReferencePair {
  readonly before: Reference
  readonly after: Reference
}

type Key = (reference: Reference) => string | undefined

// From the surest to the loosest. What two entries of one list share tells nothing.
const keys: readonly Key[] = [
  ({ text }) => text,
  ({ csl }) => csl.DOI?.toLowerCase(),
  ({ csl }) => longName(csl.title),
  ({ id }) => id,
  ({ csl }) =>
    longName(
      csl['container-title'] &&
        csl.volume &&
        csl.page &&
        `${csl['container-title']} ${csl.volume} ${csl.page}`,
    ),
  ({ csl }) => longName(csl.title?.split(/[:.?!]/, 1)[0]),
  ({ csl }) => csl.author?.map(({ family, literal }) => foldName(family ?? literal ?? '')).join(' '),
]

/**
 * Pair the entries of two versions of a list that are the same work, however much of them was changed.
 *
 * One key after the other is tried on what is left; an entry is paired where its key is unique on both sides.
 */
export function pairReferences(before: readonly Reference[], after: readonly Reference[]): PairedReferences {
  const pairs: ReferencePair[] = []
  let left = before
  let right = after
  for (const key of keys) {
    const there = byUniqueKey(right, key)
    const found = [...byUniqueKey(left, key)].flatMap(([value, one]) => {
      const other = there.get(value)
      return other ? [{ before: one, after: other }] : []
    })
    pairs.push(...found)
    const isPaired = new Set(found.flatMap((pair) => [pair.before, pair.after]))
    left = left.filter((reference) => !isPaired.has(reference))
    right = right.filter((reference) => !isPaired.has(reference))
  }
  return { pairs, added: right, removed: left }
}

function byUniqueKey(references: readonly Reference[], key: Key): Map<string, Reference> {
  const groups = Map.groupBy(references, (reference) => key(reference) ?? '')
  return new Map(
    [...groups].flatMap(([value, [only, ...others]]) =>
      value === '' || !only || others.length > 0 ? [] : [[value, only] as const],
    ),
  )
}

/** A title of a few letters is no title of a work. */
function longName(text: string | undefined): string | undefined {
  const name = foldName(text ?? '')
  return name.length < 8 ? undefined : name
}
