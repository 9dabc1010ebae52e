import { createComment, deleteComment, react, updateComment } from '../actions/comments.ts'
import { reaches } from '../auth/authorize.ts'
import { ApiError, notFound } from '../api-error.ts'
import { findComment } from '../find-records.ts'
import { renderComment, renderReaction } from '../render/render-issue.ts'
import type { CommentRecord, ReactionContent } from '../state.ts'
import { issueOf } from './issues.ts'
import { actor, created, ok, repositoryOperation } from './operation.ts'
import type { Operation, RepositoryAsked } from './operation.ts'
import { paginate } from './paginate.ts'

const read = { permissions: ['issues', 'pull_requests'], access: 'read' } as const
const write = { permissions: ['issues', 'pull_requests'], access: 'write' } as const

/** Comments on issues and pull requests, and reactions to them. */
export const commentOperations: readonly Operation[] = [
  repositoryOperation('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', read, list),
  repositoryOperation('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', write, create),
  repositoryOperation('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', read, (asked) =>
    ok(renderComment(asked.host, asked.repository, commentOf(asked).comment)),
  ),
  repositoryOperation('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', write, update),
  repositoryOperation('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', write, remove),
  repositoryOperation(
    'GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
    read,
    listReactions,
  ),
  repositoryOperation(
    'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
    write,
    addReaction,
  ),
]

function list(asked: RepositoryAsked) {
  const { host, repository, query } = asked
  const since = query['since']
  const kept = issueOf(asked).comments.filter(
    ({ updatedAt }) => since === undefined || Date.parse(updatedAt) >= Date.parse(since),
  )
  const { items, headers } = paginate(asked, kept)
  return ok(
    items.map((comment) => renderComment(host, repository, comment)),
    headers,
  )
}

function create(asked: RepositoryAsked<{ body: string }>) {
  const { host, repository, body } = asked
  const comment = createComment(host, repository, issueOf(asked), { by: actor(asked), body: body.body })
  return created(renderComment(host, repository, comment))
}

function update(asked: RepositoryAsked<{ body: string }>) {
  const { host, repository, body } = asked
  const found = commentOf(asked)
  refuseStranger(asked, found.comment)
  updateComment(host, repository, { ...found, by: actor(asked), body: body.body })
  return ok(renderComment(host, repository, found.comment))
}

function remove(asked: RepositoryAsked) {
  const found = commentOf(asked)
  refuseStranger(asked, found.comment)
  deleteComment(asked.host, asked.repository, { ...found, by: actor(asked) })
  return { status: 204 }
}

function listReactions(asked: RepositoryAsked) {
  const { host, query } = asked
  const { content } = query
  const kept = commentOf(asked).comment.reactions.filter(
    (reaction) => content === undefined || reaction.content === content,
  )
  const { items, headers } = paginate(asked, kept)
  return ok(
    items.map((reaction) => renderReaction(host, reaction)),
    headers,
  )
}

function addReaction(asked: RepositoryAsked<{ content: ReactionContent }>) {
  const { host, body } = asked
  const { reactions } = commentOf(asked).comment
  const { reaction, isNew } = react(host, reactions, { by: actor(asked), content: body.content })
  return { status: isNew ? 201 : 200, body: renderReaction(host, reaction) }
}

function commentOf({ repository, parameters }: RepositoryAsked) {
  const found = findComment(repository, Number(parameters['comment_id']))
  if (found === undefined) throw notFound()
  return found
}

// An App changes only its own words, a person their own or, with write access, anybody's.
function refuseStranger(asked: RepositoryAsked, comment: CommentRecord): void {
  const by = actor(asked)
  const mayEditAll = by.kind !== 'Bot' && reaches(asked.repository, by.login, 'write')
  if (comment.author.id !== by.id && !mayEditAll)
    throw new ApiError(403, 'Resource not accessible by integration')
}
