import type { Check } from './check.ts'
import { findUncitedDisplays } from './displays/uncited-displays.ts'

/** A numbered table that the text does not speak of. */
export const tableNotCited: Check = {
  rule: 'table-not-cited',
  raised: 'always',
  find: (manuscript) => findUncitedDisplays(manuscript, 'table'),
}
