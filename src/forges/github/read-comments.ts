import type { ObservedComment, RepositoryName } from '../../model/snapshot.ts'
import { MoreComments, type CommentNode, type Comments } from './answers.ts'
import { toForgeError } from './client.ts'
import type { IsDecider } from './find-deciders.ts'
import type { Observer } from './observer.ts'
import { readCommentsQuery } from './queries/read-comments.graphql.ts'

export interface Thread {
  readonly number: number
  /** The newest comments, which the overview gave. */
  readonly comments: Comments
  readonly assignees: readonly string[]
}

/** Read every comment of an issue or pull request: a command or the App's own comment may stand far up. */
export async function readComments(
  observer: Observer,
  name: RepositoryName,
  { thread, isDecider }: { thread: Thread; isDecider: IsDecider },
): Promise<ObservedComment[]> {
  const nodes = await allComments(observer, name, thread)
  return Promise.all(nodes.map((node) => toComment(node, thread.assignees, isDecider)))
}

async function allComments(
  { client }: Observer,
  { owner, name }: RepositoryName,
  { number, comments }: Thread,
): Promise<CommentNode[]> {
  const nodes = [...comments.nodes]
  let { pageInfo } = comments
  while (pageInfo.hasPreviousPage) {
    const answer = await client
      .graphql(readCommentsQuery, { owner, name, number, before: pageInfo.startCursor })
      .catch((error: unknown) => {
        throw toForgeError(error, 'the comments')
      })
    const page = MoreComments.parse(answer).repository.issueOrPullRequest?.comments
    if (!page) break
    nodes.unshift(...page.nodes)
    pageInfo = page.pageInfo
  }
  return nodes
}

async function toComment(
  node: CommentNode,
  assignees: readonly string[],
  isDecider: IsDecider,
): Promise<ObservedComment> {
  const author = node.author?.login ?? 'ghost'
  const isCommand = node.body.startsWith('/') && !node.viewerDidAuthor && node.author?.__typename === 'User'
  return {
    id: node.fullDatabaseId,
    body: node.body,
    author,
    isOwn: node.viewerDidAuthor,
    mayDecide: isCommand && (assignees.includes(author) || (await isDecider(author))),
    createdAt: node.createdAt,
    ownReactions: reactionsOf(node),
  }
}

function reactionsOf({ reactionGroups }: CommentNode): string[] {
  const names: Readonly<Record<string, string>> = { THUMBS_UP: '+1', EYES: 'eyes' }
  return (reactionGroups ?? []).flatMap(({ content, viewerHasReacted }) =>
    viewerHasReacted ? [names[content] ?? content.toLowerCase()] : [],
  )
}
