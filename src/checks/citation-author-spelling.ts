import { quoteCitation } from '../model/quote-citation.ts'
import type { Check } from './check.ts'
import { findNearMisses } from './items/near-miss.ts'

/** A citation and a leftover entry of the same year whose names differ by a letter or two. */
export const citationAuthorSpelling: Check = {
  rule: 'citation-author-spelling',
  raised: 'always',
  find: (manuscript) =>
    findNearMisses(
      manuscript,
      'author-spelling',
      (item, { label }) =>
        `The text cites ${quoteCitation(item.text)}, the list has “${label}”. Correct the spelling in one of them.`,
    ),
}
