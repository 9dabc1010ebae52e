import type { LinkedCitation } from '../model/citation.ts'

/** Give the ids of the entries that citations mean, those inside of ranges included. */
export function findCited(citations: readonly LinkedCitation[]): Set<string> {
  const items = citations.flatMap((citation) => citation.items)
  return new Set(items.flatMap(({ references, implied = [] }) => [...references, ...implied]))
}
