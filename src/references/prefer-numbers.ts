import type { LinkedCitation, LinkedItem } from '../model/citation.ts'
import { findCited } from './find-cited.ts'

/** So many times as many numbers as names make a text one that cites by number. */
const majority = 2
/** Share of the entries from which on a number is wanted for each. */
const nearlyAll = 0.8

/**
 * Leave out what only looks like an author–date citation in a text that cites by number, such as the name and year
 * before the number in `Knox and Anders (2022) [12]`.
 *
 * In a text that cites by number as well as by name, names and year still count for an entry that no number cites.
 */
export function preferNumbers(citations: readonly LinkedCitation[], entries: number): LinkedCitation[] {
  const byNumber = citations.filter(({ syntax }) => syntax === 'numeric')
  if (byNumber.length === 0) return [...citations]
  const starts = new Set(byNumber.map(({ place }) => `${place.path}:${place.start.offset}`))
  const apart = citations.filter(
    (citation) => citation.syntax !== 'author-date' || !isBeforeNumber(citation, starts),
  )
  const named = apart.filter(({ syntax }) => syntax === 'author-date')
  if (byNumber.length < named.length * majority) return apart
  const numbered = findCited(byNumber)
  const isWhole = numbered.size >= entries * nearlyAll
  const citesAlone = ({ references }: LinkedItem) =>
    !isWhole && references.length === 1 && !numbered.has(references[0] ?? '')
  return apart.filter(({ syntax, items }) => syntax !== 'author-date' || items.some(citesAlone))
}

function isBeforeNumber({ place: { path, end } }: LinkedCitation, starts: ReadonlySet<string>): boolean {
  return [0, 1, 2].some((gap) => starts.has(`${path}:${end.offset + gap}`))
}
