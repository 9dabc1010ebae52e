import { othersName } from '../references/parse-names.ts'
import type { Check } from './check.ts'
import { printedReferences } from './entries/printed-references.ts'

/** An entry whose list of authors is cut short. Counts only where it is asked for: many journals want it so. */
export const etAlInReference: Check = {
  rule: 'et-al-in-reference',
  raised: 'onRequest',
  find: (manuscript) =>
    printedReferences(manuscript)
      .filter(({ csl }) => csl.author?.some(({ literal }) => literal === othersName.literal))
      .map(({ label, place, id }) => ({
        message: `“${label}” does not name all of its authors. Name every author in the entry.`,
        place,
        subject: id,
      })),
}
