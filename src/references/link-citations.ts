import type { Citation, CiteItem, LinkedCitation, LinkedItem } from '../model/citation.ts'
import type { Reference } from '../model/reference.ts'
import { findNearMisses, type NearMisses } from './near-misses.ts'
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
  const found = new Map<CiteItem, readonly string[]>()
  for (const { items } of citations) for (const item of items) found.set(item, findIds(index, item))
  const cited = new Set([...found.values()].flat())
  const leftItems = [...found]
    .filter(([item, ids]) => ids.length === 0 && !item.isSecondary)
    .map(([item]) => item)
  const leftReferences = references.filter((reference) => !cited.has(reference.id))
  const misses = findNearMisses({ items: leftItems, references: leftReferences, index })
  return citations.map((citation) => {
    return { ...citation, items: citation.items.map((item) => linkItem(item, found.get(item) ?? [], misses)) }
  })
}

function findIds(index: ReferenceIndex, { target }: CiteItem): readonly string[] {
  return target.kind === 'authorDate' ? index.find(target).map((reference) => reference.id) : []
}

function linkItem(
  item: CiteItem,
  references: readonly string[],
  { nearMissOf, nearestOf }: NearMisses,
): LinkedItem {
  const nearMiss = nearMissOf.get(item)
  return { ...item, references, nearest: nearestOf.get(item) ?? [], ...(nearMiss && { nearMiss }) }
}
