import type { Observation } from '../model/finding.ts'
import type { Check } from './check.ts'
import type { Caption } from './displays/find-captions.ts'
import { nameDisplay } from './displays/display-name.ts'
import { findDisplays, type DocumentDisplays } from './displays/find-displays.ts'

const continued = /^\(?(?:cont(?:inued|inuation|\.|d\b|')|fortsetzung|suite|continua|vervolg)/i
const longestCompared = 40

/** Two figures with one number. A caption in two languages, one that goes on, and a restart in an appendix are none. */
export const figureNumberDuplicate: Check = {
  rule: 'figure-number-duplicate',
  raised: 'always',
  find: (manuscript) =>
    manuscript.scopes.length > 1 ? [] : findDisplays(manuscript).flatMap(findDuplicates),
}

function findDuplicates({ document, captions }: DocumentDisplays): Observation[] {
  const supplement = document.blocks.find(
    ({ kind, text }) =>
      kind === 'heading' && /\b(?:appendi|supplement|anhang|annexe|anexo|apêndice)/i.test(text),
  )
  const own = captions.filter(
    ({ display, isCertain, block }) =>
      display.kind === 'figure' &&
      isCertain &&
      !display.hasPanel &&
      !(supplement && block.index > supplement.index),
  )
  return [...Map.groupBy(own, ({ display }) => display.id).values()].flatMap(compareCaptions)
}

function compareCaptions(captions: readonly Caption[]): Observation[] {
  const [first, ...others] = captions
  if (!first) return []
  return others
    .filter((other) => isOther(first, other))
    .map(({ display, place }) => ({
      message: `A second ${nameDisplay(display)}. Give each figure a number of its own.`,
      place,
      subject: display.id,
      related: [{ message: `The first ${nameDisplay(display)}.`, place: first.place }],
    }))
}

/** The text of an image is often the printed caption once more, in whole or in part. */
function isOther(first: Caption, other: Caption): boolean {
  if (first.word !== other.word || continued.test(other.text)) return false
  if (first.block.kind !== other.block.kind) return false
  const [a, b] = [plain(first.text), plain(other.text)]
  return a !== '' && b !== '' && !a.startsWith(b) && !b.startsWith(a)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]/gu, '')
    .slice(0, longestCompared)
}
