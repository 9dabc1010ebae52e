import type { Effect } from '../model/effect.ts'
import type { Decision } from '../model/query.ts'
import type { ObservedComment, ObservedIssue } from '../model/snapshot.ts'
import { parseCommand } from './command.ts'
import { readMarker, withMarker, type QueryMarker } from './marker.ts'

/** What a person says stands in the marker, which must leave room for the body. */
const longestDecision = 2000

/** A query's issue as its marker, its state and the commands under it tell. */
export interface QueryIssue {
  readonly issue: ObservedIssue
  readonly marker: QueryMarker
  readonly decision: Decision | undefined
  /** A person asked for it to be open again. */
  readonly isReopened: boolean
  readonly lastComment: number | undefined
  /** Reactions and short replies that the commands call for. */
  readonly replies: readonly Effect[]
}

/** Read the issues that Copydesk opened for queries, lowest number first, with the decisions that stand in them. */
export function readQueryIssues(issues: readonly ObservedIssue[]): QueryIssue[] {
  return issues
    .flatMap((issue) => {
      const marker = issue.isOwn ? readMarker(issue.body) : undefined
      return marker?.kind === 'query' ? [readIssue(issue, marker)] : []
    })
    .sort((a, b) => a.issue.number - b.issue.number)
}

interface Reading {
  decision: Decision | undefined
  isReopened: boolean
  lastComment: number | undefined
  replies: Effect[]
}

function readIssue(issue: ObservedIssue, marker: QueryMarker): QueryIssue {
  const { fingerprint, lastComment } = marker
  const reading: Reading = {
    decision: decisionByState(issue, marker),
    isReopened: issue.state === 'open' && marker.status !== 'open' && marker.status !== 'parked',
    lastComment,
    replies: [],
  }
  for (const comment of issue.comments) {
    if (comment.isOwn || comment.id <= (lastComment ?? 0)) continue
    readComment(comment, { issue, fingerprint, reading })
    reading.lastComment = comment.id
  }
  return { issue, marker, ...reading }
}

/**
 * | issue  | marker  | meaning                                               |
 * | ------ | ------- | ----------------------------------------------------- |
 * | open   | open    | nobody has closed it                                  |
 * | closed | settled | Copydesk closed it, or wrote down a person's decision |
 * | closed | open    | a person closed it, which is a decision               |
 * | open   | settled | a person reopened it, which takes a decision back     |
 */
function decisionByState(
  { state, stateReason, closedBy, closedAt }: ObservedIssue,
  marker: QueryMarker,
): Decision | undefined {
  const known = marker.decision && { ...marker.decision, fingerprint: marker.fingerprint }
  if (state === 'open') return marker.status === 'open' || marker.status === 'parked' ? known : undefined
  if ((marker.status !== 'open' && marker.status !== 'parked') || closedBy === 'app') return known
  const kind = stateReason === 'not_planned' ? 'stet' : 'answered'
  return { fingerprint: marker.fingerprint, kind, by: closedBy ?? 'someone', at: closedAt ?? '', text: '' }
}

function readComment(
  comment: ObservedComment,
  { issue, fingerprint, reading }: { issue: ObservedIssue; fingerprint: string; reading: Reading },
): void {
  const command = parseCommand(comment.body)
  if (!command) return
  const { id, author, createdAt } = comment
  if (!comment.mayDecide)
    return reply(reading, issue, id, 'Only people who may triage this repository can decide a query.')
  if (command.kind === 'bad') return reply(reading, issue, id, command.why)
  react(reading, comment)
  const decided = { fingerprint, by: author, at: createdAt }
  if (command.kind !== 'recheck') reading.isReopened = command.kind === 'reopen'
  switch (command.kind) {
    case 'answer':
      reading.decision = { ...decided, kind: 'answered', text: command.text.slice(0, longestDecision) }
      return
    case 'park':
      reading.decision = {
        ...decided,
        kind: 'parked',
        text: command.text.slice(0, longestDecision),
        until: command.until,
      }
      return
    case 'stet':
      reading.decision = { ...decided, kind: 'stet', text: command.text.slice(0, longestDecision) }
      return
    case 'reopen':
      reading.decision = undefined
      return
    case 'recheck':
      return
    default:
      command satisfies never
  }
}

function react(reading: Reading, { id, ownReactions }: ObservedComment): void {
  for (const content of ['eyes', '+1'] as const)
    if (!ownReactions.includes(content)) reading.replies.push({ kind: 'addReaction', commentId: id, content })
}

function reply(reading: Reading, { number, comments }: ObservedIssue, to: number, text: string): void {
  const isSaid = comments.some((comment) => {
    const marker = comment.isOwn ? readMarker(comment.body) : undefined
    return marker?.kind === 'reply' && marker.to === to
  })
  if (!isSaid)
    reading.replies.push({
      kind: 'createComment',
      issue: number,
      body: withMarker(text, { kind: 'reply', to }),
    })
}
