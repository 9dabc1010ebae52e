import type { CitedYear } from '../model/citation.ts'
import type { AuthorKeys, LinkEntry } from './link-entry.ts'
import { nameKeys, type NameKeys } from './name-key.ts'

/** Who a citation names, and when. */
interface Cited {
  readonly names: readonly string[]
  readonly etAl: boolean
  readonly year: CitedYear
}

/** Keep, of entries with the first author and year of a citation, those that fit it best; none if none fits. */
export function fitEntries(entries: readonly LinkEntry[], cited: Cited): readonly LinkEntry[] {
  if (entries.length === 0) return entries
  const [first, ...others] = cited.names.map((name) => nameKeys(name))
  const ranked = entries.map((entry) => rankAuthors(entry, others, cited.etAl))
  const best = Math.max(...ranked)
  if (best === 0) return []
  const fitting = entries.filter((_, index) => ranked[index] === best)
  return fitInitials(fitSuffix(fitting, cited.year.suffix), first?.initials ?? '')
}

/**
 * Say how well the authors of an entry fit: 3 as printed, 2 with names left out, 1 against the usual form, 0 not.
 *
 * An et al. form asks for two authors more than it names, names without et al. for as many as it names. What asks for
 * more than the entry has still fits: the list may name one author of a team, and form is not a matter of linking.
 */
function rankAuthors(entry: LinkEntry, others: readonly NameKeys[], etAl: boolean): number {
  const { authors, isOpen } = entry
  const count = others.length + 1
  if (!others.every((name, index) => fitsAuthor(authors[index + 1], name, isOpen))) return 0
  if (etAl) return isOpen || authors.length > count + 1 ? 3 : authors.length > count ? 2 : 1
  if (authors.length === count || authors.length === 0) return isOpen && count === 1 ? 2 : 3
  return authors.length > count || isOpen ? 2 : 1
}

function fitsAuthor(author: AuthorKeys | undefined, name: NameKeys, isOpen: boolean): boolean {
  if (!author) return isOpen
  return (
    name.exact.some((key) => author.exact.has(key) || author.loose.has(key)) ||
    name.loose.some((key) => author.exact.has(key))
  )
}

/** Keep the entries with the cited suffix; the only one without may have lost it, and a citation without may mean any. */
export function fitSuffix(entries: readonly LinkEntry[], suffix: string | undefined): readonly LinkEntry[] {
  const same = entries.filter((entry) => entry.suffix === suffix)
  if (same.length > 0 || suffix === undefined) return same.length > 0 ? same : entries
  const bare = entries.filter((entry) => entry.suffix === undefined)
  if (bare.length < 2 || bare.length < entries.length) return bare.length === 1 ? bare : []
  // The list has left out all letters: they go by its order.
  const meant = bare[suffix.charCodeAt(0) - 'a'.charCodeAt(0)]
  return meant ? [meant] : []
}

/** Initials tell two authors of one surname apart: `Li Q. et al., 2014`. */
function fitInitials(entries: readonly LinkEntry[], initials: string): readonly LinkEntry[] {
  if (entries.length < 2 || initials === '') return entries
  const fitting = entries.filter((entry) => entry.initials.startsWith(initials))
  return fitting.length > 0 ? fitting : entries
}
