import { excerpt } from './sheets/excerpt.ts'
import type { Check } from './check.ts'

/** A comment in the text that is addressed to the author and has no number, so that it is no query. */
export const unresolvedAuthorNote: Check = {
  rule: 'unresolved-author-note',
  raised: 'always',
  find: ({ queryFaults }) =>
    queryFaults.authorNotes.map(({ text, place }) => ({
      message: `The comment “${excerpt(text)}” is addressed to the author. Answer it or delete it before the text is printed.`,
      place,
      subject: null,
    })),
}
