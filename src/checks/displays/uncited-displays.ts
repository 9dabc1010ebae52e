import type { Observation } from '../../model/finding.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { DisplayKind } from './display-label.ts'
import { nameDisplayFirst } from './display-name.ts'
import { findDisplays } from './find-displays.ts'
import { findLabelledDisplays } from './labelled-displays.ts'
import { findNearBlocks } from './loose-callouts.ts'

/** Find the figures or tables that no text speaks of, by number or by label, each at its caption. */
export function findUncitedDisplays(manuscript: Manuscript, kind: DisplayKind): Observation[] {
  return [...findUncitedNumbers(manuscript, kind), ...findUncitedLabels(manuscript, kind)]
}

function findUncitedNumbers(manuscript: Manuscript, kind: DisplayKind): Observation[] {
  // What is not read may cite it.
  if (manuscript.unread.length > 0) return []
  const documents = findDisplays(manuscript)
  if (!documents.some(({ captions }) => captions.some(({ display }) => display.kind === kind))) return []
  const cited = new Set(documents.flatMap(({ callouts }) => callouts.map(({ display }) => display.id)))
  const seen = new Set<string>()
  return documents.flatMap(({ captions, looseCallouts }) => {
    const near = findNearBlocks(looseCallouts, kind)
    return captions.flatMap(({ display, isCertain, block, place }): Observation[] => {
      if (display.kind !== kind || !isCertain || cited.has(display.id) || seen.has(display.id)) return []
      if (near.has(block.index)) return []
      seen.add(display.id)
      const message = `${nameDisplayFirst(display)} is not cited in the text. Refer to it or take it out.`
      return [{ message, place, subject: display.id }]
    })
  })
}

/**
 * What has no number in the source is known by the number that an article gives it, in a book by its label.
 *
 * Nothing can be said where the text has numbers as well, or speaks of “the figure below”.
 */
function findUncitedLabels(manuscript: Manuscript, kind: DisplayKind): Observation[] {
  const uncited = findLabelledDisplays(manuscript).filter((one) => one.kind === kind && !one.isCited)
  if (uncited.length === 0) return []
  const documents = findDisplays(manuscript)
  const hasNumbers = documents.some(
    ({ callouts, captions, looseCallouts }) =>
      looseCallouts.some((one) => one.kind === kind) ||
      [...callouts, ...captions].some(({ display }) => display.kind === kind),
  )
  if (hasNumbers || manuscript.unread.length > 0) return []
  return uncited.map(({ label, ordinal, place }) => ({
    message: `The ${kind} \`${label}\` is not cited in the text. Refer to it or take it out.`,
    place,
    subject: documents.length === 1 ? `${kind}-${ordinal}` : label,
    severity: 'info',
  }))
}
