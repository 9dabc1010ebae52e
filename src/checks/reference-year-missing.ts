import type { Check } from './check.ts'
import { findWithoutField } from './entries/missing-fields.ts'
import type { Reference } from '../model/reference.ts'

/** An entry without a year, and without anything that stands for one. */
export const referenceYearMissing: Check = {
  rule: 'reference-year-missing',
  raised: 'onRequest',
  find: (manuscript) => findWithoutField(manuscript, 'reference-year-missing', isUndated),
}

const dated =
  /(?<!\p{L})(?:n\. ?d|s\. ?d|s\. ?f|o\. ?J|z\. ?d|in press|forthcoming|in preparation|submitted|accepted)(?!\p{L})|(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/iu

/** `n.d.` and `in press` stand for a year; so may a year that stands where none is read. */
function isUndated({ csl, origin, text }: Reference): boolean {
  if (csl.issued !== undefined || csl.status !== undefined) return false
  return origin === 'bibliography' || !dated.test(text)
}
