import type { Observation } from '../../model/finding.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { DisplayKind } from './display-label.ts'
import { nameDisplay, nameDisplayFirst } from './display-name.ts'
import { findDisplays } from './find-displays.ts'
import type { Callout } from './find-callouts.ts'

/** Find the figures or tables that the text speaks of before one with a smaller number, each at its first callout. */
export function findMisorderedDisplays(manuscript: Manuscript, kind: DisplayKind): Observation[] {
  const callouts = findDisplays(manuscript).flatMap((one) => one.callouts)
  const own = callouts.filter(({ display, block }) => display.kind === kind && block.kind !== 'caption')
  const bySeries = Map.groupBy(own, ({ display }) => display.series)
  return [...bySeries.values()].flatMap(findMisordered)
}

function findMisordered(callouts: readonly Callout[]): Observation[] {
  const first = new Map<string, Callout>()
  for (const callout of callouts) if (!first.has(callout.display.id)) first.set(callout.display.id, callout)
  const observations: Observation[] = []
  let later: Callout | undefined
  for (const callout of [...first.values()].toReversed()) {
    if (!later || later.display.value > callout.display.value) later = callout
    else if (callout.isCertain) observations.push(observe(callout, later))
  }
  return observations.toReversed()
}

function observe({ display, place }: Callout, later: Callout): Observation {
  const late = nameDisplay(later.display)
  return {
    message: `${nameDisplayFirst(display)} is cited before ${late}. Number them in the order of the text.`,
    place,
    subject: display.id,
    related: [{ message: `The text cites ${late} here first.`, place: later.place }],
  }
}
