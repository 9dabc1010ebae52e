import { quoteCitation } from '../model/quote-citation.ts'
import type { Check } from './check.ts'
import { findNearMisses } from './items/near-miss.ts'

/** A citation that begins with a later author of a leftover entry of the same year. */
export const citationAuthorOrder: Check = {
  rule: 'citation-author-order',
  raised: 'always',
  find: (manuscript) =>
    findNearMisses(
      manuscript,
      'author-order',
      (item, { label }) =>
        `The text cites ${quoteCitation(item.text)}, the list has “${label}”, which names that author later. Correct the order in one of them, or add the missing entry.`,
    ),
}
