import type { ObservedPullRequest, RepositoryName } from '../../model/snapshot.ts'
import type { PullRequestNode } from './answers.ts'
import type { IsDecider } from './find-deciders.ts'
import type { Observer } from './observer.ts'
import { readComments } from './read-comments.ts'

/** Read a pull request with every comment. */
export async function readPullRequest(
  observer: Observer,
  name: RepositoryName,
  { node, isDecider }: { node: PullRequestNode; isDecider: IsDecider },
): Promise<ObservedPullRequest> {
  const { number, url, comments } = node
  // Whoever is assigned to a pull request is not thereby assigned to a query.
  const thread = { number, comments, assignees: [] }
  return {
    number,
    url,
    state: node.state === 'OPEN' ? 'open' : node.state === 'MERGED' ? 'merged' : 'closed',
    headBranch: node.headRefName,
    isFork: node.isCrossRepository,
    comments: await readComments(observer, name, { thread, isDecider }),
  }
}
