import type { Revision, Snapshot, Target } from '../../model/snapshot.ts'
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
  const base = head && !isDefault ? await readBase(observer, target, { overview, head: head.sha }) : undefined
  return {
    target,
    now: observer.now(),
    repository: { url, defaultBranch },
    head,
    base,
    defaultConfig: defaultConfig?.text ?? undefined,
    isProposed: isProposed(overview),
    pullRequest: pullRequest
      ? await readPullRequest(observer, name, { node: pullRequest, head, base, isDecider })
      : undefined,
    issues: await readIssues(observer, name, { overview, isDecider }),
    threads: await readThreads(overview.pullRequests.nodes, isDecider),
    checkRuns: commit ? findCheckRuns(commit) : [],
  }
}

async function readBase(
  observer: Observer,
  target: Target,
  { overview, head }: { overview: Overview['repository']; head: string },
): Promise<Revision | undefined> {
  const { repository } = target
  const base = findComparison(target, overview)
  if (!base) return undefined
  const found = await findMergeBase(observer, repository, { base, head })
  return found && { sha: found.sha, files: await readFiles({ ...observer, repository }, found.treeSha) }
}

/** The commit that a head is compared with, before the merge base of both is looked for. */
function findComparison(
  target: Target,
  { pullRequest, defaultBranchRef }: Overview['repository'],
): string | undefined {
  if (pullRequest) return pullRequest.baseRef?.target?.oid ?? pullRequest.baseRefOid
  return (target.kind === 'branch' ? target.baseSha : undefined) ?? defaultBranchRef?.target?.oid
}

/** A pull request of a fork's branch into another repository is that repository's affair. */
function isProposed({ ref }: Overview['repository']): boolean {
  return (ref?.associatedPullRequests?.nodes ?? []).some(({ isCrossRepository }) => !isCrossRepository)
}
