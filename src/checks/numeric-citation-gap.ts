import type { LinkedItem } from '../model/citation.ts'
import type { Observation } from '../model/finding.ts'
import type { Manuscript } from '../model/manuscript.ts'
import { findCited } from '../references/find-cited.ts'
import { numberEntries } from '../references/number-entries.ts'
import { quoteCitation } from '../model/quote-citation.ts'
import type { Check } from './check.ts'
import { viewScopes } from './items/scope-views.ts'
import { requiredItems } from './items/unlinked-items.ts'

const mostLost = 3
const mostLostShare = 0.15
const leastCited = 0.6

/** A number in the text that the reference list does not have. Silent where so much does not fit that the list may be misread. */
export const numericCitationGap: Check = {
  rule: 'numeric-citation-gap',
  raised: 'always',
  find: (manuscript) => viewScopes(manuscript).flatMap(findGaps),
}

function findGaps(manuscript: Manuscript): Observation[] {
  const listed = new Set(numberEntries(manuscript.references).numberOf.values())
  const gaps = requiredItems(manuscript).flatMap((item) =>
    numbersOf(item)
      .filter((number) => !listed.has(number))
      .map((number) => ({ number, item })),
  )
  if (!isReliable(manuscript, new Set(gaps.map(({ number }) => number)))) return []
  return gaps.map(({ number, item }) => ({
    message: `The reference list has no number ${number}, which ${quoteNumber(item)} cites. Add the entry or correct the number.`,
    place: item.place,
    subject: String(number),
  }))
}

/** Every number that an item speaks of, those inside of a range included. */
function numbersOf({ target }: LinkedItem): number[] {
  if (target.kind !== 'number') return []
  const { number, rangeStart = number - 1 } = target
  return Array.from({ length: number - rangeStart }, (_, index) => rangeStart + 1 + index)
}

/** `57`, or `3–5` for the end of a range. */
function quoteNumber(item: LinkedItem): string {
  const { target } = item
  return target.kind === 'number' && target.rangeStart !== undefined
    ? `“${target.rangeStart}–${target.number}”`
    : quoteCitation(item.text)
}

/** Most of the list must be cited, and few numbers be without an entry. */
function isReliable({ references, citations }: Manuscript, lost: ReadonlySet<number>): boolean {
  return (
    lost.size <= Math.max(mostLost, references.length * mostLostShare) &&
    findCited(citations).size >= references.length * leastCited
  )
}
