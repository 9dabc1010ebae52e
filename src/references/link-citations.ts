import type { Citation, CiteItem, LinkedCitation, LinkedItem } from '../model/citation.ts'
import type { Reference } from '../model/reference.ts'
import { indexKeys, type KeyIndex } from './key-index.ts'
import { findNearKeys } from './near-keys.ts'
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
  const keys = indexKeys(references)
  const marks = indexMarks(references)
  const found = new Map<CiteItem, readonly string[]>()
  for (const { items } of citations)
    for (const item of items) found.set(item, findIds(item, { index, keys, marks }))
  const cited = new Set([...found.values()].flat())
  const leftItems = [...found]
    .filter(([item, ids]) => ids.length === 0 && !item.isSecondary)
    .map(([item]) => item)
  const leftReferences = references.filter((reference) => !cited.has(reference.id))
  const misses = findNearMisses({ items: leftItems, references: leftReferences, index })
  const nearKeys = findNearKeys({ items: leftItems, references, cited })
  return citations.map((citation) => {
    return {
      ...citation,
      items: citation.items.map((item) =>
        linkItem(item, found.get(item) ?? [], item.target.kind === 'key' ? nearKeys : misses),
      ),
    }
  })
}

/** Ids of the entries under the number that a citation may give, such as `#12`. */
type MarkIndex = ReadonlyMap<string, readonly string[]>

function indexMarks(references: readonly Reference[]): MarkIndex {
  const marks = new Map<string, string[]>()
  const add = (mark: string, id: string) => {
    const ids = marks.get(mark)
    if (ids) ids.push(id)
    else marks.set(mark, [id])
  }
  for (const { id, number } of references) {
    if (number !== undefined) add(`#${number}`, id)
  }
  return marks
}

function findIds(
  { target }: CiteItem,
  { index, keys, marks }: { index: ReferenceIndex; keys: KeyIndex; marks: MarkIndex },
): readonly string[] {
  switch (target.kind) {
    case 'authorDate':
      return index.find(target).map((reference) => reference.id)
    case 'key': {
      const reference = keys.find(target.key)
      return reference ? [reference.id] : []
    }
    case 'number':
      return marks.get(`#${target.number}`) ?? []
    default:
      return target satisfies never
  }
}

function linkItem(
  item: CiteItem,
  references: readonly string[],
  { nearMissOf, nearestOf }: NearMisses,
): LinkedItem {
  const nearMiss = nearMissOf.get(item)
  return { ...item, references, nearest: nearestOf.get(item) ?? [], ...(nearMiss && { nearMiss }) }
}
