import type { LinkedCitation } from '../model/citation.ts'
import type { MarkdownDocument } from '../model/document.ts'
import type { Reference } from '../model/reference.ts'
import { foldName } from '../references/name-key.ts'
import { findDesignated } from './find-designated.ts'
import { isLeadWord } from './not-names.ts'
import { readPassages, type Passage, type Year } from './read-passages.ts'
import { indexWanted, isTitledAfter, type Wanted, type WantedIndex } from './wanted-entries.ts'

interface Texts {
  readonly documents: readonly MarkdownDocument[]
  readonly bodyBlocks: ReadonlyMap<string, ReadonlySet<number>>
  readonly references: readonly Reference[]
  readonly citations: readonly LinkedCitation[]
}

const farthest = 90
const headLength = 40
// The first letter of the entry
const caseless = /^\P{L}*\p{Lo}/u
const mostPassagesBack = 3

/**
 * Find uncited entries that the text may cite in a form that is not read.
 *
 * An entry is one if its first name and its year stand within a few words of each other, outside what was understood
 * as a citation of something; if a year alone in brackets follows a paragraph that names it; if its name stands alone
 * in brackets; if its title is named; if the text names the number of the law that it is; or if its
 * author stands before the citation of the book that the entry is a chapter of.
 */
export function findDoubtful({ documents, bodyBlocks, references, citations }: Texts): Set<string> {
  const doubtful = new Set<string>()
  const listed = references.filter(({ origin }) => origin === 'list')
  if (listed.length === 0 || !citesByAuthor(citations)) return doubtful
  for (const { id } of listed.filter(isCaseless)) doubtful.add(id)
  const index = indexWanted(listed)
  for (const document of documents) {
    const read = markRead(document, citations)
    const blocks = document.blocks.filter((block) => bodyBlocks.get(document.path)?.has(block.index))
    for (const id of findDesignated(blocks, listed)) doubtful.add(id)
    for (const id of findChapters(document, citations, index)) doubtful.add(id)
    const seen = new Map<string, number>()
    for (const [at, passage] of readPassages(blocks, read).entries())
      for (const id of findInPassage(passage, { index, seen, at })) doubtful.add(id)
  }
  return doubtful
}

/** Whether most citations are by author and year: beside numbers and keys a name with a year is only prose. */
function citesByAuthor(citations: readonly LinkedCitation[]): boolean {
  const count = citations.filter(({ syntax }) => syntax === 'author-date').length
  return count * 2 >= citations.length
}

/** Whether an entry is in a script without capitals, such as Chinese: names in it are not told from other words. */
function isCaseless({ text }: Reference): boolean {
  return caseless.test(text.slice(0, headLength))
}

/** Mark every unit of the source that belongs to a cite item with an entry. */
function markRead({ path, source }: MarkdownDocument, citations: readonly LinkedCitation[]): Uint8Array {
  const read = new Uint8Array(source.length + 1)
  for (const { items } of citations)
    for (const { place, references } of items)
      if (place.path === path && references.length > 0) read.fill(1, place.start.offset, place.end.offset)
  return read
}

// Berg, in Holm and Dahl (2001): the chapter is cited by the book it is in.
const chapterOf = /(\p{Lu}[\p{L}\p{M}'’-]{1,40}),?\s(?:dans|em|en|i|in|nel|w)\s$/u
const longestLead = 50

/** Entries of chapters whose author stands before the citation of a book of the same year. */
function findChapters(
  { path, source }: MarkdownDocument,
  citations: readonly LinkedCitation[],
  index: WantedIndex,
): string[] {
  return citations.flatMap(({ items }) => {
    const [{ place, target } = {}] = items
    if (place?.path !== path || target?.kind !== 'authorDate') return []
    const { offset } = place.start
    const author = chapterOf.exec(source.slice(Math.max(0, offset - longestLead), offset))?.[1]
    if (author === undefined) return []
    return index
      .namedAt([{ key: foldName(author), isSetOff: false }], 0)
      .filter(({ years }) => years.has(target.year.value))
      .map(({ id }) => id)
  })
}

interface Search {
  readonly index: WantedIndex
  /** Where each entry was named last. */
  readonly seen: Map<string, number>
  readonly at: number
}

function* findInPassage({ words, years }: Passage, { index, seen, at }: Search): Generator<string> {
  let nearest = 0
  for (const [i, found] of words.entries()) {
    if (found.isRead) continue
    yield* index.titledAt(words, i)
    if (!/^[\p{Lu}\p{Lo}]/u.test(found.text) || isLeadWord(found.text)) continue
    const named = index.namedAt(words, i)
    if (named.length === 0) continue
    while ((years[nearest]?.at ?? Infinity) < found.at - farthest) nearest++
    for (const entry of named) {
      seen.set(entry.id, at)
      const isDated = hasYearNear(entry, { years, from: nearest, at: found.at })
      if (isDated || found.isAlone || isTitledAfter(entry, words, i)) yield entry.id
    }
  }
  for (const { value, isAlone } of years)
    if (isAlone)
      for (const { id } of index.ofYear(value))
        if ((seen.get(id) ?? -Infinity) >= at - mostPassagesBack) yield id
}

function hasYearNear(
  { years: wanted }: Wanted,
  { years, from, at }: { years: readonly Year[]; from: number; at: number },
): boolean {
  for (let i = from; (years[i]?.at ?? Infinity) <= at + farthest; i++)
    if (wanted.has(years[i]?.value ?? '')) return true
  return false
}
