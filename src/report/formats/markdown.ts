import { describeLine } from '../../model/describe-lines.ts'
import type { Finding } from '../../model/finding.ts'
import type { AuthorQuery } from '../../model/query.ts'
import type { ManuscriptReport, Report } from '../../model/report.ts'
import { foldUncited } from '../fold-uncited.ts'
import { allIsWell, headline, plural } from '../headline.ts'
import { neutralise } from '../neutralise.ts'

/** Format a report as Markdown that can be posted: queries as a table, then what no query says. */
export function formatMarkdown(report: Report): string {
  const sections = report.manuscripts.map(manuscriptSection)
  const skipped = report.skipped.map(
    ({ path, why }) => `${neutralise(path)} was not read: ${neutralise(why)}.`,
  )
  return `${[`**${headline(report)}**`, ...sections, ...skipped].join('\n\n')}\n`
}

function manuscriptSection(manuscript: ManuscriptReport): string {
  const title = `## ${neutralise(manuscript.title)}`
  const well = allIsWell(manuscript)
  if (well !== undefined) return `${title}\n\n${well}.`
  const publisher = manuscript.queries.filter((query) => query.origin === 'publisher')
  const loose = foldUncited(manuscript.findings.filter((finding) => finding.query === null))
  const counts = `${plural(manuscript.references.length, 'reference')}, ${plural(manuscript.citations.length, 'citation')}.`
  return [title, counts, ...queryTable(publisher, manuscript), ...findingList(loose, manuscript)].join('\n\n')
}

/** Give the table of a publisher's queries; nothing when there are none. */
function queryTable(queries: readonly AuthorQuery[], { path }: ManuscriptReport): string[] {
  if (queries.length === 0) return []
  const rows = queries.map((query) => {
    const [place] = query.places
    const line = place && neutralise(describeLine(place, path).replace(/^lines? /, ''))
    return `| ${query.id ?? ''} | ${query.status} | ${neutralise(query.text)} | ${neutralise(query.reason)} | ${line ?? ''} |`
  })
  return [['| No. | Status | Query | Why | Line |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')]
}

function findingList(findings: readonly Finding[], { path }: ManuscriptReport): string[] {
  if (findings.length === 0) return []
  const items = findings.map(
    ({ severity, message, place }) =>
      `- ${severity}, ${neutralise(describeLine(place, path))}: ${neutralise(message)}`,
  )
  return ['### Found by Copydesk', items.join('\n')]
}
