import type { Effect } from '../model/effect.ts'
import type { AuthorQuery, QueryStatus } from '../model/query.ts'
import { linkCommit } from './links.ts'
import { readMarker, withMarker, type QueryMarker } from './marker.ts'
import type { QueryIssue } from './read-decisions.ts'

/** The commit that a plan is made for. */
export interface Context {
  readonly url: string
  readonly sha: string
}

/** An open query and one that was put off both stay open on GitHub. */
export function isUnsettled(status: QueryStatus): boolean {
  return status === 'open' || status === 'parked'
}

/** How a query ends that is asked no more. */
export interface Verdict {
  readonly status: 'moot' | 'resolved'
  readonly text: string
}

/** Say that a query has nothing left to ask. */
export function moot(text: string): Verdict {
  return { status: 'moot', text }
}

/** Close an issue with a comment that says why, state and marker in one write. */
export function close(known: QueryIssue, { status, text }: Verdict, context: Context): Effect[] {
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

/** Close the second issue of one query, which a run left that did not hear of its first. */
export function closeTwin(twin: QueryIssue, first: QueryIssue, context: Context): Effect[] {
  if (twin.issue.state === 'closed' || !isUnsettled(twin.marker.status)) return []
  return close(twin, moot(`this query has its issue in #${first.issue.number}.`), context)
}

/**
 * A comment that is already there, since a run ended between it and the change of state, is not made again.
 *
 * One about a person's close is made once for that close, whatever commit the next run sees.
 */
export function comment(
  known: QueryIssue,
  { fingerprint: identity, status }: Pick<AuthorQuery, 'fingerprint' | 'status'>,
  text: string,
  { sha, closing }: Pick<Context, 'sha'> & { readonly closing?: string | undefined },
): Effect[] {
  const isThere = known.issue.comments.some((one) => {
    const marker = one.isOwn ? readMarker(one.body) : undefined
    if (marker?.kind !== 'event' || marker.status !== status) return false
    return closing === undefined
      ? marker.sha === sha && marker.closing === undefined
      : marker.closing === closing
  })
  if (isThere) return []
  const about = closing === undefined ? {} : { closing }
  return [
    {
      kind: 'createComment',
      issue: known.issue.number,
      body: withMarker(text, { kind: 'event', fingerprint: identity, status, sha, ...about }),
    },
  ]
}

/** Put a status at the start of a sentence. */
export function statusWord(status: QueryStatus): string {
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

/** Take the marker from under a body. */
export function textOf(body: string): string {
  return body.slice(0, Math.max(0, body.lastIndexOf('\n\n<!-- copydesk ')))
}
