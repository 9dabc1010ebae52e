import type { LinkedCitation } from '../model/citation.ts'

const known = new WeakMap<readonly LinkedCitation[], ReadonlySet<string>>()

/**
 * Give the ids of the entries that citations mean, those inside of ranges included.
 *
 * Every check asks it of the same citations, so the answer is kept as long as they are.
 */
export function findCited(citations: readonly LinkedCitation[]): ReadonlySet<string> {
  const cited = known.get(citations) ?? collectCited(citations)
  known.set(citations, cited)
  return cited
}

function collectCited(citations: readonly LinkedCitation[]): Set<string> {
  const cited = new Set<string>()
  for (const { items } of citations)
    for (const { references, implied = [] } of items) {
      for (const id of references) cited.add(id)
      for (const id of implied) cited.add(id)
    }
  return cited
}
