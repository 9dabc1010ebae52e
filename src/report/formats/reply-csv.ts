import { stringify } from 'csv-stringify/sync'
import type { Report } from '../../model/report.ts'
import { buildReply } from '../build-reply.ts'
import { printable } from './terminal.ts'

/**
 * Format the answers to the publisher as CSV (RFC 4180), a row for each query.
 *
 * A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function formatReplyCsv({ manuscripts }: Report): string {
  const rows = manuscripts.flatMap((manuscript) =>
    buildReply(manuscript).map(({ id, query, isOpen, text, where }) => {
      return [manuscript.path, id, isOpen ? 'open' : 'settled', query, text, where].map(printable)
    }),
  )
  return stringify([['Manuscript', 'No.', 'Status', 'Query', 'Answer', 'Where'], ...rows], {
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}
