import type { Reference } from '../model/reference.ts'
import type { Check } from './check.ts'

/** A journal article with volume or issue but neither pages nor an article number. */
export const pageRangeMissing: Check = {
  rule: 'page-range-missing',
  raised: 'always',
  find: ({ references }) =>
    references.filter(lacksPages).map((reference) => ({
      message: `“${reference.label}” has neither pages nor an article number. Add them, or say that there are none.`,
      place: reference.place,
      subject: reference.id,
    })),
}

/** Conservative: without a volume or issue an article may not be out yet, or be no journal's at all. */
function lacksPages({ csl }: Reference): boolean {
  if (csl.type !== 'article-journal' || csl.page !== undefined || csl.number !== undefined) return false
  return csl.volume !== undefined && csl['container-title'] !== undefined && csl.status === undefined
}
