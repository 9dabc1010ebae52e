import type { Observation } from '../../model/finding.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import { findStatement } from './find-statement.ts'
import type { StatementForm } from './statement-forms.ts'

/** Say that a manuscript lacks a statement, at its beginning. */
export function reportMissingStatement(
  manuscript: Manuscript,
  { form, message }: { form: StatementForm; message: string },
): Observation[] {
  return findStatement(manuscript, form) === undefined ? reportWhole(manuscript, message) : []
}

/** Say something of a manuscript as a whole, at its beginning. */
export function reportWhole({ documents }: Manuscript, message: string): Observation[] {
  const [first] = documents
  return first ? [{ message, place: first.placeOf(0, 0), subject: null }] : []
}
