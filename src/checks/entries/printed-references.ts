import type { Manuscript } from '../../model/manuscript.ts'
import type { Reference } from '../../model/reference.ts'
import { findCited } from '../../references/find-cited.ts'

/**
 * Give the entries that a reader of the manuscript meets: the printed lists, and of the bibliography files what is cited
 * or put there by `nocite`. A library that many texts share holds much that is none of this one's business.
 */
export function printedReferences({ references, citations, bibliography }: Manuscript): Reference[] {
  const cited = findCited(citations)
  return references.filter(
    ({ id, origin }) => origin === 'list' || cited.has(id) || bibliography.excused.get(id) === 'nocite',
  )
}
