import type { ObservedPullRequest, RepositoryName } from '../../model/snapshot.ts'
import type { PullRequestNode } from './answers.ts'
import { findDeciders } from './find-deciders.ts'
import type { Observer } from './observer.ts'
import { readComments } from './read-comments.ts'

/** Read a pull request with every comment. */
export async function readPullRequest(
  observer: Observer,
  name: RepositoryName,
  node: PullRequestNode,
): Promise<ObservedPullRequest> {
  const { number, url, comments } = node
  const assignees = node.assignees.nodes.map(({ login }) => login)
  const thread = { number, comments, assignees }
  return {
    number,
    url,
    state: node.state === 'OPEN' ? 'open' : node.state === 'MERGED' ? 'merged' : 'closed',
    headBranch: node.headRefName,
    isFork: node.isCrossRepository,
    comments: await readComments(observer, name, { thread, isDecider: findDeciders(observer, name) }),
  }
}
