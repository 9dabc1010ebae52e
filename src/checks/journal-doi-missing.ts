import type { Check } from './check.ts'
import { findWithoutField } from './entries/missing-fields.ts'

/** A journal article without a DOI. */
export const journalDoiMissing: Check = {
  rule: 'journal-doi-missing',
  raised: 'onRequest',
  find: (manuscript) =>
    findWithoutField(
      manuscript,
      'journal-doi-missing',
      ({ csl }) => csl.type === 'article-journal' && csl['container-title'] !== undefined,
    ),
}
