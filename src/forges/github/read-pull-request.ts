import type { ObservedPullRequest, ObservedRemark, RepositoryName, Revision } from '../../model/snapshot.ts'
import type { PullRequestNode } from './answers.ts'
import { addressChanges } from './address-changes.ts'
import type { IsDecider } from './find-deciders.ts'
import type { Observer } from './observer.ts'
import { readComments } from './read-comments.ts'

/** A pull request as the overview shows it, with what it changes. */
interface Proposal {
  readonly node: PullRequestNode
  readonly head: Revision | undefined
  readonly base: Revision | undefined
  readonly isDecider: IsDecider
}

/** Read a pull request with every comment. */
export async function readPullRequest(
  observer: Observer,
  name: RepositoryName,
  { node, head, base, isDecider }: Proposal,
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
    changedFiles: addressChanges(url, { head, base }),
    remarks: readRemarks(node),
    comments: await readComments(observer, name, { thread, isDecider }),
  }
}

/** The App's own words beside lines; a hundred threads are enough, since ten are begun at a time. */
function readRemarks({ reviewThreads }: PullRequestNode): ObservedRemark[] {
  return (reviewThreads?.nodes ?? []).flatMap(({ isResolved, comments: { totalCount, nodes } }) => {
    const [first] = nodes
    if (!first?.viewerDidAuthor) return []
    return [{ id: first.fullDatabaseId, body: first.body, isResolved, isAnswered: totalCount > 1 }]
  })
}
