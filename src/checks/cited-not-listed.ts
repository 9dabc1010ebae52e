import { citeSlug } from '../citations/cite-slug.ts'
import type { LinkedItem } from '../model/citation.ts'
import type { Manuscript } from '../model/manuscript.ts'
import { quoteCitation } from '../model/quote-citation.ts'
import type { Check } from './check.ts'
import { referenceById, requiredItems } from './items/unlinked-items.ts'

/** A citation that means no entry of the list. Silent without a list, and for keys, which `undefined-citation-key` judges. */
export const citedNotListed: Check = {
  rule: 'cited-not-listed',
  raised: 'always',
  find(manuscript) {
    if (manuscript.references.length === 0) return []
    return requiredItems(manuscript)
      .filter(({ target, references, nearMiss }) => {
        return target.kind === 'authorDate' && references.length === 0 && nearMiss === undefined
      })
      .map((item) => ({
        message: `No reference for ${quoteCitation(item.text)}. ${remedy(item, manuscript)}`,
        place: item.place,
        subject: citeSlug(item.target),
      }))
  },
}

function remedy({ nearest }: LinkedItem, manuscript: Manuscript): string {
  const labels = nearest
    .map((id) => referenceById(manuscript, id)?.label)
    .filter((label) => label !== undefined)
  if (labels.length === 0) return 'Add an entry to the list or correct the citation.'
  return `Add an entry, or correct the citation; the nearest ${labels.length === 1 ? 'is' : 'are'} ${labels.map((label) => `“${label}”`).join(', ')}.`
}
