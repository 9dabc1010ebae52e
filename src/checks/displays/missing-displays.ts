import type { Observation } from '../../model/finding.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { DisplayKind } from './display-label.ts'
import { nameDisplay } from './display-name.ts'
import { findDisplays, type DocumentDisplays } from './find-displays.ts'
import type { Callout } from './find-callouts.ts'

/**
 * Find the figures or tables that the text speaks of and does not show, once each.
 *
 * Nothing can be said where no caption of the same series is found, where more is missing than is there, since then
 * captions stand in other files, and where figures without a number may be the ones.
 */
export function findMissingDisplays(manuscript: Manuscript, kind: DisplayKind): Observation[] {
  const documents = findDisplays(manuscript)
  const shown = documents.flatMap(({ captions }) => captions.map(({ display }) => display))
  if (!shown.some((display) => display.kind === kind)) return []
  if (documents.some((one) => one.unnumbered[kind] > 0) || manuscript.unread.length > 0) return []
  const ids = new Set(shown.map(({ id }) => id))
  const missing = firstOfEach(documents, kind).filter(({ display }) => !ids.has(display.id))
  const shownBySeries = Map.groupBy(shown, ({ series }) => series)
  const bySeries = Map.groupBy(missing, ({ display }) => display.series)
  return [...bySeries].flatMap(([series, callouts]) => {
    const here = new Set(shownBySeries.get(series)?.map(({ id }) => id)).size
    return callouts.length > here ? [] : callouts.map(observe)
  })
}

function firstOfEach(documents: readonly DocumentDisplays[], kind: DisplayKind): Callout[] {
  const first = new Map<string, Callout>()
  for (const { callouts } of documents)
    for (const callout of callouts) {
      const { id } = callout.display
      if (callout.isCertain && callout.display.kind === kind && !first.has(id)) first.set(id, callout)
    }
  return [...first.values()]
}

function observe({ display, text, place }: Callout): Observation {
  return {
    message: `There is no ${nameDisplay(display)}, to which “${text}” refers. Add it or correct the number.`,
    place,
    subject: display.id,
  }
}
