import { foldName } from '../name-key.ts'
import type { BibliographyEntry } from './bibliography-file.ts'

/** Leave out what a file repeats from one before it: the same key for the same work. */
export function distinctEntries(entries: readonly BibliographyEntry[]): BibliographyEntry[] {
  const first = new Map<string, BibliographyEntry>()
  return entries.filter((entry) => {
    const twin = first.get(entry.key)
    if (!twin) first.set(entry.key, entry)
    return twin === undefined || twin.place.path === entry.place.path || !isSameWork(twin, entry)
  })
}

function isSameWork(a: BibliographyEntry, b: BibliographyEntry): boolean {
  const doi = a.csl.DOI?.toLowerCase()
  if (doi !== undefined && doi === b.csl.DOI?.toLowerCase()) return true
  return foldName(a.csl.title ?? a.text) === foldName(b.csl.title ?? b.text)
}
