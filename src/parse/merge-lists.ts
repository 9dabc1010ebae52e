import type { Reference } from '../model/reference.ts'

/**
 * Put the entries of several documents together, so that ids are unique and each list keeps a number of its own.
 *
 * The first entry of an id keeps it; a later one gets a number, as within one document.
 */
export function mergeLists(lists: readonly (readonly Reference[])[]): Reference[][] {
  const used = new Set<string>()
  const counts = new Map<string, number>()
  let firstList = 0
  return lists.map((references) => {
    const base = firstList
    for (const { list } of references) firstList = Math.max(firstList, base + list + 1)
    return references.map((reference) => {
      const id = uniqueId(reference.id, { used, counts })
      return id === reference.id && base === 0 ? reference : { ...reference, id, list: base + reference.list }
    })
  })
}

function uniqueId(id: string, { used, counts }: { used: Set<string>; counts: Map<string, number> }): string {
  let unique = id
  // The count remembers how far the numbers of this id have come, so that equal ids cost no search.
  for (let count = counts.get(id) ?? 1; used.has(unique); unique = `${id}-${count}`) counts.set(id, ++count)
  used.add(unique)
  return unique
}
