import type { Check } from './check.ts'
import { findWithoutField } from './entries/missing-fields.ts'
import type { Reference } from '../model/reference.ts'

/** An item of a bibliography file without author, editor or organisation. */
export const referenceAuthorMissing: Check = {
  rule: 'reference-author-missing',
  raised: 'onRequest',
  find: (manuscript) => findWithoutField(manuscript, 'reference-author-missing', isWritten),
}

const written: ReadonlySet<string> = new Set([
  'article-journal',
  'book',
  'chapter',
  'paper-conference',
  'report',
  'thesis',
])

/** A printed entry that begins with its title is in the form for works without an author. */
function isWritten({ csl, origin }: Reference): boolean {
  return written.has(csl.type) && origin === 'bibliography'
}
