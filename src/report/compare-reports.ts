import type { Finding } from '../model/finding.ts'
import type { AuthorQuery } from '../model/query.ts'
import type { Report } from '../model/report.ts'
import { undecided } from './find-decided.ts'
import { isOpen } from './headline.ts'

/** What a change does to a report: by fingerprint, so that moved lines change nothing. */
export interface ReportChanges {
  /** Queries that were open, or not there, and are settled now. */
  readonly resolved: readonly AuthorQuery[]
  /** Queries that were settled and are open again. */
  readonly undone: readonly AuthorQuery[]
  /** Findings of a kind and subject that were not there before. */
  readonly added: readonly Finding[]
  /** Queries that were open before and still are. */
  readonly remaining: readonly AuthorQuery[]
}

/** Compare the report of a change with that of what it started from. */
export function compareReports({ base, head }: { base: Report; head: Report }): ReportChanges {
  const before = new Map(queriesOf(base).map((query) => [query.fingerprint, query]))
  const after = new Map(queriesOf(head).map((query) => [query.fingerprint, query]))
  const known = new Set(findingsOf(base).map((finding) => finding.fingerprint))
  const wasOpen = [...before.values()].filter(isOpen)
  const settledNow = wasOpen.flatMap((query) => {
    const now = after.get(query.fingerprint)
    return now === undefined || !isOpen(now) ? [now ?? { ...query, status: 'resolved' as const }] : []
  })
  const openNow = [...after.values()].filter(isOpen)
  return {
    resolved: settledNow,
    undone: openNow.filter(({ fingerprint }) => isSettled(before.get(fingerprint))),
    added: head.manuscripts.flatMap(undecided).filter((finding) => !known.has(finding.fingerprint)),
    remaining: openNow.filter(
      ({ fingerprint }) => before.has(fingerprint) && !isSettled(before.get(fingerprint)),
    ),
  }
}

function isSettled(query: AuthorQuery | undefined): boolean {
  return query !== undefined && !isOpen(query)
}

function queriesOf({ manuscripts }: Report): AuthorQuery[] {
  return manuscripts.flatMap((manuscript) => manuscript.queries)
}

function findingsOf({ manuscripts }: Report): Finding[] {
  return manuscripts.flatMap((manuscript) => manuscript.findings)
}
