import { ApiError, invalid, notFound } from '../api-error.ts'
import type { PullRequestRecord } from '../find-records.ts'
import { listHunks } from '../git/diff-hunks.ts'
import { timestamp } from '../host.ts'
import type { Host } from '../host.ts'
import type { AccountRecord, RepositoryRecord, ReviewCommentRecord } from '../state.ts'

export interface NewReviewComment {
  readonly path: string
  readonly line: number
  readonly body: string
}

/** Comment on lines of a pull request, all at once: one line that the diff does not show refuses them all. */
export async function createReview(
  host: Host,
  repository: RepositoryRecord,
  { pull }: PullRequestRecord,
  {
    by,
    commitSha,
    comments,
  }: { by: AccountRecord; commitSha: string; comments: readonly NewReviewComment[] },
): Promise<number> {
  if (commitSha !== pull.headSha) throw invalid('PullRequestReview', 'commit_id')
  const base = await host.git.mergeBase(repository, pull.baseSha, pull.headSha)
  const reviewId = host.state.nextId()
  const made: ReviewCommentRecord[] = []
  for (const { path, line, body } of comments) {
    const hunks =
      base === undefined ? [] : await listHunks(repository.folder, { base, head: commitSha, path })
    const hunk = hunks.find(({ start, end }) => start <= line && line <= end)
    if (hunk === undefined) throw new ApiError(422, 'Line must be part of the diff')
    made.push({
      id: host.state.nextId(),
      reviewId,
      inReplyTo: null,
      author: by,
      createdAt: timestamp(host.state),
      body,
      path,
      line,
      commitSha,
      diffHunk: hunk.header,
      isResolved: false,
    })
  }
  pull.reviewComments.push(...made)
  return reviewId
}

/** Answer a comment on a line. */
export function replyToReview(
  host: Host,
  { pull }: PullRequestRecord,
  { by, to, body }: { by: AccountRecord; to: number; body: string },
): ReviewCommentRecord {
  const first = pull.reviewComments.find(({ id, inReplyTo }) => id === to && inReplyTo === null)
  if (first === undefined) throw notFound()
  const reply = {
    ...first,
    id: host.state.nextId(),
    reviewId: host.state.nextId(),
    inReplyTo: to,
    author: by,
    createdAt: timestamp(host.state),
    body,
  }
  pull.reviewComments.push(reply)
  return reply
}

/** Take a comment on a line away. */
export function deleteReviewComment({ pull }: PullRequestRecord, comment: ReviewCommentRecord): void {
  pull.reviewComments.splice(pull.reviewComments.indexOf(comment), 1)
}

/** Mark a thread as settled, as the button does. */
export function resolveThread(comment: ReviewCommentRecord): void {
  comment.isResolved = true
}

/** Find where a comment's line is now: the same words at the head, or nowhere, which makes the comment outdated. */
export async function findCurrentLine(
  host: Host,
  repository: RepositoryRecord,
  { pull }: PullRequestRecord,
  { path, line, commitSha }: ReviewCommentRecord,
): Promise<number | null> {
  if (commitSha === pull.headSha) return line
  const [then, now] = await Promise.all(
    [commitSha, pull.headSha].map((sha) => readLines(host, repository, `${sha}:${path}`)),
  )
  const words = then?.[line - 1]
  const index = now?.[line - 1] === words ? line - 1 : (now?.findIndex((one) => one === words) ?? -1)
  return index < 0 ? null : index + 1
}

async function readLines(
  host: Host,
  repository: RepositoryRecord,
  revision: string,
): Promise<string[] | undefined> {
  const object = await host.git.objectsOf(repository).read(revision)
  return object?.content.toString('utf8').split('\n')
}
