import type { Check } from './check.ts'
import { findWithoutField } from './entries/missing-fields.ts'
import type { Reference } from '../model/reference.ts'

/** A book, chapter, report or thesis with a publisher and without a place. */
export const publisherPlaceMissing: Check = {
  rule: 'publisher-place-missing',
  raised: 'onRequest',
  find: (manuscript) => findWithoutField(manuscript, 'publisher-place-missing', isPublished),
}

const published: ReadonlySet<string> = new Set(['book', 'chapter', 'report', 'thesis'])

function isPublished({ csl }: Reference): boolean {
  return published.has(csl.type) && csl.publisher !== undefined
}
