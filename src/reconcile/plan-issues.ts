import type { Effect } from '../model/effect.ts'
import type { AuthorQuery, QueryStatus } from '../model/query.ts'
import { linkCommit } from './links.ts'
import { neutralise } from '../report/neutralise.ts'
import { readMarker, withMarker, type QueryMarker } from './marker.ts'
import type { QueryIssue } from './read-issues.ts'
import { issueBody, issueTitle } from './write-issue.ts'

const queryLabel = 'author-query'
const mostNewIssues = 10

interface IssuesInput {
  readonly queries: readonly AuthorQuery[]
  readonly issues: readonly QueryIssue[]
  readonly url: string
  readonly sha: string
}

/** Decide the writes that make the issues say what the queries say; nothing when they do already. */
export function planIssues({ queries, issues, url, sha }: IssuesInput): Effect[] {
  const context = { url, sha }
  const byFingerprint = Map.groupBy(issues, ({ marker }) => marker.fingerprint)
  const known = new Set(queries.map((query) => query.fingerprint))
  const missing = queries.filter(
    (query) => isUnsettled(query.status) && !byFingerprint.has(query.fingerprint),
  )
  return [
    ...issues.flatMap(({ replies }) => replies),
    ...missing.slice(0, mostNewIssues).map((query) => createIssue(query, context)),
    ...queries.flatMap((query) => {
      const [first, ...twins] = byFingerprint.get(query.fingerprint) ?? []
      return first
        ? [...updateIssue(first, query, context), ...twins.flatMap((twin) => closeTwin(twin, first, context))]
        : []
    }),
    ...issues
      .filter(({ marker }) => !known.has(marker.fingerprint))
      .flatMap((issue) => closeVanished(issue, context)),
  ]
}

interface Context {
  readonly url: string
  readonly sha: string
}

/** An open query and one that was put off both stay open on GitHub. */
function isUnsettled(status: QueryStatus): boolean {
  return status === 'open' || status === 'parked'
}

function createIssue(query: AuthorQuery, context: Context): Effect {
  const { fingerprint, status } = query
  const body = withMarker(issueBody(query, context), { kind: 'query', fingerprint, status, sha: context.sha })
  return { kind: 'createIssue', fingerprint, title: issueTitle(query), body, labels: [queryLabel] }
}

function updateIssue(known: QueryIssue, query: AuthorQuery, context: Context): Effect[] {
  const { issue, marker } = known
  const body = bodyOf(known, query, context)
  const title = issueTitle(query)
  const changes = { ...(title !== issue.title && { title }), ...(body !== issue.body && { body }) }
  if (isUnsettled(query.status)) {
    if (issue.state === 'open') return changesOnly(issue.number, changes)
    // A person's close that is no decision any more, or Copydesk's own: the problem is back.
    const back = `Open again since ${linkCommit(context.sha, context.url)}. ${neutralise(query.reason)}`
    return [
      ...comment(known, query, back, context),
      { kind: 'updateIssue', number: issue.number, ...changes, body, state: { state: 'open' } },
    ]
  }
  if (issue.state === 'closed')
    return marker.status === query.status
      ? changesOnly(issue.number, changes)
      : changesOnly(issue.number, { body })
  const reason = query.status === 'moot' || query.status === 'stet' ? 'not_planned' : 'completed'
  const evidence = `${statusWord(query.status)} with ${linkCommit(context.sha, context.url)}. ${neutralise(query.reason)}`
  return [
    ...comment(known, query, evidence, context),
    { kind: 'updateIssue', number: issue.number, ...changes, body, state: { state: 'closed', reason } },
  ]
}

function changesOnly(number: number, changes: { title?: string; body?: string }): Effect[] {
  return Object.keys(changes).length === 0 ? [] : [{ kind: 'updateIssue', number, ...changes }]
}

/**
 * Write the body with the links it has, and only if that says something new with links to this commit: otherwise each
 * push would rewrite every issue.
 */
function bodyOf(known: QueryIssue, query: AuthorQuery, { url, sha }: Context): string {
  const { issue, marker, decision, lastComment } = known
  const next = {
    kind: 'query' as const,
    fingerprint: query.fingerprint,
    status: query.status,
    ...(decision && {
      decision: {
        kind: decision.kind,
        by: decision.by,
        at: decision.at,
        text: decision.text,
        ...(decision.until !== undefined && { until: decision.until }),
      },
    }),
    ...(lastComment !== undefined && { lastComment }),
  }
  const write = (at: string) => withMarker(issueBody(query, { url, sha: at }), { ...next, sha: at })
  const same = write(marker.sha)
  if (same === issue.body) return same
  const isSameText = issueBody(query, { url, sha: marker.sha }) === textOf(issue.body)
  return isSameText ? same : write(sha)
}

function textOf(body: string): string {
  return body.slice(0, Math.max(0, body.lastIndexOf('\n\n<!-- copydesk ')))
}

/** A comment that is already there, since a run ended between it and the change of state, is not made again. */
function comment(
  known: QueryIssue,
  { fingerprint, status }: Pick<AuthorQuery, 'fingerprint' | 'status'>,
  text: string,
  { sha }: Context,
): Effect[] {
  const isThere = known.issue.comments.some((one) => {
    const marker = one.isOwn ? readMarker(one.body) : undefined
    return marker?.kind === 'event' && marker.status === status && marker.sha === sha
  })
  if (isThere) return []
  return [
    {
      kind: 'createComment',
      issue: known.issue.number,
      body: withMarker(text, { kind: 'event', fingerprint, status, sha }),
    },
  ]
}

function statusWord(status: QueryStatus): string {
  const words: Readonly<Record<QueryStatus, string>> = {
    answered: 'Answered',
    moot: 'Moot',
    open: 'Open',
    parked: 'Parked',
    resolved: 'Resolved',
    stet: 'Stet',
  }
  return words[status]
}

/** A query that is asked no more: its row was taken off the sheet, or what Copydesk found is gone. */
function closeVanished(known: QueryIssue, context: Context): Effect[] {
  const { issue, marker } = known
  if (issue.state === 'closed') return []
  const isPublisher = marker.fingerprint.split(' ').at(-2) === 'query'
  const status = isPublisher ? 'moot' : 'resolved'
  const text = isPublisher ? 'its row is no longer on the query sheet.' : 'the problem is gone.'
  return close(known, { status, text, reason: isPublisher ? 'not_planned' : 'completed' }, context)
}

function closeTwin(twin: QueryIssue, first: QueryIssue, context: Context): Effect[] {
  if (twin.issue.state === 'closed') return []
  return close(
    twin,
    { status: 'moot', text: `this query has its issue in #${first.issue.number}.`, reason: 'not_planned' },
    context,
  )
}

function close(
  known: QueryIssue,
  {
    status,
    text,
    reason,
  }: { status: 'moot' | 'resolved'; text: string; reason: 'completed' | 'not_planned' },
  context: Context,
): Effect[] {
  const { issue, marker } = known
  const next: QueryMarker = { ...marker, status }
  const words = `${statusWord(status)} with ${linkCommit(context.sha, context.url)}: ${text}`
  return [
    ...comment(known, { fingerprint: marker.fingerprint, status }, words, context),
    {
      kind: 'updateIssue',
      number: issue.number,
      body: withMarker(textOf(issue.body), next),
      state: { state: 'closed', reason },
    },
  ]
}
