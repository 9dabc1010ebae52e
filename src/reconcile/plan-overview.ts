import { issueToken, type Effect } from '../model/effect.ts'
import type { ManuscriptReport } from '../model/report.ts'
import type { ObservedIssue } from '../model/snapshot.ts'
import { neutralise } from '../report/neutralise.ts'
import { linkPlace } from './links.ts'
import { readMarker, withMarker, type OverviewMarker } from './marker.ts'

const overviewLabel = 'query-sheet'
const longestRow = 200
const mostRows = 250

interface OverviewInput {
  readonly manuscripts: readonly ManuscriptReport[]
  /** Paths of every file of the commit, read or not. */
  readonly paths: Iterable<string>
  readonly issues: readonly ObservedIssue[]
  /** Fingerprints that have an issue, or get one in this plan. */
  readonly withIssue: ReadonlySet<string>
  readonly url: string
  readonly sha: string
}

/** Decide the overview issue of each manuscript: every query with its status, place and issue. Open while one is open. */
export function planOverviews({ manuscripts, paths, issues, withIssue, url, sha }: OverviewInput): Effect[] {
  const overviews = issues
    .flatMap((issue) => {
      const marker = issue.isOwn ? readMarker(issue.body) : undefined
      return marker?.kind === 'overview' ? [{ issue, marker }] : []
    })
    .sort((a, b) => a.issue.number - b.issue.number)
  const there = new Set(paths)
  const gone = overviews.filter(({ marker }) => !there.has(marker.path) && marker.state === 'open')
  const updates = manuscripts.flatMap((manuscript) => {
    const [known, ...twins] = overviews.filter(({ marker }) => marker.path === manuscript.path)
    const write = (at: string) => writeOverview(manuscript, { withIssue, url, sha: at })
    return [
      ...(known ? updateOverview(known, manuscript, { write, sha }) : createOverview(manuscript, write(sha))),
      ...twins.flatMap(({ issue }) => (issue.state === 'open' ? [closeAs(issue.number, 'not_planned')] : [])),
    ]
  })
  return [...updates, ...gone.flatMap(closeGone)]
}

/** The overview of a file that is gone; that of one which could not be read stays as it is. */
function closeGone({ issue, marker }: { issue: ObservedIssue; marker: OverviewMarker }): Effect[] {
  if (issue.state === 'closed') return []
  const body = withMarker('This file is gone.', { ...marker, state: 'closed' })
  return [
    { kind: 'updateIssue', number: issue.number, body, state: { state: 'closed', reason: 'not_planned' } },
  ]
}

function createOverview(manuscript: ManuscriptReport, body: string): Effect[] {
  if (manuscript.queries.length === 0) return []
  const fingerprint = `${manuscript.path} overview`
  return [{ kind: 'createIssue', fingerprint, title: titleOf(manuscript), body, labels: [overviewLabel] }]
}

function updateOverview(
  { issue, marker }: { issue: ObservedIssue; marker: OverviewMarker },
  manuscript: ManuscriptReport,
  { write, sha }: { write: (at: string) => string; sha: string },
): Effect[] {
  const old = write(marker.sha)
  const isSame = sameText(old, issue.body)
  const title = titleOf(manuscript)
  const changes = { ...(title !== issue.title && { title }), ...(!isSame && { body: write(sha) }) }
  const wanted = stateOf(manuscript)
  const state = wanted === marker.state ? undefined : stateChange(issue.state, wanted)
  if (Object.keys(changes).length === 0 && !state) return []
  return [{ kind: 'updateIssue', number: issue.number, ...changes, ...(state && { state }) }]
}

function stateOf({ queries }: ManuscriptReport): 'closed' | 'open' {
  return queries.some(({ status }) => status === 'open' || status === 'parked') ? 'open' : 'closed'
}

/** Only when Copydesk wants another state than it last left: what a person did in between stays. */
function stateChange(state: 'closed' | 'open', wanted: 'closed' | 'open') {
  if (wanted === state) return undefined
  return wanted === 'open'
    ? ({ state: 'open' } as const)
    : ({ state: 'closed', reason: 'completed' } as const)
}

const anyIssue = /#\d{1,9}|\u{E000}issue:[^\u{E001}]{0,500}\u{E001}/gu

/** Compare a body with tokens for issue numbers with one in which the numbers stand. */
function sameText(body: string, posted: string): boolean {
  return body.replaceAll(anyIssue, '#') === posted.replaceAll(anyIssue, '#')
}

function closeAs(number: number, reason: 'completed' | 'not_planned'): Effect {
  return { kind: 'updateIssue', number, state: { state: 'closed', reason } }
}

function titleOf({ title }: ManuscriptReport): string {
  return `Query sheet: ${title.replaceAll(/[@#`<>](?=\S)/g, '').slice(0, 200)}`
}

function writeOverview(
  manuscript: ManuscriptReport,
  { withIssue, url, sha }: { withIssue: ReadonlySet<string>; url: string; sha: string },
): string {
  const { path, queries } = manuscript
  const rows = queries.slice(0, mostRows).map(({ id, status, text, reason, places, fingerprint }) => {
    const issue = withIssue.has(fingerprint) ? issueToken(fingerprint) : '–'
    const [place] = places
    const what = [text, status === 'open' ? '' : reason]
      .filter((part) => part !== '')
      .map((part) => neutralise(shorten(part)))
    return `| ${id ?? '–'} | ${status} | ${what.join(' — ')} | ${place ? linkPlace(place, { url, sha }) : ''} | ${issue} |`
  })
  const open = queries.filter(({ status }) => status === 'open').length
  const lead = open === 0 ? 'Every query is settled.' : `${open} of ${queries.length} queries are open.`
  const rest = queries.length > mostRows ? [`… and ${queries.length - mostRows} more.`] : []
  const table = [
    '| Query | Status | What | Where | Issue |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
  return withMarker([lead, table, ...rest].join('\n\n'), {
    kind: 'overview',
    path,
    sha,
    state: stateOf(manuscript),
  })
}

function shorten(text: string): string {
  return text.length <= longestRow ? text : `${text.slice(0, longestRow - 1).trimEnd()}…`
}
