import type { Check } from './check.ts'
import { findMisorderedDisplays } from './displays/misordered-displays.ts'

/** A figure that the text speaks of before one with a smaller number. Counts only on request. */
export const figureOrder: Check = {
  rule: 'figure-order',
  raised: 'onRequest',
  find: (manuscript) => findMisorderedDisplays(manuscript, 'figure'),
}
