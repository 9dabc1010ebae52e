import type { PullRequestRecord } from '../../find-records.ts'
import { listCommits } from '../../git/bare-repository.ts'
import { headRepositoryOf } from '../../render/render-pull-request.ts'
import { nodeId } from '../../render/node-id.ts'
import type { RepositoryRecord } from '../../state.ts'
import type { Asking } from '../asking.ts'
import { connect } from '../connection.ts'
import type { PageArguments } from '../connection.ts'
import { commitSource } from './git-object.ts'
import { issueBase } from './issue.ts'
import { refSource } from './ref.ts'
import { reviewThreadSource } from './review-thread.ts'

/** GitHub lists no more commits of a pull request than this. */
const maxListedCommits = 250

/** Answer for a pull request. */
export function pullRequestSource(asking: Asking, repository: RepositoryRecord, request: PullRequestRecord) {
  const { pull } = request
  return {
    ...issueBase(asking, repository, request),
    state: pull.mergedAt === null ? request.state.toUpperCase() : 'MERGED',
    isDraft: pull.isDraft,
    isCrossRepository: pull.headRepositoryId !== repository.id,
    merged: pull.mergedAt !== null,
    mergedAt: pull.mergedAt,
    headRefName: pull.headRef,
    headRefOid: pull.headSha,
    baseRefName: pull.baseRef,
    baseRefOid: pull.baseSha,
    headRef: () =>
      refSource(asking, headRepositoryOf(asking.host, repository, request), `refs/heads/${pull.headRef}`),
    baseRef: () => refSource(asking, repository, `refs/heads/${pull.baseRef}`),
    reviewThreads: (page: PageArguments) =>
      connect(
        'reviewThreads',
        pull.reviewComments.filter(({ inReplyTo }) => inReplyTo === null),
        page,
        (first) => reviewThreadSource(asking, repository, request, first),
      ),
    commits: (page: PageArguments) => commitsOf(asking, repository, request, page),
  }
}

async function commitsOf(
  asking: Asking,
  repository: RepositoryRecord,
  { id, pull }: PullRequestRecord,
  page: PageArguments,
) {
  const base = await asking.host.git.mergeBase(repository, pull.baseSha, pull.headSha)
  const shas = await listCommits(repository.folder, { base, head: pull.headSha, limit: maxListedCommits })
  return connect('commits', shas, page, (sha) => ({
    id: nodeId('PullRequestCommit', `${id}:${sha}`),
    commit: () => commitSource(asking, repository, sha),
  }))
}
