import { describeLine } from '../../model/describe-lines.ts'
import type { LinkedItem } from '../../model/citation.ts'
import type { Observation } from '../../model/finding.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { Reference } from '../../model/reference.ts'
import { fixItem } from './fix-item.ts'
import { referenceById, requiredItems } from './unlinked-items.ts'

/** Report each citation that differs from one leftover entry in this way alone: one joint finding for both. */
export function findNearMisses(
  manuscript: Manuscript,
  kind: NonNullable<LinkedItem['nearMiss']>['kind'],
  message: (item: LinkedItem, reference: Reference) => string,
): Observation[] {
  return requiredItems(manuscript).flatMap((item) => {
    const reference =
      item.nearMiss?.kind === kind ? referenceById(manuscript, item.nearMiss.reference) : undefined
    if (!reference) return []
    const line = describeLine(reference.place, item.place.path)
    const related = [{ message: `The entry stands on ${line}`, place: reference.place }]
    const fix = fixItem(item, reference)
    return [
      {
        message: message(item, reference),
        place: item.place,
        subject: reference.id,
        related,
        ...(fix && { fix }),
      },
    ]
  })
}
