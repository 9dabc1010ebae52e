import { citeSlug } from '../../citations/cite-slug.ts'
import type { LinkedItem } from '../../model/citation.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { Place } from '../../model/place.ts'
import type { Reference } from '../../model/reference.ts'
import { once } from '../../model/once.ts'
import { indexKeys, type KeyIndex } from '../../references/key-index.ts'
import { foldWords } from '../../references/name-key.ts'
import { numberEntries } from '../../references/number-entries.ts'
import { indexReferences, type ReferenceIndex } from '../../references/reference-index.ts'

/** What is looked up in a manuscript to find the subjects of its queries; each part is made when it is first asked for. */
export interface Survey {
  readonly manuscript: Manuscript
  readonly index: ReferenceIndex
  readonly keys: KeyIndex
  readonly items: readonly LinkedItem[]
  /** Cite items by the slug of what they cite. */
  readonly bySlug: () => ReadonlyMap<string, readonly LinkedItem[]>
  /** Entries by their number. */
  readonly byNumber: () => ReadonlyMap<number, readonly Reference[]>
  /** Folded words of an entry. */
  readonly wordsOf: (reference: Reference) => ReadonlySet<string>
  /** Entries that hold a folded word. */
  readonly byWord: () => ReadonlyMap<string, readonly Reference[]>
}

/** Prepare to look up what the queries of a manuscript name. */
export function surveyManuscript(manuscript: Manuscript): Survey {
  const { references, citations } = manuscript
  const items = citations.flatMap((citation) => citation.items)
  const words = new Map<Reference, ReadonlySet<string>>()
  const wordsOf = (reference: Reference) => {
    const known = words.get(reference) ?? new Set(foldWords(reference.text))
    words.set(reference, known)
    return known
  }
  return {
    manuscript,
    items,
    wordsOf,
    index: indexReferences(references),
    keys: indexKeys(references),
    bySlug: once(() => Map.groupBy(items, ({ target }) => citeSlug(target))),
    byNumber: once(() => numbersOf(references)),
    byWord: once(() => wordIndex(references, wordsOf)),
  }
}

const reach = 3

/** Whether a place lies in another, or beside it on the same line: the number of a query stands before or behind an entry. */
export function isAt(marker: Place, { path, start, end }: Place): boolean {
  if (marker.path !== path) return false
  const behind = marker.start.offset - end.offset
  const before = start.offset - marker.end.offset
  return (
    (marker.start.offset >= start.offset && behind <= 0) ||
    (marker.start.line === end.line && behind >= 0 && behind <= reach) ||
    (marker.end.line === start.line && before >= 0 && before <= reach)
  )
}

function numbersOf(references: readonly Reference[]): Map<number, Reference[]> {
  const { numberOf } = numberEntries(references)
  const byNumber = new Map<number, Reference[]>()
  for (const reference of references) {
    const number = numberOf.get(reference.id)
    if (number !== undefined) byNumber.set(number, [...(byNumber.get(number) ?? []), reference])
  }
  return byNumber
}

function wordIndex(references: readonly Reference[], wordsOf: Survey['wordsOf']): Map<string, Reference[]> {
  const byWord = new Map<string, Reference[]>()
  for (const reference of references)
    for (const word of wordsOf(reference)) {
      const known = byWord.get(word)
      if (known) known.push(reference)
      else byWord.set(word, [reference])
    }
  return byWord
}
