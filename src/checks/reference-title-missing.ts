import type { Check } from './check.ts'
import { findWithoutField } from './entries/missing-fields.ts'

/** An entry without a title. */
export const referenceTitleMissing: Check = {
  rule: 'reference-title-missing',
  raised: 'onRequest',
  find: (manuscript) => findWithoutField(manuscript, 'reference-title-missing', () => true),
}
