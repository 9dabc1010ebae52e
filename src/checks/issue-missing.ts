import type { Check } from './check.ts'
import { findWithoutField } from './entries/missing-fields.ts'
import type { Reference } from '../model/reference.ts'

/** A journal article with a volume and pages, and without an issue. */
export const issueMissing: Check = {
  rule: 'issue-missing',
  raised: 'onRequest',
  find: (manuscript) => findWithoutField(manuscript, 'issue-missing', isPaged),
}

/** An article with a number of its own stands in a journal that may have no issues. */
function isPaged({ csl }: Reference): boolean {
  return csl.type === 'article-journal' && csl.volume !== undefined && csl.page !== undefined
}
