import { excerpt } from './sheets/excerpt.ts'
import type { Check } from './check.ts'

/** What looks like a row of a query sheet and could not be read as one. */
export const querySheetUnparsed: Check = {
  rule: 'query-sheet-unparsed',
  raised: 'always',
  find: ({ queryFaults }) =>
    queryFaults.unreadRows.map(({ text, place }) => ({
      message: `“${excerpt(text)}” stands on the query sheet and could not be read as a row. Give it a number and a text, as the other rows have.`,
      place,
      subject: null,
    })),
}
