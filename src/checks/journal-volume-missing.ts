import type { Check } from './check.ts'
import { findWithoutField } from './entries/missing-fields.ts'
import type { Reference } from '../model/reference.ts'
import { isNotOut } from './entries/not-out.ts'

/** A journal article without a volume, unless it is not in print yet. */
export const journalVolumeMissing: Check = {
  rule: 'journal-volume-missing',
  raised: 'onRequest',
  find: (manuscript) => findWithoutField(manuscript, 'journal-volume-missing', isInPrint),
}

function isInPrint(reference: Reference): boolean {
  const { csl } = reference
  return (
    csl.type === 'article-journal' &&
    csl['container-title'] !== undefined &&
    csl.editor === undefined &&
    csl.publisher === undefined &&
    !isNotOut(reference)
  )
}
