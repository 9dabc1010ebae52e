import { issueToken, issueTokens, type Effect } from '../model/effect.ts'
import { fingerprint as buildFingerprint } from '../model/fingerprint.ts'
import type { AuthorQuery } from '../model/query.ts'
import type { ManuscriptReport } from '../model/report.ts'
import { buildReply } from '../report/build-reply.ts'
import { replyTable } from '../report/formats/reply-markdown.ts'
import { neutralise, neutraliseLine } from '../report/neutralise.ts'
import { shorten } from '../report/shorten.ts'
import { formatBox } from './boxes.ts'
import { isUnsettled } from './close-issue.ts'
import type { FoldedActs } from './fold-acts.ts'
import { linkPlace } from './links.ts'
import { withMarker, type OverviewMarker } from './marker.ts'
import type { OwnIssue } from './read-issues.ts'

const overviewLabel = 'query-sheet'
const longestRow = 200
const mostRows = 250
/** Decisions about queries without an issue, which the marker has room for, and how much of each. */
const mostLoose = 60
const longestLoose = 300

interface OverviewInput {
  readonly manuscripts: readonly ManuscriptReport[]
  /** Paths of every file of the commit, read or not. */
  readonly paths: Iterable<string>
  readonly overviews: readonly OwnIssue<OverviewMarker>[]
  /** Fingerprints that have an issue, or get one in this plan. */
  readonly withIssue: ReadonlySet<string>
  /** What people did about queries without an issue. */
  readonly loose: ReadonlyMap<string, FoldedActs>
  readonly url: string
  readonly sha: string
}

/** Decide the overview issue of each manuscript: every query with its status, place and issue. Open while one is open. */
export function planOverviews(input: OverviewInput): Effect[] {
  const { manuscripts, overviews, sha } = input
  const there = new Set(input.paths)
  const gone = overviews.filter(({ marker }) => !there.has(marker.path) && marker.state === 'open')
  const updates = manuscripts.flatMap((manuscript) => {
    const [known, ...twins] = overviews.filter(({ marker }) => marker.path === manuscript.path)
    const write = (at: string) => writeOverview(manuscript, { ...input, sha: at })
    return [
      ...(known ? updateOverview(known, manuscript, { write, sha }) : createOverview(manuscript, write(sha))),
      ...twins.flatMap((twin) => closeTwin(twin, known?.issue.number)),
    ]
  })
  return [...updates, ...gone.flatMap(closeGone)]
}

/** The overview of a file that is gone; that of one which could not be read stays as it is. */
function closeGone({ issue, marker }: OwnIssue<OverviewMarker>): Effect[] {
  if (issue.state === 'closed') return []
  return [closeAs(issue.number, withMarker('This file is gone.', { ...marker, state: 'closed' }))]
}

/** The second overview of one manuscript, which a run left that did not hear of its first, points to the first. */
function closeTwin({ issue, marker }: OwnIssue<OverviewMarker>, first: number | undefined): Effect[] {
  if (marker.state === 'closed') return []
  const { path, sha } = marker
  const body = withMarker(`The overview of this manuscript is #${first ?? 0}.`, {
    kind: 'overview',
    path,
    sha,
    state: 'closed',
  })
  return [closeAs(issue.number, body)]
}

function closeAs(number: number, body: string): Effect {
  return { kind: 'updateIssue', number, body, state: { state: 'closed', reason: 'not_planned' } }
}

function createOverview(manuscript: ManuscriptReport, body: string): Effect[] {
  if (manuscript.queries.length === 0) return []
  const fingerprint = `${manuscript.path} overview`
  return [
    { kind: 'createIssue', fingerprint, title: overviewTitle(manuscript), body, labels: [overviewLabel] },
  ]
}

function updateOverview(
  { issue, marker }: OwnIssue<OverviewMarker>,
  manuscript: ManuscriptReport,
  { write, sha }: { write: (at: string) => string; sha: string },
): Effect[] {
  const old = write(marker.sha)
  const isSame = sameText(old, issue.body)
  const title = overviewTitle(manuscript)
  const changes = { ...(title !== issue.title && { title }), ...(!isSame && { body: write(sha) }) }
  const wanted = stateOf(manuscript)
  const state = wanted === marker.state ? undefined : stateChange(issue.state, wanted)
  if (Object.keys(changes).length === 0 && !state) return []
  return [{ kind: 'updateIssue', number: issue.number, ...changes, ...(state && { state }) }]
}

