import type { Check } from './check.ts'
import { findWithoutField } from './entries/missing-fields.ts'

/** A chapter without the title of its book. */
export const bookTitleMissing: Check = {
  rule: 'book-title-missing',
  raised: 'onRequest',
  find: (manuscript) =>
    findWithoutField(manuscript, 'book-title-missing', ({ csl }) => csl.type === 'chapter'),
}
