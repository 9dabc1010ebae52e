import type { Finding } from '../model/finding.ts'
import type { AuthorQuery } from '../model/query.ts'
import type { ManuscriptReport } from '../model/report.ts'

/** Find the query by which a person decided on each finding: it stays listed but counts no longer. */
export function findDecided({
  findings,
  queries,
}: Pick<ManuscriptReport, 'findings' | 'queries'>): ReadonlyMap<Finding, AuthorQuery> {
  const decided = queries.filter(({ status }) => status !== 'open')
  const byFingerprint = new Map(decided.map((query) => [query.fingerprint, query]))
  const byNumber = new Map(
    decided.flatMap((query) => (query.id === null ? [] : [[query.id, query] as const])),
  )
  return new Map(
    findings.flatMap((finding) => {
      const query = byFingerprint.get(finding.fingerprint) ?? byNumber.get(finding.query ?? '')
      return query ? [[finding, query] as const] : []
    }),
  )
}

/** List the findings of a manuscript that nobody decided on. */
export function undecided(manuscript: Pick<ManuscriptReport, 'findings' | 'queries'>): Finding[] {
  const decided = findDecided(manuscript)
  return manuscript.findings.filter((finding) => !decided.has(finding))
}
