import { invalid } from '../api-error.ts'
import { timestamp } from '../host.ts'
import type { Host } from '../host.ts'
import { renderComment, renderIssue } from '../render/render-issue.ts'
import type {
  AccountRecord,
  CommentRecord,
  IssueRecord,
  ReactionContent,
  ReactionRecord,
  RepositoryRecord,
} from '../state.ts'

const maxBodyLength = 65_536

interface Written {
  readonly by: AccountRecord
  readonly body: string
}

/** Comment on an issue or pull request. */
export function createComment(
  host: Host,
  repository: RepositoryRecord,
  issue: IssueRecord,
  { by, body }: Written,
): CommentRecord {
  refuseBody(body)
  const at = timestamp(host.state)
  const comment = {
    id: host.state.nextId(),
    issue: issue.number,
    author: by,
    createdAt: at,
    updatedAt: at,
    lastEditedAt: null,
    body,
    reactions: [],
  }
  issue.comments.push(comment)
  issue.updatedAt = at
  announce(host, repository, { action: 'created', issue, comment, by })
  return comment
}

/** Replace the text of a comment. */
export function updateComment(
  host: Host,
  repository: RepositoryRecord,
  { issue, comment, by, body }: Written & { issue: IssueRecord; comment: CommentRecord },
): void {
  refuseBody(body)
  const changes = { body: { from: comment.body } }
  comment.body = body
  comment.updatedAt = timestamp(host.state)
  comment.lastEditedAt = comment.updatedAt
  announce(host, repository, { action: 'edited', issue, comment, by, fields: { changes } })
}

/** Take a comment away. */
export function deleteComment(
  host: Host,
  repository: RepositoryRecord,
  { issue, comment, by }: { issue: IssueRecord; comment: CommentRecord; by: AccountRecord },
): void {
  issue.comments.splice(issue.comments.indexOf(comment), 1)
  announce(host, repository, { action: 'deleted', issue, comment, by })
}

/** Leave a reaction; the same one twice is one, and says that it was there. */
export function react(
  host: Host,
  reactions: ReactionRecord[],
  { by, content }: { by: AccountRecord; content: ReactionContent },
): { reaction: ReactionRecord; isNew: boolean } {
  const known = reactions.find((reaction) => reaction.content === content && reaction.author.id === by.id)
  if (known !== undefined) return { reaction: known, isNew: false }
  const reaction = { id: host.state.nextId(), content, author: by, createdAt: timestamp(host.state) }
  reactions.push(reaction)
  return { reaction, isNew: true }
}

function announce(
  host: Host,
  repository: RepositoryRecord,
  {
    action,
    issue,
    comment,
    by,
    fields = {},
  }: {
    action: 'created' | 'deleted' | 'edited'
    issue: IssueRecord
    comment: CommentRecord
    by: AccountRecord
    fields?: Readonly<Record<string, unknown>>
  },
): void {
  host.emit({
    event: 'issue_comment',
    action,
    repository,
    sender: by,
    fields: {
      issue: renderIssue(host, repository, issue),
      comment: renderComment(host, repository, comment),
      ...fields,
    },
  })
}

function refuseBody(body: string): void {
  if (body.trim() === '') throw invalid('IssueComment', 'body', 'missing_field')
  if (body.length > maxBodyLength)
    throw invalid(
      'IssueComment',
      'body',
      'custom',
      `body is too long (maximum is ${maxBodyLength} characters)`,
    )
}
