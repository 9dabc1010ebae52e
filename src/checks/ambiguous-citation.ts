import { citeSlug } from '../citations/cite-slug.ts'
import { describeLine, describeLines } from '../model/describe-lines.ts'
import { quoteCitation } from '../model/quote-citation.ts'
import type { Check } from './check.ts'
import { referenceById, requiredItems } from './items/unlinked-items.ts'

/** A citation that fits two entries or more. */
export const ambiguousCitation: Check = {
  rule: 'ambiguous-citation',
  raised: 'always',
  find: (manuscript) =>
    requiredItems(manuscript)
      .filter((item) => item.references.length > 1)
      .map((item) => {
        const entries = item.references
          .map((id) => referenceById(manuscript, id))
          .filter((one) => one !== undefined)
        const { path } = item.place
        const lines = describeLines(
          entries.map(({ place }) => place),
          path,
        )
        return {
          message: `${quoteCitation(item.text)} fits ${entries.length} entries, on ${lines}. Tell them apart, by a letter after the year in text and list.`,
          place: item.place,
          subject: citeSlug(item.target),
          related: entries.map(({ label, place }) => ({
            message: `“${label}” on ${describeLine(place, path)}`,
            place,
          })),
        }
      }),
}
