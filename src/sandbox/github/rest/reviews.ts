import { createReview, deleteReviewComment, findCurrentLine, replyToReview } from '../actions/reviews.ts'
import { reaches } from '../auth/authorize.ts'
import { ApiError, invalid, notFound } from '../api-error.ts'
import { isPullRequest } from '../find-records.ts'
import type { PullRequestRecord } from '../find-records.ts'
import { renderReview, renderReviewComment } from '../render/render-review.ts'
import type { ReviewCommentRecord } from '../state.ts'
import { actor, created, ok, repositoryOperation } from './operation.ts'
import type { Operation, RepositoryAsked } from './operation.ts'
import { paginate } from './paginate.ts'
import { pullOf } from './pulls.ts'

const read = { permissions: ['pull_requests'], access: 'read' } as const
const write = { permissions: ['pull_requests'], access: 'write' } as const

interface ReviewBody {
  readonly commit_id?: string
  readonly event?: string
  readonly comments?: readonly { readonly path: string; readonly body: string; readonly line?: number }[]
}

/** Reviews of pull requests: comments on lines of the change. */
export const reviewOperations: readonly Operation[] = [
  repositoryOperation('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', read, list),
  repositoryOperation(
    'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies',
    write,
    reply,
  ),
  repositoryOperation('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', write, create),
  repositoryOperation('DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}', write, remove),
]

async function list(asked: RepositoryAsked) {
  const request = pullOf(asked)
  const { items, headers } = paginate(asked, request.pull.reviewComments)
  return ok(await Promise.all(items.map((comment) => render(asked, request, comment))), headers)
}

async function create(asked: RepositoryAsked<ReviewBody>) {
  const { host, repository, body } = asked
  const request = pullOf(asked)
  const { commit_id: commitSha = request.pull.headSha, event, comments = [] } = body
  if (event !== 'COMMENT') throw invalid('PullRequestReview', 'event')
  const by = actor(asked)
  const lines = comments.map(({ path, line = 0, body: text }) => ({ path, line, body: text }))
  const id = await createReview(host, repository, request, { by, commitSha, comments: lines })
  return ok(renderReview(host, repository, request, { id, author: by, commitSha }))
}

async function reply(asked: RepositoryAsked<{ body: string }>) {
  const { host, body, parameters } = asked
  const request = pullOf(asked)
  const to = Number(parameters['comment_id'])
  const comment = replyToReview(host, request, { by: actor(asked), to, body: body.body })
  return created(await render(asked, request, comment))
}

function remove(asked: RepositoryAsked) {
  const { repository, parameters } = asked
  const id = Number(parameters['comment_id'])
  const request = [...repository.issues.values()]
    .filter(isPullRequest)
    .find(({ pull }) => pull.reviewComments.some((one) => one.id === id))
  const comment = request?.pull.reviewComments.find((one) => one.id === id)
  if (request === undefined || comment === undefined) throw notFound()
  const by = actor(asked)
  const mayDelete = by.kind !== 'Bot' && reaches(repository, by.login, 'write')
  if (comment.author.id !== by.id && !mayDelete)
    throw new ApiError(403, 'Resource not accessible by integration')
  deleteReviewComment(request, comment)
  return { status: 204 }
}

async function render(
  { host, repository }: RepositoryAsked,
  request: PullRequestRecord,
  comment: ReviewCommentRecord,
) {
  const line = await findCurrentLine(host, repository, request, comment)
  return renderReviewComment(host, repository, request, { comment, line })
}
