import { describeLines } from '../model/describe-lines.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Reference } from '../model/reference.ts'
import { findCited } from '../references/find-cited.ts'
import { authorsKey, groupByAuthorYear } from './entries/author-year-groups.ts'
import type { Check } from './check.ts'
import { citesByName } from './items/cites-by-name.ts'

/**
 * Entries of one author and year of which one has no letter behind its year, or two have the same.
 *
 * Silent where a citation fits two of them, which `ambiguous-citation` reports, and where nobody cites them.
 */
export const missingYearSuffix: Check = {
  rule: 'missing-year-suffix',
  raised: 'always',
  find(manuscript) {
    if (!citesByName(manuscript)) return []
    const cited = findCited(manuscript.citations)
    const ambiguous = ambiguousIds(manuscript)
    return groupByAuthorYear(manuscript)
      .flatMap(({ references }) => [...Map.groupBy(references, authorsKey).values()])
      .filter(
        (alike) =>
          areMixedUp(alike) &&
          alike.every(({ id }) => cited.has(id)) &&
          !alike.some(({ id }) => ambiguous.has(id)),
      )
      .flatMap(describe)
  },
}

function areMixedUp(alike: readonly Reference[]): boolean {
  const letters = new Set(alike.map(({ csl }) => csl['year-suffix']))
  return alike.length > 1 && (letters.size < alike.length || letters.has(undefined))
}

function describe(alike: readonly Reference[]) {
  const first = alike.find(({ csl }) => csl['year-suffix'] === undefined) ?? alike[0]
  if (!first) return []
  const others = alike.filter((one) => one !== first)
  const lines = describeLines(
    others.map(({ place }) => place),
    first.place.path,
  )
  const related = others.map(({ label, place }) => ({ message: `“${label}”`, place }))
  const message = `“${first.label}” has the authors and the year of the entry on ${lines}. Put a letter behind the year of each, in the list and in the text.`
  return [{ message, place: first.place, subject: first.id, related }]
}

function ambiguousIds({ citations }: Manuscript): ReadonlySet<string> {
  const items = citations.flatMap((citation) => citation.items)
  return new Set(items.flatMap(({ references }) => (references.length > 1 ? references : [])))
}
