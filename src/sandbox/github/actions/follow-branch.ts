import { isPullRequest } from '../find-records.ts'
import type { PullRequestRecord } from '../find-records.ts'
import { runGit } from '../git/run-git.ts'
import { writeRef } from '../git/bare-repository.ts'
import { timestamp } from '../host.ts'
import type { Host } from '../host.ts'
import type { AccountRecord, RepositoryRecord } from '../state.ts'
import { closeByKeyword } from './close-by-keyword.ts'
import { closeIssue } from './close-issue.ts'
import { emitPullRequest } from './emit-pull-request.ts'

interface Move {
  readonly repository: RepositoryRecord
  readonly branch: string
  readonly after: string | undefined
  readonly by: AccountRecord
}

/**
 * Let every pull request that a branch is head or base of follow it.
 *
 * | branch | moved                                | went away |
 * | ------ | ------------------------------------ | --------- |
 * | head   | new head, `synchronize`              | closed    |
 * | base   | merged if it now contains the head   | closed    |
 */
export async function followBranch(host: Host, move: Move): Promise<void> {
  for (const repository of host.state.repositories.values()) {
    for (const request of [...repository.issues.values()].filter(isPullRequest)) {
      if (request.state === 'open') await follow(host, repository, request, move)
    }
  }
}

async function follow(
  host: Host,
  repository: RepositoryRecord,
  request: PullRequestRecord,
  move: Move,
): Promise<void> {
  const { pull } = request
  if (pull.headRepositoryId === move.repository.id && pull.headRef === move.branch)
    return move.after === undefined
      ? closeIssue(host, repository, request, { by: move.by })
      : moveHead(host, repository, request, move.after, move.by)
  if (repository.id !== move.repository.id || pull.baseRef !== move.branch) return
  if (move.after === undefined) return closeIssue(host, repository, request, { by: move.by })
  const isContained = (await host.git.mergeBase(repository, move.after, pull.headSha)) === pull.headSha
  if (isContained) await recordMerge(host, repository, request, { sha: move.after, by: move.by })
  else pull.baseSha = move.after
}

async function moveHead(
  host: Host,
  repository: RepositoryRecord,
  request: PullRequestRecord,
  after: string,
  by: AccountRecord,
): Promise<void> {
  const { pull, events } = request
  const before = pull.headSha
  await keepHead(host, repository, request.number, { from: pull.headRepositoryId, sha: after })
  pull.headSha = after
  const at = timestamp(host.state)
  request.updatedAt = at
  events.push({ id: host.state.nextId(), kind: 'pushed', actor: by, at, stateReason: null, sha: after })
  await emitPullRequest(host, repository, request, { action: 'synchronize', by, fields: { before, after } })
}

/** Close a pull request as merged. */
export async function recordMerge(
  host: Host,
  repository: RepositoryRecord,
  request: PullRequestRecord,
  { sha, by }: { sha: string; by: AccountRecord },
): Promise<void> {
  const at = timestamp(host.state)
  Object.assign(request.pull, { mergedAt: at, mergedBy: by, mergeCommitSha: sha })
  request.events.push({ id: host.state.nextId(), kind: 'merged', actor: by, at, stateReason: null, sha })
  await closeIssue(host, repository, request, { by })
  if (request.pull.baseRef === repository.defaultBranch)
    await closeByKeyword(host, { repository, text: request.body ?? '', by })
}

/** Keep the head of a pull request as `refs/pull/N/head`, fetched from a fork where it lives there. */
export async function keepHead(
  host: Host,
  repository: RepositoryRecord,
  number: number,
  { from, sha }: { from: number; sha: string },
): Promise<void> {
  const ref = `refs/pull/${number}/head`
  const source = [...host.state.repositories.values()].find(({ id }) => id === from)
  if (source !== undefined && source.id !== repository.id)
    await runGit(repository.folder, ['fetch', '--quiet', source.folder, sha])
  await writeRef(repository.folder, ref, sha)
  repository.refs = new Map([...repository.refs, [ref, sha]])
}
