import type { Effect } from '../model/effect.ts'
import { fingerprint } from '../model/fingerprint.ts'
import type { AuthorQuery, QueryStatus } from '../model/query.ts'
import type { ManuscriptReport } from '../model/report.ts'
import { linkCommit } from './links.ts'
import { neutralise } from '../report/neutralise.ts'
import { readMarker, withMarker, type QueryMarker } from './marker.ts'
import type { QueryIssue } from './read-issues.ts'
import { issueBody, issueTitle } from './write-issue.ts'

export const queryLabel = 'author-query'
const mostNewIssues = 10

interface IssuesInput {
  readonly manuscripts: readonly ManuscriptReport[]
  /** Paths of every file of the commit, read or not. */
  readonly paths: Iterable<string>
  readonly issues: readonly QueryIssue[]
  readonly url: string
  readonly sha: string
}

/** Decide the writes that make the issues say what the queries say; nothing when they do already. */
export function planIssues({ manuscripts, paths, issues, url, sha }: IssuesInput): Effect[] {
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
    ...issues.flatMap(({ replies }) => replies),
    ...missing.slice(0, Math.max(0, mostNewIssues - born)).map((query) => createIssue(query, context)),
    ...queries.flatMap((query) => {
      const [first, ...twins] = byFingerprint.get(query.fingerprint) ?? []
      return first
        ? [...updateIssue(first, query, context), ...twins.flatMap((twin) => closeTwin(twin, first, context))]
        : []
    }),
    ...closeVanished(vanished, { manuscripts, paths, context }),
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
  const { fingerprint: identity, status } = query
  const body = withMarker(issueBody(query, context), {
    kind: 'query',
    fingerprint: identity,
    status,
    born: context.sha,
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
    if (issue.state === 'open') return changesOnly(issue.number, changes)
    // A person's close that is no decision any more, or Copydesk's own: the problem is back.
    const back = `Open again since ${linkCommit(context.sha, context.url)}. ${neutralise(query.reason)}`
    return [
      ...comment(known, query, back, context),
      { kind: 'updateIssue', number: issue.number, ...changes, body, state: { state: 'open' } },
    ]
  }
  if (issue.state === 'closed') return changesOnly(issue.number, changes)
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
 * A person who reopens an issue is heard until something else settles its query: other evidence, or a decision.
 */
function isHeld({ marker, isReopened, decision }: QueryIssue, { status }: AuthorQuery): boolean {
  if (isUnsettled(status) || (decision && decision.kind !== 'parked')) return false
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
  const { issue, marker, decision, lastComment } = known
  const next = {
    kind: 'query' as const,
    fingerprint: query.fingerprint,
    status: query.status,
    ...(marker.born !== undefined && { born: marker.born }),
    ...(held !== undefined && isSettled(held) && { held }),
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
  return textOf(same) === textOf(issue.body) ? same : write(sha)
}

function textOf(body: string): string {
  return body.slice(0, Math.max(0, body.lastIndexOf('\n\n<!-- copydesk ')))
}

/** A comment that is already there, since a run ended between it and the change of state, is not made again. */
function comment(
  known: QueryIssue,
  { fingerprint: identity, status }: Pick<AuthorQuery, 'fingerprint' | 'status'>,
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
      body: withMarker(text, { kind: 'event', fingerprint: identity, status, sha }),
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

interface VanishedInput {
  readonly manuscripts: readonly ManuscriptReport[]
  readonly paths: Iterable<string>
  readonly context: Context
}

/**
 * Close what is asked no more, of manuscripts that were read and of files that are gone.
 *
 * A file that is there but was not read (too large, not UTF-8, excluded, a broken front matter) says nothing about its
 * queries: their issues stay as they are.
 */
function closeVanished(vanished: readonly QueryIssue[], { manuscripts, paths, context }: VanishedInput) {
  const read = new Map(manuscripts.map((manuscript) => [pathPart(manuscript.path), manuscript]))
  const there = new Set([...paths].map(pathPart))
  return vanished.flatMap((known): Effect[] => {
    const path = known.marker.fingerprint.split(' ', 1)[0] ?? ''
    if (known.issue.state === 'closed' || !isUnsettled(known.marker.status)) return []
    const manuscript = read.get(path)
    const isRead = manuscript && !manuscript.findings.some(({ rule }) => rule === 'document-unreadable')
    const verdict = isRead
      ? judgeVanished(known.marker.fingerprint, manuscript)
      : there.has(path)
        ? undefined
        : moot('its file is gone.')
    return verdict ? close(known, verdict, context) : []
  })
}

/** The path as it stands in a fingerprint. */
function pathPart(path: string): string {
  return fingerprint({ path, rule: '', subject: null })
}

interface Verdict {
  readonly status: 'moot' | 'resolved'
  readonly text: string
}

function moot(text: string): Verdict {
  return { status: 'moot', text }
}

const aboutAnEntry: ReadonlySet<string> = new Set([
  'citation-author-spelling',
  'citation-year-mismatch',
  'page-range-missing',
])

/** A query whose row was taken off the sheet, or a finding of Copydesk that is there no more. */
function judgeVanished(identity: string, { references }: ManuscriptReport): Verdict {
  const [, rule = '', subject] = identity.split(' ')
  if (rule === 'query') return moot('its row is no longer on the query sheet.')
  if (aboutAnEntry.has(rule) && !references.some(({ id }) => id === subject))
    return moot('the entry is no longer in the list.')
  return { status: 'resolved', text: 'the problem is gone.' }
}

function closeTwin(twin: QueryIssue, first: QueryIssue, context: Context): Effect[] {
  if (twin.issue.state === 'closed' || !isUnsettled(twin.marker.status)) return []
  return close(twin, moot(`this query has its issue in #${first.issue.number}.`), context)
}

function close(known: QueryIssue, { status, text }: Verdict, context: Context): Effect[] {
  const { issue, marker } = known
  const reason = status === 'moot' ? 'not_planned' : 'completed'
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
