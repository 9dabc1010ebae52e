import type { Reference } from '../model/reference.ts'
import { once } from '../model/once.ts'
import { perList } from './per-list.ts'

/** The keys of a bibliography and the labels of a printed list, to be looked up as written, without regard to case, or nearly right. */
export interface KeyIndex {
  /** Whether any entry has a key. */
  readonly isEmpty: boolean
  /** The entry of this key, the first if several have it; a DOI means the first entry that has it. */
  readonly find: (key: string) => Reference | undefined
  /** Entries whose key differs only in case. */
  readonly findOtherCase: (key: string) => readonly Reference[]
  /** Entries whose key is a slip away: a letter more, less, other, or two that changed places. */
  readonly findMisspelt: (key: string) => readonly Reference[]
  /** Entries whose key begins with the same name and has the same year, or has other punctuation. */
  readonly findAlike: (key: string) => readonly Reference[]
}

type Lookup = Map<string, Reference[]>

// A bound, so that thousands of keys that differ in one place cost no more than their number.
const mostAlike = 20
const shortestMisspelt = 4
const longestMisspelt = 60

/** Index the entries that have a key. What is asked seldom is indexed when it is asked for the first time. */
export const indexKeys: (references: readonly Reference[]) => KeyIndex = perList(buildIndex)

function buildIndex(references: readonly Reference[]): KeyIndex {
  const keyed = references.filter((reference) => keyOf(reference) !== '')
  const byKey = index(keyed, (key) => [key.normalize()])
  const byDoi = once(() => indexDois(references))
  const byCase = once(() => index(keyed, (key) => [fold(key)]))
  const bySlip = once(() => index(keyed, (key) => withoutOne(fold(key))))
  const byForm = once(() => index(keyed, formsOf))
  return {
    isEmpty: keyed.length === 0,
    find: (key) => (byKey.get(key.normalize()) ?? byDoi().get(doiOf(key) ?? ''))?.[0],
    findOtherCase: (key) => byCase().get(fold(key)) ?? [],
    findMisspelt: (key) => (isMeasurable(key) ? lookUp(bySlip(), withoutOne(fold(key))) : []),
    findAlike: (key) => lookUp(byForm(), formsOf(key)),
  }
}

/** Give the DOI that a key is, as MyST allows: `10.1000/182`, `doi:10.1000/182`, `https://doi.org/10.1000/182`. */
export function doiOf(key: string): string | undefined {
  return /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S{1,300})$/i.exec(key)?.[1]?.toLowerCase()
}

function index(references: readonly Reference[], formsFor: (key: string) => readonly string[]): Lookup {
  const lookup: Lookup = new Map()
  for (const reference of references)
    for (const key of [keyOf(reference), ...(reference.aliases ?? [])])
      for (const form of formsFor(key)) append(lookup, form, reference)
  return lookup
}

function indexDois(references: readonly Reference[]): Lookup {
  const lookup: Lookup = new Map()
  for (const reference of references)
    if (reference.csl.DOI !== undefined) append(lookup, reference.csl.DOI.toLowerCase(), reference)
  return lookup
}

function append(lookup: Lookup, form: string, reference: Reference): void {
  const known = lookup.get(form)
  if (!known) lookup.set(form, [reference])
  else if (known.length < mostAlike && known.at(-1) !== reference) known.push(reference)
}

function lookUp(lookup: Lookup, forms: readonly string[]): Reference[] {
  return [...new Set(forms.flatMap((form) => lookup.get(form) ?? []))]
}

// [RFC2119] Bradner, S. …   [Knu84] Knuth, D. …
const printedLabel = /^[*_\s]{0,4}\\?\[(\p{L}[\p{L}\p{N}_.:+-]{1,40})\\?\]/u

/** The key of an entry, or the label printed in brackets before an entry of a list. */
function keyOf({ citekey, origin, text }: Reference): string {
  return citekey ?? (origin === 'list' ? printedLabel.exec(text)?.[1] : undefined) ?? ''
}

function fold(key: string): string {
  return key.normalize().toLowerCase()
}

function isMeasurable(key: string): boolean {
  return key.length >= shortestMisspelt && key.length <= longestMisspelt
}

/** The key itself and the key with each letter left out: two keys a slip apart share one of them. */
function withoutOne(key: string): string[] {
  if (!isMeasurable(key)) return []
  return [key, ...Array.from(key, (_, i) => key.slice(0, i) + key.slice(i + 1))]
}

/** A key without punctuation, and its first word with its year: `doe_ports:1999a` as `doeports1999a` and `doe 1999`. */
function formsOf(key: string): string[] {
  const plain = fold(key).replaceAll(/[^\p{L}\p{N}]/gu, '')
  const name = /^\p{L}{3,40}/u.exec(fold(key))?.[0]
  const year = /(?<!\d)(?:1[5-9]|20)?(\d\d)(?!\d)/.exec(key)?.[1]
  return [plain, ...(name !== undefined && year !== undefined ? [`${name} ${year}`] : [])]
}
