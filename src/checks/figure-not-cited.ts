import type { Check } from './check.ts'
import { findUncitedDisplays } from './displays/uncited-displays.ts'

/** A numbered figure that the text does not speak of. */
export const figureNotCited: Check = {
  rule: 'figure-not-cited',
  raised: 'always',
  find: (manuscript) => findUncitedDisplays(manuscript, 'figure'),
}
