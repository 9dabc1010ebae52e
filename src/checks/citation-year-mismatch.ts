import type { Check } from './check.ts'
import { findNearMisses } from './near-miss.ts'
import { quoteItem } from './unlinked-items.ts'

/** A citation and a leftover entry with the same names and different years. */
export const citationYearMismatch: Check = {
  rule: 'citation-year-mismatch',
  raised: 'always',
  find: (manuscript) =>
    findNearMisses(
      manuscript,
      'year',
      (item, { label }) =>
        `The text cites ${quoteItem(item)}, the list has “${label}”. Correct the year in one of them, or add the missing entry.`,
    ),
}
