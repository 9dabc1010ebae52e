import type { Effect } from '../model/effect.ts'
import type { AuthorQuery, QueryStatus } from '../model/query.ts'
import type { ManuscriptReport } from '../model/report.ts'
import { linkCommit } from './links.ts'
import { neutralise } from '../report/neutralise.ts'
import { closeTwin, comment, isUnsettled, statusWord, textOf, type Context } from './close-issue.ts'
import { closeVanished } from './close-vanished.ts'
import { withMarker } from './marker.ts'
import type { FoldedActs } from './fold-acts.ts'
import type { QueryIssue } from './read-decisions.ts'
import { issueBody, issueTitle } from './write-issue.ts'

const queryLabel = 'author-query'
const mostNewIssues = 10

interface IssuesInput {
  readonly manuscripts: readonly ManuscriptReport[]
  /** Paths of every file of the commit, read or not. */
  readonly paths: Iterable<string>
  readonly issues: readonly QueryIssue[]
  /** What people did about queries that have no issue. */
  readonly loose: ReadonlyMap<string, FoldedActs>
  readonly url: string
  readonly sha: string
}

/** Decide the writes that make the issues say what the queries say; nothing when they do already. */
export function planIssues({ manuscripts, paths, issues, loose, url, sha }: IssuesInput): Effect[] {
  const queries = manuscripts.flatMap((manuscript) => manuscript.queries)
  const context = { url, sha }
  const byFingerprint = Map.groupBy(issues, ({ marker }) => marker.fingerprint)
  const known = new Set(queries.map((query) => query.fingerprint))
  const missing = queries.filter(
    (query) => isUnsettled(query.status) && !byFingerprint.has(query.fingerprint),
  )
  const born = issues.filter(({ marker }) => marker.born === sha).length
  const vanished = issues.filter(({ marker }) => !known.has(marker.fingerprint))
  return [
    ...missing
      .slice(0, Math.max(0, mostNewIssues - born))
      .map((query) => createIssue(query, loose.get(query.fingerprint), context)),
    ...queries.flatMap((query) => {
      const [first, ...twins] = byFingerprint.get(query.fingerprint) ?? []
      return first
        ? [...updateIssue(first, query, context), ...twins.flatMap((twin) => closeTwin(twin, first, context))]
        : []
    }),
    ...closeVanished(vanished, { manuscripts, paths, context }),
  ]
}

function createIssue(query: AuthorQuery, acts: FoldedActs | undefined, context: Context): Effect {
  const { fingerprint: identity, status } = query
  const body = withMarker(issueBody(query, context), {
    kind: 'query',
    fingerprint: identity,
    status,
    born: context.sha,
    ...(acts && writeMemory(acts)),
    sha: context.sha,
  })
  return { kind: 'createIssue', fingerprint: identity, title: issueTitle(query), body, labels: [queryLabel] }
}

function updateIssue(known: QueryIssue, asked: AuthorQuery, context: Context): Effect[] {
  const { issue } = known
  const query = isHeld(known, asked) ? { ...asked, status: 'open' as const } : asked
  const body = bodyOf(known, { query, held: query === asked ? undefined : asked.status }, context)
  const title = issueTitle(query)
  const changes = { ...(title !== issue.title && { title }), ...(body !== issue.body && { body }) }
  if (isUnsettled(query.status)) {
    const over = describeOverdue(known, query)
    if (issue.state === 'open')
      return [
        ...(over === undefined ? [] : comment(known, query, over, context)),
        ...changesOnly(issue.number, changes),
      ]
    // What is decided no more, what a bot closed, or Copydesk's own close: the problem is back.
    const back = `Open again since ${linkCommit(context.sha, context.url)}. ${neutralise(query.reason)}`
    return [
      ...comment(known, query, back, context),
      { kind: 'updateIssue', number: issue.number, ...changes, body, state: { state: 'open' } },
    ]
  }
  if (issue.state === 'closed')
    return [...contradict(known, query, context), ...changesOnly(issue.number, changes)]
  const reason = query.status === 'moot' || query.status === 'stet' ? 'not_planned' : 'completed'
  const said = neutralise(query.reason)
  const evidence =
    query.decision === null
      ? `${statusWord(query.status)} with ${linkCommit(context.sha, context.url)}. ${said}`
      : said.replace(/(?<![.?!])$/, '.')
  const standing = query.stillWrong === undefined ? '' : ` What still stands: ${neutralise(query.stillWrong)}`
  return [
    ...comment(known, query, `${evidence}${standing}`, context),
    { kind: 'updateIssue', number: issue.number, ...changes, body, state: { state: 'closed', reason } },
  ]
}

/** Say once of a person's close that the fault is still there. It stays closed: that is for the person to decide. */
function contradict(known: QueryIssue, query: AuthorQuery, { sha }: Context): Effect[] {
  const { isClosedAnew, closing } = known.acts
  if (!isClosedAnew || query.status !== 'answered' || query.stillWrong === undefined) return []
  const text = `This stays closed, as decided. What still stands in the manuscript: ${neutralise(query.stillWrong)}\n\nSay \`/reopen\` to take it up again.`
  return comment(known, query, text, { sha, closing })
}

function describeOverdue({ marker, acts }: QueryIssue, { status }: AuthorQuery): string | undefined {
  const { decision } = acts
  if (marker.status !== 'parked' || status !== 'open' || decision?.kind !== 'parked') return undefined
  return `Open again: ${neutralise(decision.by)} put this off until ${decision.until ?? 'today'}.`
}

function changesOnly(number: number, changes: { title?: string; body?: string }): Effect[] {
  return Object.keys(changes).length === 0 ? [] : [{ kind: 'updateIssue', number, ...changes }]
}

/**
 * A person who reopens an issue is heard until something else settles its query: other evidence, or a decision.
 */
function isHeld({ marker, acts: { isReopened, decision } }: QueryIssue, { status }: AuthorQuery): boolean {
  if (isUnsettled(status) || decision?.kind === 'answered' || decision?.kind === 'stet') return false
  return isReopened || marker.held === status
}

function isSettled(status: QueryStatus): status is Exclude<QueryStatus, 'open' | 'parked'> {
  return !isUnsettled(status)
}

/**
 * Write the body with the links it has, and only if that says something new with links to this commit: otherwise each
 * push would rewrite every issue.
 */
function bodyOf(
  known: QueryIssue,
  { query, held }: { query: AuthorQuery; held: QueryStatus | undefined },
  { url, sha }: Context,
): string {
  const { issue, marker, acts } = known
  const next = {
    kind: 'query' as const,
    fingerprint: query.fingerprint,
    status: query.status,
    ...(marker.born !== undefined && { born: marker.born }),
    ...(held !== undefined && isSettled(held) && { held }),
    ...writeMemory(acts),
  }
  const write = (at: string) => withMarker(issueBody(query, { url, sha: at }), { ...next, sha: at })
  const same = write(marker.sha)
  if (same === issue.body) return same
  return textOf(same) === textOf(issue.body) ? same : write(sha)
}

/** What people did, as the marker keeps it. */
function writeMemory({ decision, read = {}, lastComment, closing }: FoldedActs) {
  return {
    ...(decision && { decision }),
    ...(Object.keys(read).length > 0 && { read }),
    ...(lastComment !== undefined && { lastComment }),
    ...(closing !== undefined && { closing }),
  }
}
