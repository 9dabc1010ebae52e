import type { Citation, CiteItem, LinkedCitation, LinkedItem } from '../model/citation.ts'
import type { Reference } from '../model/reference.ts'
import { findNearMisses, type NearMisses } from './near-misses.ts'
import { indexNumbers, type NumberIndex } from './number-index.ts'
import { preferNumbers } from './prefer-numbers.ts'
import { indexReferences, type ReferenceIndex } from './reference-index.ts'

/**
 * Link each cite item to the entries it means: one, none, or several when it is ambiguous.
 *
 * What is left over on both sides is then compared: a leftover item that differs from one leftover entry only in year
 * or spelling gets it as its near miss. Entries are looked up by key, never compared each with each.
 */
export function linkCitations({
  citations,
  references,
}: {
  citations: readonly Citation[]
  references: readonly Reference[]
}): LinkedCitation[] {
  const index = indexReferences(references)
  const indexes = { index, keys: indexKeys(references), numbers: indexNumbers(references) }
  const found = new Map<CiteItem, Meaning>()
  for (const { items } of citations) for (const item of items) found.set(item, findMeaning(item, indexes))
  const cited = new Set(
    [...found.values()].flatMap((meaning) => [...meaning.references, ...(meaning.implied ?? [])]),
  )
  const leftItems = [...found]
    .filter(([item, meaning]) => meaning.references.length === 0 && !item.isSecondary)
    .map(([item]) => item)
  const leftReferences = references.filter((reference) => !cited.has(reference.id))
  const misses = findNearMisses({ items: leftItems, references: leftReferences, index })
  const linked = citations.map((citation) => {
    return { ...citation, items: citation.items.map((item) => linkItem(item, found.get(item), misses)) }
  })
  return preferNumbers(linked, references.length)
}

/** Entries that an item means: named by it, or inside of a range. */
type Meaning = Pick<LinkedItem, 'implied' | 'references'>

interface Indexes {
  readonly index: ReferenceIndex
  readonly keys: ReadonlyMap<string, readonly string[]>
  readonly numbers: NumberIndex
}

function indexKeys(references: readonly Reference[]): Map<string, string[]> {
  const keys = new Map<string, string[]>()
  for (const { id, citekey } of references) {
    if (citekey === undefined) continue
    const ids = keys.get(citekey)
    if (ids) ids.push(id)
    else keys.set(citekey, [id])
  }
  return keys
}

function findMeaning(item: CiteItem, { index, keys, numbers }: Indexes): Meaning {
  const { target } = item
  switch (target.kind) {
    case 'authorDate':
      return { references: index.find(target).map((reference) => reference.id) }
    case 'key':
      return { references: keys.get(target.key) ?? [] }
    case 'number':
      return numbers.find({ ...item, target })
    default:
      return target satisfies never
  }
}

function linkItem(
  item: CiteItem,
  { references, implied = [] }: Meaning = { references: [] },
  { nearMissOf, nearestOf }: NearMisses,
): LinkedItem {
  const nearMiss = nearMissOf.get(item)
  return {
    ...item,
    references,
    nearest: nearestOf.get(item) ?? [],
    ...(implied.length > 0 && { implied }),
    ...(nearMiss && { nearMiss }),
  }
}