function stateOf({ queries }: ManuscriptReport): 'closed' | 'open' {
  return queries.some(({ status }) => isUnsettled(status)) ? 'open' : 'closed'
}

/** Only when Copydesk wants another state than it last left: what a person did in between stays. */
function stateChange(state: 'closed' | 'open', wanted: 'closed' | 'open') {
  if (wanted === state) return undefined
  return wanted === 'open'
    ? ({ state: 'open' } as const)
    : ({ state: 'closed', reason: 'completed' } as const)
}

const anyNumber = /#\d{1,9}/g

/** Compare a body with tokens for issue numbers with one in which the numbers stand. */
function sameText(body: string, posted: string): boolean {
  const [one, other] = [body, posted].map((text) =>
    text.replaceAll(issueTokens, '#').replaceAll(anyNumber, '#'),
  )
  return one === other
}

/** Give the title of a manuscript's overview issue. */
export function overviewTitle({ title }: ManuscriptReport): string {
  return `Query sheet: ${neutraliseLine(shorten(title, longestRow))}`
}

function writeOverview(manuscript: ManuscriptReport, input: OverviewInput): string {
  const { path, queries } = manuscript
  const { loose, withIssue, sha } = input
  const open = queries.filter(({ status }) => status === 'open').length
  const lead =
    open === 0
      ? 'No query is open.'
      : `${open} of ${queries.length} queries are open. Tick a box to answer “done”; untick it to take an answer back.`
  const rows = queries.slice(0, mostRows).map((query) => writeRow(query, input))
  const rest = queries.length > mostRows ? [`… and ${queries.length - mostRows} more.`] : []
  const decisions = writeLoose(manuscript, { loose, withIssue })
  return withMarker([lead, rows.join('\n'), ...rest, ...writeReply(manuscript)].join('\n\n'), {
    kind: 'overview',
    path,
    sha,
    state: stateOf(manuscript),
    ...(decisions && { decisions }),
  })
}

/** What goes back to the publisher, folded, to be copied into a mail. */
function writeReply(manuscript: ManuscriptReport): string[] {
  const replies = buildReply(manuscript)
  if (replies.length === 0) return []
  return [`<details><summary>Answers for the publisher</summary>\n\n${replyTable(replies)}\n\n</details>`]
}

/** One query: its box, number, status, issue and place; below, what it asks, and who settled it when and how. */
function writeRow(
  { id, status, text, reason, places, fingerprint }: AuthorQuery,
  { withIssue, url, sha }: OverviewInput,
): string {
  const [place] = places
  const facts = [
    `**${id ?? 'Copydesk'}**`,
    status,
    ...(withIssue.has(fingerprint) ? [issueToken(fingerprint)] : []),
    ...(place ? [linkPlace(place, { url, sha })] : []),
  ]
  const what = [text, status === 'open' ? '' : reason]
    .filter((part) => part !== '')
    .map((part) => neutralise(shorten(part, longestRow)))
  const box = formatBox(facts.join(' · '), { fingerprint, isTicked: !isUnsettled(status) })
  // Only comments on GitHub break a line at its end by themselves.
  return `${box}\\\n  ${what.join(' — ')}`
}

/** Keep what is decided about queries that have no issue, also of one that is not asked at the moment. */
function writeLoose(
  { path }: ManuscriptReport,
  { loose, withIssue }: Pick<OverviewInput, 'loose' | 'withIssue'>,
): OverviewMarker['decisions'] {
  const own = `${buildFingerprint({ path, rule: '', subject: null })} `
  const kept = [...loose]
    .filter(([fingerprint]) => !withIssue.has(fingerprint) && fingerprint.startsWith(own))
    .flatMap(([fingerprint, { decision, read = {} }]) => {
      const short = decision && { ...decision, text: decision.text.slice(0, longestLoose) }
      return short ? [[fingerprint, { decision: short, read }] as const] : []
    })
    .sort(([, a], [, b]) => (a.decision.at < b.decision.at ? -1 : 1))
    .slice(-mostLoose)
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}
