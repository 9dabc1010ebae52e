import type { Effect } from '../model/effect.ts'
import type { Report } from '../model/report.ts'
import type { ObservedPullRequest } from '../model/snapshot.ts'
import type { ReportChanges } from '../report/compare-reports.ts'
import type { LinkTargets } from './links.ts'
import { readMarker, withMarker } from './marker.ts'
import { writeComment } from './write-comment.ts'

interface CommentInput {
  readonly report: Report
  readonly changes: ReportChanges
  readonly pullRequest: ObservedPullRequest
  readonly targets: LinkTargets
  /** What was suggested beside lines, to be remembered. */
  readonly offered: readonly string[]
}

/** Decide the one comment of a pull request, edited in place; nothing when it says the same already. */
export function planComment({ report, changes, pullRequest, targets, offered }: CommentInput): Effect[] {
  if (pullRequest.state !== 'open') return []
  const known = pullRequest.comments.find(
    (comment) => comment.isOwn && readMarker(comment.body)?.kind === 'pull-request',
  )
  const isTouched = report.manuscripts.length > 0 || changes.gone.length > 0
  if (!isTouched && !known) return []
  const write = (at: string) =>
    withMarker(writeComment(report, changes, { ...targets, sha: at }), {
      kind: 'pull-request',
      sha: at,
      ...(offered.length > 0 && { offered: [...offered] }),
    })
  if (!known) return [{ kind: 'createComment', issue: pullRequest.number, body: write(targets.sha) }]
  const marker = readMarker(known.body)
  // Links to another commit alone are no news: they still show the words.
  const old = marker?.kind === 'pull-request' && marker.sha !== undefined ? write(marker.sha) : undefined
  return known.body === old ? [] : [{ kind: 'updateComment', id: known.id, body: write(targets.sha) }]
}
