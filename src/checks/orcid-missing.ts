import type { Check } from './check.ts'
import { findOrcids } from './authors/find-orcids.ts'
import { reportWhole } from './statements/missing-statement.ts'
import { readAuthors } from './authors/read-authors.ts'

/** No ORCID iD of an author. Counts only on request. */
export const orcidMissing: Check = {
  rule: 'orcid-missing',
  raised: 'onRequest',
  find(manuscript) {
    const given = findOrcids(manuscript)
    if (given.length === 0) return reportWhole(manuscript, 'No ORCID iD. Add the iD of each author.')
    const authors = readAuthors(manuscript)
    const named = new Set(given.flatMap(({ author }) => author ?? []))
    // Where the iDs stand in the text, it is not known whose they are.
    if (named.size === 0 || given.length >= authors.length) return []
    const missing = authors.filter(({ name }) => !named.has(name)).map(({ name }) => name)
    return reportWhole(manuscript, `No ORCID iD of ${missing.join(', ')}. Add it.`)
  },
}
