import { moveFingerprint, pathPart } from '../model/fingerprint.ts'
import type { ManuscriptReport } from '../model/report.ts'
import type { ObservedIssue } from '../model/snapshot.ts'
import { textOf } from './close-issue.ts'
import { withMarker, type OverviewMarker, type QueryMarker } from './marker.ts'
import { overviewTitle } from './plan-overview.ts'
import { findOwnIssues } from './read-issues.ts'
import { issueTitle } from './write-issue.ts'

interface Followed {
  readonly issue: ObservedIssue
  readonly marker: OverviewMarker | QueryMarker
}

/**
 * Give the issues as if a manuscript whose file was renamed had always had its new name, so that none is closed and
 * opened again, and decisions stay.
 *
 * The file of the old name is gone, no issue speaks of the new one, and what both are asked is the same: the overview has
 * the title of the manuscript, or at least half of the issues that name a work have the titles of its queries. Gives
 * the very same list when nothing was renamed.
 */
export function followRenames(
  issues: readonly ObservedIssue[],
  { manuscripts, paths }: { manuscripts: readonly ManuscriptReport[]; paths: Iterable<string> },
): readonly ObservedIssue[] {
  const { queries, overviews } = findOwnIssues(issues)
  const own: readonly Followed[] = [...queries, ...overviews]
  const groups = Map.groupBy(own, ({ marker }) => pathOf(marker))
  const there = new Set([...paths].map(pathPart))
  const added = manuscripts.filter(({ path }) => !groups.has(pathPart(path)))
  const renames = respell(manuscripts, { groups, there })
  for (const [path, group] of groups) {
    const match = there.has(path) || renames.has(path) ? undefined : findMatch(group, added)
    if (match !== undefined && ![...renames.values()].includes(match)) renames.set(path, match)
  }
  if (renames.size === 0) return issues
  const moved = new Map(own.map(({ issue, marker }) => [issue.number, move(issue, marker, renames)]))
  return issues.map((issue) => moved.get(issue.number) ?? issue)
}

/** Markers of version 0.1 wrote a hyphen for a space, which named two files alike. */
function respell(
  manuscripts: readonly ManuscriptReport[],
  { groups, there }: { groups: ReadonlyMap<string, unknown>; there: ReadonlySet<string> },
): Map<string, string> {
  const former = manuscripts.map(({ path }) => [path.replaceAll(/\s+/g, '-'), path] as const)
  return new Map(former.filter(([old, path]) => path !== old && groups.has(old) && !there.has(old)))
}

function pathOf(marker: OverviewMarker | QueryMarker): string {
  return marker.kind === 'overview' ? pathPart(marker.path) : (marker.fingerprint.split(' ', 1)[0] ?? '')
}

function findMatch(group: readonly Followed[], added: readonly ManuscriptReport[]): string | undefined {
  const titles = group.map(({ issue }) => issue.title)
  const telling = titles.filter((title) => title.includes('“'))
  const matches = added.filter((manuscript) => {
    if (titles.includes(overviewTitle(manuscript))) return true
    const asked = new Set(manuscript.queries.map(issueTitle))
    return telling.length > 0 && telling.filter((title) => asked.has(title)).length * 2 >= telling.length
  })
  // Two that fit equally well tell nothing.
  return matches.length === 1 ? matches[0]?.path : undefined
}

function move(
  issue: ObservedIssue,
  marker: OverviewMarker | QueryMarker,
  renames: ReadonlyMap<string, string>,
): ObservedIssue {
  const path = renames.get(pathOf(marker))
  if (path === undefined) return issue
  const moved = (identity: string) => moveFingerprint(identity, new Map([[pathOf(marker), pathPart(path)]]))
  const next =
    marker.kind === 'query'
      ? { ...marker, fingerprint: moved(marker.fingerprint) }
      : { ...marker, path, ...(marker.decisions && { decisions: moveKeys(marker.decisions, moved) }) }
  return { ...issue, body: withMarker(textOf(issue.body), next) }
}

function moveKeys<T>(record: Readonly<Record<string, T>>, moved: (key: string) => string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [moved(key), value]))
}
