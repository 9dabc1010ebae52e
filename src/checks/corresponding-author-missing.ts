import type { Check } from './check.ts'
import { findCorresponding } from './authors/find-corresponding.ts'
import { reportWhole } from './statements/missing-statement.ts'
import { isGiven, readAuthors } from './authors/read-authors.ts'

/** Nothing says who of the authors is the corresponding one. Counts only on request. */
export const correspondingAuthorMissing: Check = {
  rule: 'corresponding-author-missing',
  raised: 'onRequest',
  find(manuscript) {
    const { authors, texts } = findCorresponding(manuscript)
    // The only one with an e-mail address is the one to write to.
    const reachable = readAuthors(manuscript).filter(({ fields }) => isGiven(fields.email))
    if (authors.length > 0 || texts.length > 0 || reachable.length === 1) return []
    return reportWhole(
      manuscript,
      'No corresponding author is named. Add a line “Corresponding author: …” or mark the author in the front matter.',
    )
  },
}
