import { citeSlug } from '../../citations/cite-slug.ts'
import type { LinkedItem } from '../../model/citation.ts'
import { describeLine } from '../../model/describe-lines.ts'
import type { Finding } from '../../model/finding.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { Place } from '../../model/place.ts'
import { numberEntries } from '../../references/number-entries.ts'
import { quoteCitation } from '../../model/quote-citation.ts'
import { onlyPath, type Evidence, type Question } from './evidence.ts'

/** Tell whether every citation of a work has its entry. */
export function citationEvidence({ subject, manuscript, findings }: Question): Evidence {
  const items = itemsOf(subject, manuscript)
  const unlisted = items.filter((item) => item.isSecondary !== true && !isListed(item, subject, manuscript))
  const [first] = unlisted
  if (first) {
    const finding = findings.find(({ place }) => isSamePlace(place, first.place))
    const reason = finding?.message ?? `No entry in the list for ${quoteCitation(first.text)}.`
    return { isSettled: false, reason, places: unlisted.map(({ place }) => place) }
  }
  const places = items.map(({ place }) => place)
  const entry = manuscript.references.find(
    ({ id }) => id === items.flatMap(({ references }) => references)[0],
  )
  if (!entry) return { isSettled: true, reason: 'The manuscript now has what the query asks for.', places }
  const line = describeLine(entry.place, onlyPath(manuscript))
  return { isSettled: true, reason: `The list has “${entry.label}” on ${line}.`, places }
}

/** Tell whether every citation of a work fits one entry, and that exactly. */
export function choiceEvidence({ subject, manuscript, findings }: Question): Evidence {
  const items = itemsOf(subject, manuscript)
  const unclear = items.filter(
    ({ references, nearMiss }) => references.length !== 1 || nearMiss !== undefined,
  )
  const [first] = unclear
  if (!first) {
    const [clear] = items
    const reason = clear
      ? `${quoteCitation(clear.text)} fits one entry.`
      : 'Nothing is cited that fits two entries.'
    return { isSettled: true, reason, places: items.map(({ place }) => place) }
  }
  const finding = findings.find(({ place }) => isSamePlace(place, first.place))
  const reason = finding?.message ?? `It is not clear which entry ${quoteCitation(first.text)} means.`
  return { isSettled: false, reason, places: unclear.map(({ place }) => place) }
}

function itemsOf(subject: string | null, { citations }: Manuscript): LinkedItem[] {
  const items = citations.flatMap((citation) => citation.items)
  return items.filter((item) => citeSlug(item.target) === subject || citesNumber(item, subject))
}

function citesNumber({ target }: LinkedItem, subject: string | null): boolean {
  if (target.kind !== 'number' || target.rangeStart === undefined) return false
  return target.rangeStart <= Number(subject) && Number(subject) <= target.number
}

function isListed(item: LinkedItem, subject: string | null, { references }: Manuscript): boolean {
  if (item.target.kind !== 'number') return item.references.length > 0
  return [...numberEntries(references).numberOf.values()].includes(Number(subject))
}

/** Whether two places begin at one point. */
function isSamePlace(a: Finding['place'], b: Place): boolean {
  return a.path === b.path && a.start.offset === b.start.offset
}
