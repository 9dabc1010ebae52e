import type { Check } from './check.ts'
import { findMissingDisplays } from './displays/missing-displays.ts'

/** A table that the text speaks of and the manuscript does not show. */
export const tableMissing: Check = {
  rule: 'table-missing',
  raised: 'always',
  find: (manuscript) => findMissingDisplays(manuscript, 'table'),
}
