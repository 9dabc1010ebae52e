import type { Check } from './check.ts'
import { findMisorderedDisplays } from './displays/misordered-displays.ts'

/** A table that the text speaks of before one with a smaller number. Counts only on request. */
export const tableOrder: Check = {
  rule: 'table-order',
  raised: 'onRequest',
  find: (manuscript) => findMisorderedDisplays(manuscript, 'table'),
}
