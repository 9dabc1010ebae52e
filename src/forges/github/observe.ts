import type { RepositoryName, Revision, Snapshot, Target } from '../../model/snapshot.ts'
import type { Overview } from './answers.ts'
import { findDeciders } from './find-deciders.ts'
import { findCheckRuns } from './find-check-runs.ts'
import { findMergeBase } from './find-merge-base.ts'
import type { Observer } from './observer.ts'
import { readFiles } from './read-files.ts'
import { readHeadCommit } from './read-head-commit.ts'
import { readIssues } from './read-issues.ts'
import { readOverview } from './read-overview.ts'
import { readPullRequest } from './read-pull-request.ts'
import { readThreads } from './read-comments.ts'

/** See a target as it is now. The requests are listed in README.md. */
export async function observeTarget(observer: Observer, target: Target): Promise<Snapshot> {
  const { repository: name } = target
  const overview = await readOverview(observer, target)
  const { url, defaultBranchRef, defaultConfig, pullRequest } = overview
  const defaultBranch = defaultBranchRef?.name ?? 'main'
  const isDefault = target.kind === 'branch' && target.branch === defaultBranch
  const commit = await readHeadCommit(observer, target, overview)
  const head = commit && {
    sha: commit.oid,
    files: await readFiles({ ...observer, repository: name }, commit.tree.oid),
  }
  const isDecider = findDeciders(observer, name)
  return {
    target,
    now: observer.now(),
    repository: { url, defaultBranch },
    head,
    base: head && !isDefault ? await readBase(observer, name, { overview, head: head.sha }) : undefined,
    defaultConfig: defaultConfig?.text ?? undefined,
    pullRequest: pullRequest
      ? await readPullRequest(observer, name, { node: pullRequest, isDecider })
      : undefined,
    issues: await readIssues(observer, name, { overview, isDecider }),
    threads: await readThreads(overview.pullRequests.nodes, isDecider),
    checkRuns: commit ? findCheckRuns(commit) : [],
  }
}

async function readBase(
  observer: Observer,
  repository: RepositoryName,
  { overview, head }: { overview: Overview['repository']; head: string },
): Promise<Revision | undefined> {
  const { pullRequest, defaultBranchRef } = overview
  const base = pullRequest
    ? (pullRequest.baseRef?.target?.oid ?? pullRequest.baseRefOid)
    : defaultBranchRef?.target?.oid
  if (!base) return undefined
  const found = await findMergeBase(observer, repository, { base, head })
  return found && { sha: found.sha, files: await readFiles({ ...observer, repository }, found.treeSha) }
}
