import type { Observation } from '../model/finding.ts'
import type { Manuscript } from '../model/manuscript.ts'
import { once } from '../model/once.ts'
import type { Reference } from '../model/reference.ts'
import type { Check } from './check.ts'

const mostBreaks = 3

/**
 * A numbered list that leaves a number out or has one twice. One finding for a list.
 *
 * Silent of a number that the text cites, which `numeric-citation-gap` reports.
 */
export const referenceNumberSequence: Check = {
  rule: 'reference-number-sequence',
  raised: 'always',
  find(manuscript) {
    const cited = once(() => citedNumbers(manuscript))
    return listsOf(manuscript).flatMap((list) => findBreaks(list, cited))
  },
}

function listsOf({ references }: Manuscript): Reference[][] {
  const listed = references.filter(({ origin }) => origin === 'list')
  return [...Map.groupBy(listed, ({ list, place }) => `${list} ${place.path}`).values()]
}

function citedNumbers({ citations }: Manuscript): ReadonlySet<number> {
  const targets = citations.flatMap(({ items }) => items.map(({ target }) => target))
  return new Set(
    targets.flatMap((target) => {
      if (target.kind !== 'number') return []
      const { number, rangeStart = number } = target
      return Array.from({ length: number - rangeStart + 1 }, (_, index) => rangeStart + index)
    }),
  )
}

/** Of a list in which every entry has a number. Where many do not follow, the numbers may be no numbers of entries. */
function findBreaks(list: readonly Reference[], cited: () => ReadonlySet<number>): Observation[] {
  if (list.length < 2 || list.some(({ number }) => number === undefined)) return []
  const breaks = list.flatMap((reference, index) => {
    const before = list[index - 1]?.number ?? 0
    const { number = 0 } = reference
    // A new count begins, as after a heading within the list.
    if (number === before + 1 || (number === 1 && index > 0)) return []
    return number > before && cited().has(before + 1) ? [] : [{ reference, before, number }]
  })
  const [first] = breaks
  if (!first || breaks.length > mostBreaks) return []
  const faults = breaks.map(({ before, number }) =>
    before === 0 ? `it begins with ${number}` : `${number} follows ${before}`,
  )
  return [
    {
      message: `The numbers of the reference list are not in sequence: ${faults.join(', ')}. Number the entries from 1 without a gap.`,
      place: first.reference.place,
      subject: null,
      related: breaks.slice(1).map(({ reference, before, number }) => ({
        message: `${number} follows ${before}`,
        place: reference.place,
      })),
    },
  ]
}
