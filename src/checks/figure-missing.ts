import type { Check } from './check.ts'
import { findMissingDisplays } from './displays/missing-displays.ts'

/** A figure that the text speaks of and the manuscript does not show. */
export const figureMissing: Check = {
  rule: 'figure-missing',
  raised: 'always',
  find: (manuscript) => findMissingDisplays(manuscript, 'figure'),
}
