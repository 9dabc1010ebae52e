import type { Annotation } from '../model/effect.ts'
import type { Finding } from '../model/finding.ts'
import type { AuthorQuery } from '../model/query.ts'
import type { Report } from '../model/report.ts'
import type { Severity } from '../model/rule.ts'
import type { ReportChanges } from '../report/compare-reports.ts'
import { findDecided } from '../report/find-decided.ts'
import { foldUncited } from '../report/fold-uncited.ts'
import { neutraliseLine } from '../report/neutralise.ts'
import { shorten } from '../report/shorten.ts'

const longestMessage = 4000

const levels: Readonly<Record<Severity, Annotation['level']>> = {
  error: 'failure',
  info: 'notice',
  warning: 'warning',
}

/** Annotate every finding; what a person decided on, and on a change what was there before, is only noted. */
export function annotate({ manuscripts }: Report, changes: ReportChanges | undefined): Annotation[] {
  const added = changes && new Set(changes.added.map((finding) => finding.fingerprint))
  return manuscripts.flatMap((manuscript) => {
    const { queries, findings } = manuscript
    const isDecided = findDecided(manuscript)
    const decided = findings.filter((finding) => isDecided.has(finding))
    const standing = findings.filter((finding) => !isDecided.has(finding))
    const levelOf = ({ fingerprint, severity }: Finding) =>
      added && !added.has(fingerprint) ? 'notice' : levels[severity]
    return [
      ...foldUncited(standing).map((finding) => annotateFinding(finding, levelOf(finding))),
      ...decided.map((finding) => annotateFinding(finding, 'notice')),
      ...queries.flatMap((query) => annotateQuery(query, findings)),
    ]
  })
}

/** A publisher's open query that no finding speaks for is noted where it stands. */
function annotateQuery(
  { id, origin, status, rule, text, places }: AuthorQuery,
  findings: readonly Finding[],
): Annotation[] {
  const [place] = places
  if (!place || origin !== 'publisher' || status !== 'open') return []
  if (findings.some(({ query }) => query === id)) return []
  return [annotateFinding({ rule, query: id, message: text, place }, 'notice')]
}

function annotateFinding(
  { rule, query, message, place }: Pick<Finding, 'message' | 'place' | 'query' | 'rule'>,
  level: Annotation['level'],
): Annotation {
  const { path, start, end } = place
  const columns =
    start.line === end.line && end.column > start.column
      ? { startColumn: start.column, endColumn: end.column }
      : {}
  const title = query === null ? rule : `${query}: ${rule}`
  return {
    path,
    startLine: start.line,
    endLine: end.line,
    ...columns,
    level,
    title,
    message: neutraliseLine(shorten(message, longestMessage)),
  }
}
