import type { Observation } from '../../model/finding.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { Reference } from '../../model/reference.ts'
import type { RuleName } from '../../model/rule.ts'
import { findField } from '../../queries/asked-fields.ts'
import { printedReferences } from './printed-references.ts'

/**
 * Report the entries that lack the field of a rule, of those that surely should have it.
 *
 * A publisher's query about one entry does not go by this: the field is looked for in whatever it asks about.
 */
export function findWithoutField(
  manuscript: Manuscript,
  rule: RuleName,
  isMeant: (reference: Reference) => boolean,
): Observation[] {
  return printedReferences(manuscript).flatMap((reference) => {
    const { csl, label, place, id } = reference
    const field = findField(rule, csl)
    if (!field || 'given' in field || !isMeant(reference)) return []
    const remedy = field.isPlural
      ? 'Add them, or say that there are none.'
      : 'Add it, or say that there is none.'
    return [{ message: `“${label}” has ${field.lack}. ${remedy}`, place, subject: id }]
  })
}
