import type { Check } from './check.ts'
import { findWithoutField } from './entries/missing-fields.ts'

/** A journal article without the name of its journal. */
export const journalNameMissing: Check = {
  rule: 'journal-name-missing',
  raised: 'onRequest',
  find: (manuscript) =>
    findWithoutField(manuscript, 'journal-name-missing', ({ csl }) => csl.type === 'article-journal'),
}
