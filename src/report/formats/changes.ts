import { describeLine } from '../../model/describe-lines.ts'
import type { AuthorQuery } from '../../model/query.ts'
import type { ReportChanges } from '../compare-reports.ts'
import { plural } from '../headline.ts'
import { printable } from './terminal.ts'

/** Say what changed between two reports, a line for each thing; `path` is the file that needs no name. */
export function formatChanges(
  { resolved, undone, added, asked, remaining, gone }: ReportChanges,
  path: string | undefined,
): string {
  const lines = [
    ...resolved.map((query) => `- Resolves ${nameOf(query)}`),
    ...gone.map((manuscript) => `- Takes away ${printable(manuscript.path)}`),
    ...undone.map((query) => `- Undoes ${nameOf(query)}: ${printable(query.reason)}`),
    ...added.map(
      (finding) =>
        `- Adds, on ${printable(describeLine(finding.place, path))}: ${printable(finding.message)}`,
    ),
    ...asked.map((query) => `- Asks ${nameOf(query)}: ${printable(query.reason)}`),
  ]
  const still = remaining.length === 0 ? [] : [`- ${plural(remaining.length, 'query')} still open`]
  return `Changes:\n\n${[...(lines.length === 0 ? ['- Nothing resolved, nothing added'] : lines), ...still].join('\n')}\n`
}

function nameOf({ id, text }: AuthorQuery): string {
  return id ?? printable(text)
}
