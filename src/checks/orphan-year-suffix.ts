import type { Manuscript } from '../model/manuscript.ts'
import type { Reference } from '../model/reference.ts'
import { groupByAuthorYear } from './entries/author-year-groups.ts'
import type { Check } from './check.ts'
import { citesByName } from './items/cites-by-name.ts'

/** An entry with a letter behind its year, where the list lacks the entry that the letter tells it from. */
export const orphanYearSuffix: Check = {
  rule: 'orphan-year-suffix',
  raised: 'always',
  find(manuscript) {
    if (!citesByName(manuscript)) return []
    const told = toldElsewhere(manuscript)
    return groupByAuthorYear(manuscript).flatMap(({ year, references }) => {
      const orphan = findOrphan(references)
      if (!orphan || references.some(({ id }) => told.has(id))) return []
      const { id, label, place } = orphan
      const fault =
        references.length === 1
          ? `is the only entry by that author of ${year}. Take the letter from the year in the text and in the list, or add the entry that it tells apart.`
          : `skips a letter. Give the letters of ${year} without a gap, or add the entry that is missing.`
      return [{ message: `“${label}” ${fault}`, place, subject: id }]
    })
  },
}

/** The first entry whose letter is not the next one, or the only entry; none where one has no letter at all. */
function findOrphan(references: readonly Reference[]): Reference | undefined {
  const letters = references.map(({ csl }) => csl['year-suffix'])
  if (letters.includes(undefined)) return undefined
  if (references.length === 1) return references[0]
  const used = new Set(letters.map(positionOf))
  const gap = [...used].find((position) => position > 0 && !used.has(position - 1))
  return references.find(({ csl }) => positionOf(csl['year-suffix']) === gap)
}

function positionOf(letter = ''): number {
  return letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0)
}

/** Entries near to a citation that no entry fits: that one says already that something is missing. */
function toldElsewhere({ citations }: Manuscript): ReadonlySet<string> {
  const items = citations.flatMap((citation) => citation.items)
  return new Set(
    items.flatMap(({ nearMiss, nearest, references }) => [
      ...(nearMiss ? [nearMiss.reference] : []),
      ...(references.length === 0 ? nearest : []),
    ]),
  )
}
