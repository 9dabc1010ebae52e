import type { Observation } from '../model/finding.ts'
import type { Check } from './check.ts'
import { nameDisplayFirst } from './displays/display-name.ts'
import type { Caption } from './displays/find-captions.ts'
import { findDisplays, type DocumentDisplays } from './displays/find-displays.ts'

/** A number over or under a figure or table and no words with it. Counts only on request. */
export const captionMissing: Check = {
  rule: 'caption-missing',
  raised: 'onRequest',
  find: (manuscript) => findDisplays(manuscript).flatMap(findBareLabels),
}

function findBareLabels({ document, captions }: DocumentDisplays): Observation[] {
  const worded = new Set(captions.filter((one) => hasWords(one)).map(({ display }) => display.id))
  return captions
    .filter((caption) => caption.isCertain && !worded.has(caption.display.id) && !hasTitleBelow(caption))
    .map(({ display, place }) => ({
      message: `${nameDisplayFirst(display)} has a number and no caption. Add one.`,
      place,
      subject: display.id,
    }))

  /** The title of a table is often a line of its own under the number. */
  function hasTitleBelow({ block }: Caption): boolean {
    const next = document.blocks[block.index + 1]
    return next?.kind === 'paragraph' || next?.kind === 'caption'
  }
}

function hasWords({ text }: Caption): boolean {
  return /\p{L}{2}/u.test(text)
}
