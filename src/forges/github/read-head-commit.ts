import { ForgeError } from '../../errors.ts'
import type { RepositoryName, Target } from '../../model/snapshot.ts'
import { OneCommit, type CommitNode, type Overview } from './answers.ts'
import { toForgeError } from './client.ts'
import type { Observer } from './observer.ts'
import { readCommitQuery } from './queries/read-commit.graphql.ts'

/** Find the commit at the head in the overview, or read it where that is behind; a deleted branch has none. */
export async function readHeadCommit(
  observer: Observer,
  target: Target,
  { ref, pullRequest }: Overview['repository'],
): Promise<CommitNode | undefined> {
  if (target.kind === 'branch') {
    const commit = ref?.target
    return commit?.tree
      ? { ...commit, tree: commit.tree, checkSuites: commit.checkSuites ?? null }
      : undefined
  }
  if (!pullRequest) throw new ForgeError(`GitHub shows no pull request ${target.number}`, { status: 404 })
  const last = pullRequest.commits.nodes.at(-1)?.commit
  return last?.oid === pullRequest.headRefOid
    ? last
    : readCommit(observer, target.repository, pullRequest.headRefOid)
}

/** The list of a pull request's commits may lag behind its head. */
async function readCommit(
  { client, appId }: Observer,
  { owner, name }: RepositoryName,
  oid: string,
): Promise<CommitNode | undefined> {
  try {
    const answer = await client.graphql(readCommitQuery, { owner, name, oid, appId })
    return OneCommit.parse(answer).repository.object ?? undefined
  } catch (error) {
    throw toForgeError(error, 'a commit')
  }
}
