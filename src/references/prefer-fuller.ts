import type { CiteItem } from '../model/citation.ts'

/** Entries that items mean, by their ids. */
type Found = ReadonlyMap<CiteItem, { readonly references: readonly string[] }>

/**
 * Give the entries that ambiguous et al. items mean if those are left out that the text cites with all their names.
 *
 * In a text with `Knox, Berg & Moe, 2003`, the other `Knox et al., 2003` is the one of four authors.
 */
export function preferFuller(found: Found): Map<CiteItem, readonly string[]> {
  const fuller = new Set<string>()
  for (const [{ target }, { references }] of found)
    if (target.kind === 'authorDate' && !target.etAl && target.names.length > 1 && references.length === 1)
      for (const id of references) fuller.add(id)
  const preferred = new Map<CiteItem, readonly string[]>()
  for (const [item, { references }] of found) {
    if (references.length < 2 || item.target.kind !== 'authorDate' || !item.target.etAl) continue
    const others = references.filter((id) => !fuller.has(id))
    if (others.length > 0 && others.length < references.length) preferred.set(item, others)
  }
  return preferred
}
