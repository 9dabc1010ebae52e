import type { Citation, CiteItem, LinkedCitation, LinkedItem } from '../model/citation.ts'
import type { Reference } from '../model/reference.ts'
import { indexKeys, type KeyIndex } from './key-index.ts'
import { findNearKeys } from './near-keys.ts'
import { findNearMisses, type NearMisses } from './near-misses.ts'
import { indexNumbers, type NumberIndex } from './number-index.ts'
import { preferFuller } from './prefer-fuller.ts'
import { preferMainSyntax } from './prefer-main-syntax.ts'
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
  for (const [item, ids] of preferFuller(found)) found.set(item, { references: ids })
  const { cited, leftItems } = sortOut(found)
  const leftReferences = references.filter((reference) => !cited.has(reference.id))
  const misses = findNearMisses({ items: leftItems, references: leftReferences, index })
  const nearKeys = findNearKeys({ items: leftItems, references, cited })
  const link = (item: CiteItem) =>
    linkItem(item, found.get(item), item.target.kind === 'key' ? nearKeys : misses)
  const linked = citations.map((citation) => ({ ...citation, items: citation.items.map(link) }))
  return preferMainSyntax(linked, references)
}

/** Give the ids of the entries that are meant, and the items that mean none and should. */
function sortOut(found: ReadonlyMap<CiteItem, Meaning>): { cited: Set<string>; leftItems: CiteItem[] } {
  const cited = new Set<string>()
  const leftItems: CiteItem[] = []
  for (const [item, { references, implied = [] }] of found) {
    if (references.length === 0 && !item.isSecondary) leftItems.push(item)
    for (const id of references) cited.add(id)
    for (const id of implied) cited.add(id)
  }
  return { cited, leftItems }
}

/** Entries that an item means: named by it, or inside of a range. */
type Meaning = Pick<LinkedItem, 'implied' | 'references'>

interface Indexes {
  readonly index: ReferenceIndex
  readonly keys: KeyIndex
  readonly numbers: NumberIndex
}

function findMeaning(item: CiteItem, { index, keys, numbers }: Indexes): Meaning {
  const { target } = item
  switch (target.kind) {
    case 'authorDate':
      return { references: index.find(target).map((reference) => reference.id) }
    case 'entry':
      return { references: [target.id] }
    case 'key': {
      const reference = keys.find(target.key)
      return { references: reference ? [reference.id] : [] }
    }
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
