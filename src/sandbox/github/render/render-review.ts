import type { PullRequestRecord } from '../find-records.ts'
import type { Host } from '../host.ts'
import type { AccountRecord, RepositoryRecord, ReviewCommentRecord } from '../state.ts'
import { issueUrl, repositoryApi } from './links.ts'
import { nodeId } from './node-id.ts'
import { renderAccount } from './render-account.ts'
import { associationOf } from './render-issue.ts'

/** Write a review without words of its own: its comments are listed elsewhere. */
export function renderReview(
  host: Host,
  repository: RepositoryRecord,
  request: PullRequestRecord,
  { id, author, commitSha }: { id: number; author: AccountRecord; commitSha: string },
) {
  const html = `${issueUrl(host, repository, request)}#pullrequestreview-${id}`
  const pullUrl = `${repositoryApi(host, repository)}/pulls/${request.number}`
  return {
    id,
    node_id: nodeId('PullRequestReview', id),
    user: renderAccount(host, author),
    body: '',
    state: 'COMMENTED',
    html_url: html,
    pull_request_url: pullUrl,
    author_association: associationOf(repository, author),
    _links: { html: { href: html }, pull_request: { href: pullUrl } },
    commit_id: commitSha,
  }
}

/** Write a comment on a line; one whose line is gone has none. */
export function renderReviewComment(
  host: Host,
  repository: RepositoryRecord,
  request: PullRequestRecord,
  { comment, line }: { comment: ReviewCommentRecord; line: number | null },
) {
  const api = repositoryApi(host, repository)
  const url = `${api}/pulls/comments/${comment.id}`
  const html = `${issueUrl(host, repository, request)}#discussion_r${comment.id}`
  const pullUrl = `${api}/pulls/${request.number}`
  return {
    url,
    pull_request_review_id: comment.reviewId,
    id: comment.id,
    node_id: nodeId('PullRequestReviewComment', comment.id),
    diff_hunk: comment.diffHunk,
    path: comment.path,
    commit_id: line === null ? comment.commitSha : request.pull.headSha,
    original_commit_id: comment.commitSha,
    ...(comment.inReplyTo === null ? {} : { in_reply_to_id: comment.inReplyTo }),
    user: renderAccount(host, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.createdAt,
    html_url: html,
    pull_request_url: pullUrl,
    author_association: associationOf(repository, comment.author),
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pullUrl } },
    ...(line === null ? {} : { line }),
    original_line: comment.line,
    side: 'RIGHT',
    subject_type: 'line',
  }
}
