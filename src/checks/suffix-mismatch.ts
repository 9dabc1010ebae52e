import { quoteCitation } from '../model/quote-citation.ts'
import type { Check } from './check.ts'
import { findNearMisses } from './items/near-miss.ts'

/** A citation and an entry with the same names and year, and another letter behind the year. */
export const suffixMismatch: Check = {
  rule: 'suffix-mismatch',
  raised: 'always',
  find: (manuscript) =>
    findNearMisses(
      manuscript,
      'suffix',
      (item, { label }) =>
        `The text cites ${quoteCitation(item.text)}, the list has “${label}”. Correct the letter in one of them, or add the missing entry.`,
    ),
}
