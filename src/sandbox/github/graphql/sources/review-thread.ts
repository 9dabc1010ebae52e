import { findCurrentLine } from '../../actions/reviews.ts'
import type { PullRequestRecord } from '../../find-records.ts'
import { nodeId } from '../../render/node-id.ts'
import type { RepositoryRecord, ReviewCommentRecord } from '../../state.ts'
import { viewerOf } from '../asking.ts'
import type { Asking } from '../asking.ts'
import { connect } from '../connection.ts'
import type { PageArguments } from '../connection.ts'
import { accountSource } from './account.ts'

/** Answer for a comment on a line, with those that answer it. */
export function reviewThreadSource(
  asking: Asking,
  repository: RepositoryRecord,
  request: PullRequestRecord,
  first: ReviewCommentRecord,
) {
  const { id, path, isResolved } = first
  const current = () => findCurrentLine(asking.host, repository, request, first)
  const comments = request.pull.reviewComments.filter((one) => one === first || one.inReplyTo === id)
  return {
    id: nodeId('PullRequestReviewThread', id),
    path,
    isResolved,
    line: current,
    isOutdated: async () => (await current()) === null,
    comments: (page: PageArguments) =>
      connect('comments', comments, page, (comment) => ({
        id: nodeId('PullRequestReviewComment', comment.id),
        fullDatabaseId: String(comment.id),
        author: accountSource(asking.host, comment.author),
        body: comment.body,
        createdAt: comment.createdAt,
        viewerDidAuthor: comment.author.id === viewerOf(asking).id,
      })),
  }
}
