import type { Check } from './check.ts'
import { findNearMisses } from './near-miss.ts'
import { quoteItem } from './unlinked-items.ts'

/** A citation and an entry with the same names and year, and another letter behind the year. */
export const suffixMismatch: Check = {
  rule: 'suffix-mismatch',
  raised: 'always',
  find: (manuscript) =>
    findNearMisses(
      manuscript,
      'suffix',
      (item, { label }) =>
        `The text cites ${quoteItem(item)}, the list has “${label}”. Correct the letter in one of them, or add the missing entry.`,
    ),
}
