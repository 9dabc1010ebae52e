import type { Check } from './check.ts'
import { findNearMisses } from './near-miss.ts'
import { quoteItem } from './unlinked-items.ts'

/** A citation that begins with a later author of a leftover entry of the same year. */
export const citationAuthorOrder: Check = {
  rule: 'citation-author-order',
  raised: 'always',
  find: (manuscript) =>
    findNearMisses(
      manuscript,
      'author-order',
      (item, { label }) =>
        `The text cites ${quoteItem(item)}, the list has “${label}”, which names that author later. Correct the order in one of them, or add the missing entry.`,
    ),
}
