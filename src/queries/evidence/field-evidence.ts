import type { CslItem } from '../../model/csl.ts'
import type { Reference } from '../../model/reference.ts'
import { findField } from '../asked-fields.ts'
import type { Evidence, Question } from './evidence.ts'

const others = 'et al.'
const coming =
  /press|forthcoming|appear|accepted|submitted|druck|erscheinen|presse|para[iî]tre|prensa|prelo|stampa|perse/i

/**
 * Tell whether an entry has the field that a query asks for; nothing for a rule that asks for no field.
 *
 * A check is silent where it is not sure that a field is wanted. A publisher who asks is sure, so the entry must have it.
 */
export function fieldEvidence(reference: Reference, question: Question): Evidence | undefined {
  const { csl, place } = reference
  const { rule } = question
  const field = findField(rule, csl)
  if (field && 'given' in field) return { isSettled: true, reason: `${field.given} given.`, places: [place] }
  if (field) return { isSettled: false, reason: `The entry has ${field.lack}.`, places: [place] }
  const standing = question.findings.find((one) => one.rule === rule && one.subject === reference.id)
  if (standing) return { isSettled: false, reason: standing.message, places: [standing.place] }
  if (rule === 'in-press-reference') return publishedEvidence(reference)
  if (rule === 'et-al-in-reference') return authorsEvidence(reference)
  return undefined
}

function publishedEvidence({ csl: { status = '', issued }, place }: Reference): Evidence {
  const says = [status, issued?.literal ?? ''].find((one) => coming.test(one))
  if (says !== undefined)
    return { isSettled: false, reason: `The entry still says “${says}”.`, places: [place] }
  const year = yearOf(issued)
  if (year === undefined)
    return { isSettled: false, reason: 'No year was found in the entry.', places: [place] }
  return { isSettled: true, reason: `The entry is of ${year}.`, places: [place] }
}

function authorsEvidence({ csl: { author = [] }, place }: Reference): Evidence {
  if (author.length < 2 || author.some(({ literal }) => literal === others))
    return { isSettled: false, reason: 'The entry does not name every author.', places: [place] }
  return { isSettled: true, reason: `The entry names ${author.length} authors.`, places: [place] }
}

/** A date in words only, such as `n.d.`, is no year. */
function yearOf(date: CslItem['issued']): string | undefined {
  const year = date?.['date-parts']?.[0]?.[0]
  if (year !== undefined) return String(year)
  return /\d/.test(date?.literal ?? '') ? date?.literal : undefined
}
