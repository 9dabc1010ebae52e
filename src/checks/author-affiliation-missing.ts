import type { Manuscript } from '../model/manuscript.ts'
import type { Check } from './check.ts'
import { reportWhole } from './statements/missing-statement.ts'
import { isGiven, readAuthors } from './authors/read-authors.ts'

const keys = [
  'affiliation',
  'affiliations',
  'affil',
  'institute',
  'institution',
  'institutions',
  'organization',
  'department',
  'university',
]
const place =
  /\b(?:universit|institut|department|faculty|school of|college|hospital|laborator|academy|research cent(?:re|er)|museum|ministry|independent (?:scholar|researcher)|hochschule|fakultät|klinik|akademie|facult|école|hôpital|centre de recherche|departamento|facultad|faculdade|escuela|escola|dipartimento|facoltà|scuola|ospedale|universiteit|hogeschool|ziekenhuis|afdeling)/i
const openingBlocks = 20

/** An author without an affiliation. Counts only on request. */
export const authorAffiliationMissing: Check = {
  rule: 'author-affiliation-missing',
  raised: 'onRequest',
  find(manuscript) {
    const authors = readAuthors(manuscript)
    const without = authors.filter(({ fields }) => !keys.some((key) => isGiven(fields[key])))
    if (without.length < authors.length && without.length > 0)
      return reportWhole(
        manuscript,
        `No affiliation of ${without.map(({ name }) => name).join(', ')}. Add it.`,
      )
    const isSaid = authors.length > without.length || hasPlace(manuscript)
    return isSaid ? [] : reportWhole(manuscript, 'No affiliation of the authors. Add it under their names.')
  },
}

/** A university or the like in front matter, or in what stands before the text. */
function hasPlace({ documents }: Manuscript): boolean {
  return documents.some(
    ({ frontMatter, blocks }) =>
      keys.some((key) => isGiven(frontMatter[key])) ||
      blocks.slice(0, openingBlocks).some(({ text }) => text.length < 600 && place.test(text)),
  )
}
