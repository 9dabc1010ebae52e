import { describeLine } from '../model/describe-lines.ts'
import type { Reference } from '../model/reference.ts'
import { foldName } from '../references/name-key.ts'
import type { Check } from './check.ts'
import { printedReferences } from './entries/printed-references.ts'

/** Two entries with one DOI, or with one title in one container and year. */
export const duplicateReference: Check = {
  rule: 'duplicate-reference',
  raised: 'always',
  find(manuscript) {
    const first = new Map<string, Reference>()
    return printedReferences(manuscript).flatMap((reference) => {
      const keys = identities(reference)
      const twin = keys.map((key) => first.get(key)).find((one) => one !== undefined)
      for (const key of keys) if (!first.has(key)) first.set(key, reference)
      if (!twin) return []
      const line = describeLine(twin.place, reference.place.path)
      return [
        {
          message: `“${reference.label}” is the same work as the entry on ${line}. Keep one of them.`,
          place: reference.place,
          subject: reference.id,
          related: [{ message: `The first entry stands on ${line}`, place: twin.place }],
        },
      ]
    })
  },
}

// A short title is no identity: two editorials may both be called “Introduction”.
const shortestTitle = 20

/** Entries of different lists may repeat each other: each chapter has its own. */
function identities({ csl, list }: Reference): string[] {
  const title = foldName(csl.title ?? '')
  const year = csl.issued?.['date-parts']?.[0]?.[0] ?? csl.issued?.literal ?? ''
  const source = [
    csl['container-title'] ?? csl.publisher ?? '',
    csl.volume ?? '',
    csl.page ?? csl.number ?? '',
    csl['year-suffix'] ?? '',
  ]
  const who = foldName(csl.author?.[0]?.family ?? csl.author?.[0]?.literal ?? '')
  return [
    ...(csl.DOI === undefined ? [] : [`${list} doi ${csl.DOI.toLowerCase()}`]),
    ...(title.length < shortestTitle
      ? []
      : [`${list} ${who} ${title} ${year} ${source.map(foldName).join(' ')}`]),
  ]
}
