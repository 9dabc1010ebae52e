import type { Finding } from '../model/finding.ts'
import type { ManuscriptReport } from '../model/report.ts'

/** Give the findings that nobody settled: neither their own query, nor the publisher's that says the same. */
export function standingFindings({
  queries,
  findings,
}: Pick<ManuscriptReport, 'findings' | 'queries'>): Finding[] {
  const settled = queries.filter(({ status }) => status !== 'open')
  const identities = new Set(settled.map(({ fingerprint }) => fingerprint))
  const numbers = new Set(settled.map(({ id }) => id))
  return findings.filter(
    ({ fingerprint, query }) => !identities.has(fingerprint) && (query === null || !numbers.has(query)),
  )
}
