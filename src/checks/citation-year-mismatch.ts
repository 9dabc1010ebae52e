import { quoteCitation } from '../model/quote-citation.ts'
import type { Check } from './check.ts'
import { findNearMisses } from './items/near-miss.ts'

/** A citation and a leftover entry with the same names and different years. */
export const citationYearMismatch: Check = {
  rule: 'citation-year-mismatch',
  raised: 'always',
  find: (manuscript) =>
    findNearMisses(
      manuscript,
      'year',
      (item, { label }) =>
        `The text cites ${quoteCitation(item.text)}, the list has “${label}”. Correct the year in one of them, or add the missing entry.`,
    ),
}
