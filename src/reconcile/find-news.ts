import type { QueryStatus } from '../model/query.ts'
import type { Report } from '../model/report.ts'
import type { RecordedDecision } from './marker.ts'
import type { Decisions } from './read-decisions.ts'

/**
 * Tell whether a decision is not on record yet, or the record of one is no longer true: a park whose date has come.
 *
 * Open pull requests then say something else as well.
 */
export function hasNews({ issues, loose, overviews }: Decisions, { manuscripts }: Report): boolean {
  const statuses = new Map(
    manuscripts.flatMap(({ queries }) => queries.map(({ fingerprint, status }) => [fingerprint, status])),
  )
  const recorded = new Map(overviews.flatMap(({ marker }) => Object.entries(marker.decisions ?? {})))
  return (
    issues.some(({ marker, acts }) => {
      const status = statuses.get(marker.fingerprint) ?? marker.status
      return (
        !isSame(marker.decision, acts.decision) ||
        (status !== marker.status && (isDecided(status) || isDecided(marker.status)))
      )
    }) ||
    [...loose].some(([fingerprint, acts]) => !isSame(recorded.get(fingerprint)?.decision, acts.decision))
  )
}

function isSame(a: RecordedDecision | undefined, b: RecordedDecision | undefined): boolean {
  return a?.kind === b?.kind && a?.at === b?.at
}

function isDecided(status: QueryStatus): boolean {
  return status === 'answered' || status === 'parked' || status === 'stet'
}
