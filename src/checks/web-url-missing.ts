import type { Check } from './check.ts'
import { findWithoutField } from './entries/missing-fields.ts'
import type { Reference } from '../model/reference.ts'

/** A web page without its address. */
export const webUrlMissing: Check = {
  rule: 'web-url-missing',
  raised: 'onRequest',
  find: (manuscript) => findWithoutField(manuscript, 'web-url-missing', isOnline),
}

const address = /https?:|www\./i

/** What was read on a day stands on the web; its address may be in a note that is not read. */
function isOnline({ csl, text }: Reference): boolean {
  return csl.accessed !== undefined && csl.type !== 'article-journal' && !address.test(text)
}
