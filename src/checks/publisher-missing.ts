import type { Check } from './check.ts'
import { findWithoutField } from './entries/missing-fields.ts'
import type { Reference } from '../model/reference.ts'
import { hasImprintText } from './entries/imprint-text.ts'

/** A book, chapter or report without a publisher. */
export const publisherMissing: Check = {
  rule: 'publisher-missing',
  raised: 'onRequest',
  find: (manuscript) => findWithoutField(manuscript, 'publisher-missing', isBare),
}

const published: ReadonlySet<string> = new Set(['book', 'chapter', 'report'])

/** A book inside of something else may be an article of which the volume is missing. */
function isBare(reference: Reference): boolean {
  const { type, 'container-title': container } = reference.csl
  if (!published.has(type) || (type === 'book' && container !== undefined)) return false
  return !hasImprintText(reference)
}
