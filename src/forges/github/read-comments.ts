import type { ObservedComment, ObservedThread, RepositoryName } from '../../model/snapshot.ts'
import { parseNamedCommand } from '../../reconcile/command.ts'
import { MoreComments, type CommentNode, type Comments, type Overview } from './answers.ts'
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

/** Read the newest comments of the pull requests that changed last; what is older is on record. */
export function readThreads(
  nodes: Overview['repository']['pullRequests']['nodes'],
  isDecider: IsDecider,
): Promise<ObservedThread[]> {
  return Promise.all(
    nodes.map(async ({ number, state, comments }) => ({
      number,
      isOpen: state === 'OPEN',
      comments: await Promise.all((comments?.nodes ?? []).map((node) => toComment(node, [], isDecider))),
    })),
  )
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
  const isBot = node.author?.__typename === 'Bot'
  const isCommand = !isBot && !node.viewerDidAuthor && parseNamedCommand(node.body) !== undefined
  const ownReactions = reactionsOf(node)
  // What was obeyed was asked about then.
  const isObeyed = ownReactions.includes('+1') && node.lastEditedAt === null
  return {
    id: node.fullDatabaseId,
    body: node.body,
    author,
    isOwn: node.viewerDidAuthor,
    isBot,
    mayDecide: isCommand && (isObeyed || assignees.includes(author) || (await isDecider(author))),
    createdAt: node.createdAt,
    editedAt: node.lastEditedAt,
    ownReactions,
  }
}

function reactionsOf({ reactionGroups }: CommentNode): string[] {
  const names: Readonly<Record<string, string>> = { THUMBS_UP: '+1', EYES: 'eyes' }
  return (reactionGroups ?? []).flatMap(({ content, viewerHasReacted }) =>
    viewerHasReacted ? [names[content] ?? content.toLowerCase()] : [],
  )
}
