import { describeLine } from '../model/describe-lines.ts'
import type { Reference } from '../model/reference.ts'
import { authorsKey, groupByAuthorYear } from './entries/author-year-groups.ts'
import type { Check } from './check.ts'
import { citesByName } from './items/cites-by-name.ts'

/** Entries of the same authors and year that stand in the list with `b` before `a`. */
export const suffixOrder: Check = {
  rule: 'suffix-order',
  raised: 'always',
  find(manuscript) {
    if (!citesByName(manuscript)) return []
    return groupByAuthorYear(manuscript)
      .flatMap(({ references }) => [...Map.groupBy(references, authorsKey).values()])
      .flatMap(findTurned)
  },
}

function findTurned(alike: readonly Reference[]) {
  const lettered = alike.filter(({ csl }) => csl['year-suffix'] !== undefined)
  const at = lettered.findIndex((one, index) => letterOf(one) < letterOf(lettered[index - 1]))
  const [later, earlier] = [lettered[at], lettered[at - 1]]
  if (!later || !earlier) return []
  const { label, place, id } = later
  const line = describeLine(earlier.place, place.path)
  const related = [{ message: `“${earlier.label}” on ${line}`, place: earlier.place }]
  const message = `“${label}” stands behind “${earlier.label}”. Give the letters in the order of the list.`
  return [{ message, place, subject: id, related }]
}

function letterOf(reference: Reference | undefined): string {
  return reference?.csl['year-suffix'] ?? ''
}
