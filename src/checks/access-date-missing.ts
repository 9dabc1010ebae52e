import type { Check } from './check.ts'
import { findWithoutField } from './entries/missing-fields.ts'
import type { Reference } from '../model/reference.ts'

/** A web page without the day on which it was read. */
export const accessDateMissing: Check = {
  rule: 'access-date-missing',
  raised: 'onRequest',
  find: (manuscript) => findWithoutField(manuscript, 'access-date-missing', isPage),
}

/** What has a DOI does not change. */
function isPage({ csl }: Reference): boolean {
  const isOnline = csl.type === 'webpage' || csl.type === 'post' || csl.type === 'post-weblog'
  return isOnline && csl.URL !== undefined && csl.DOI === undefined
}
