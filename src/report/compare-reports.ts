import type { Finding } from '../model/finding.ts'
import { moveFingerprint, pathPart } from '../model/fingerprint.ts'
import type { AuthorQuery } from '../model/query.ts'
import type { ManuscriptReport, Report } from '../model/report.ts'
import { undecided } from './find-decided.ts'
import { findRenames } from './find-renames.ts'
import { isOpen } from './headline.ts'

/** What a change does to a report: by fingerprint, so that moved lines and renamed files change nothing. */
export interface ReportChanges {
  /** Queries that were open, or not there, and are settled now. */
  readonly resolved: readonly AuthorQuery[]
  /** Queries that were settled and are open again. */
  readonly undone: readonly AuthorQuery[]
  /** Findings of a kind and subject that were not there before. */
  readonly added: readonly Finding[]
  /** Open queries that were not asked before and that no added finding speaks for. */
  readonly asked: readonly AuthorQuery[]
  /** Queries that were open before and still are. */
  readonly remaining: readonly AuthorQuery[]
  /** Manuscripts that are there no more; what they asked is not resolved. */
  readonly gone: readonly ManuscriptReport[]
}

/** Compare the report of a change with that of what it started from. */
export function compareReports({ base, head }: { base: Report; head: Report }): ReportChanges {
  const renames = findRenames({ before: base.manuscripts, after: head.manuscripts })
  const paths = new Set(head.manuscripts.map(({ path }) => path))
  const stays = ({ path }: ManuscriptReport) => paths.has(renames.get(path) ?? path)
  const moved = namesOf(renames)
  const before = byFingerprint(
    base.manuscripts.filter(stays).flatMap(({ queries }) => queries),
    moved,
  )
  const after = byFingerprint(head.manuscripts.flatMap(({ queries }) => queries))
  const known = byFingerprint(
    base.manuscripts.flatMap(({ findings }) => findings),
    moved,
  )
  const added = head.manuscripts.flatMap(undecided).filter((one) => !known.has(one.fingerprint))
  const openNow = [...after.values()].filter(isOpen)
  const isAsked = (query: AuthorQuery) => !before.has(query.fingerprint)
  return {
    resolved: [...before]
      .filter(([, query]) => isOpen(query))
      .flatMap(([identity, query]) => settled(query, after.get(identity))),
    undone: openNow.filter(({ fingerprint }) => isSettled(before.get(fingerprint))),
    added,
    asked: openNow.filter((query) => isAsked(query) && !isSaid(query, added)),
    remaining: openNow.filter((query) => !isAsked(query) && !isSettled(before.get(query.fingerprint))),
    gone: base.manuscripts.filter((manuscript) => !stays(manuscript)),
  }
}

/** A query that was open, as it is settled now; one that is asked no more has nothing left to say. */
function settled(before: AuthorQuery, now: AuthorQuery | undefined): AuthorQuery[] {
  if (now) return isOpen(now) ? [] : [now]
  return before.origin === 'publisher'
    ? [
        {
          ...before,
          status: 'moot',
          reason: 'Its row on the query sheet, or its comment in the text, is gone.',
          places: [],
        },
      ]
    : [{ ...before, status: 'resolved', reason: '', places: [] }]
}

/** A finding says what a query of Copydesk's own asks, or is bound to the publisher's. */
function isSaid({ id, fingerprint, places }: AuthorQuery, findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      finding.fingerprint === fingerprint ||
      (id !== null && finding.query === id && places.some(({ path }) => path === finding.place.path)),
  )
}

function isSettled(query: AuthorQuery | undefined): boolean {
  return query !== undefined && !isOpen(query)
}

function namesOf(renames: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...renames].map(([from, to]) => [pathPart(from), pathPart(to)]))
}

function byFingerprint<T extends { readonly fingerprint: string }>(
  items: readonly T[],
  moved: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [moveFingerprint(item.fingerprint, moved), item]))
}
