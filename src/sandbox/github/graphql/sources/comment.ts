import { issueUrl } from '../../render/links.ts'
import { nodeId } from '../../render/node-id.ts'
import { associationOf } from '../../render/render-issue.ts'
import type {
  CommentRecord,
  IssueRecord,
  ReactionContent,
  ReactionRecord,
  RepositoryRecord,
} from '../../state.ts'
import { viewerOf } from '../asking.ts'
import type { Asking } from '../asking.ts'
import { accountSource } from './account.ts'

const contents: Readonly<Record<ReactionContent, string>> = {
  '+1': 'THUMBS_UP',
  '-1': 'THUMBS_DOWN',
  laugh: 'LAUGH',
  hooray: 'HOORAY',
  confused: 'CONFUSED',
  heart: 'HEART',
  rocket: 'ROCKET',
  eyes: 'EYES',
}

/** Answer for a comment. */
export function commentSource(
  asking: Asking,
  repository: RepositoryRecord,
  issue: IssueRecord,
  comment: CommentRecord,
) {
  const { host } = asking
  return {
    __typename: 'IssueComment',
    id: nodeId('IssueComment', comment.id),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    author: accountSource(host, comment.author),
    authorAssociation: associationOf(repository, comment.author),
    body: comment.body,
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    lastEditedAt: comment.lastEditedAt,
    url: `${issueUrl(host, repository, issue)}#issuecomment-${comment.id}`,
    viewerDidAuthor: comment.author.id === viewerOf(asking).id,
    reactionGroups: reactionGroups(asking, comment.reactions),
  }
}

/** Answer for reactions: every kind, whether anybody left it or not. */
export function reactionGroups(asking: Asking, reactions: readonly ReactionRecord[]) {
  const viewer = viewerOf(asking)
  return Object.entries(contents).map(([content, name]) => ({
    content: name,
    viewerHasReacted: reactions.some(
      (reaction) => reaction.content === content && reaction.author.id === viewer.id,
    ),
  }))
}
