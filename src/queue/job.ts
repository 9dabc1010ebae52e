import { z } from 'zod'
import type { RepositoryName } from '../model/snapshot.ts'

const Repository = z.object({
  owner: z.string().min(1),
  name: z.string().min(1),
  installationId: z.number().int(),
})

const BranchTarget = z.object({
  kind: z.literal('branch'),
  repository: Repository,
  branch: z.string().min(1),
  baseSha: z.string().optional(),
})

const PullRequestTarget = z.object({
  kind: z.literal('pullRequest'),
  repository: Repository,
  number: z.number().int(),
})

/**
 * What to look at: a branch or pull request, a repository whose default branch is not known yet, or the open pull
 * requests of a commit, which are not known yet.
 *
 * A job says which, never what was seen, so that one run serves any number of events.
 */
export const Job = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('review'),
    target: z.discriminatedUnion('kind', [BranchTarget, PullRequestTarget]),
  }),
  z.object({ kind: z.literal('commit'), repository: Repository, sha: z.string().min(1) }),
  z.object({ kind: z.literal('repository'), repository: Repository }),
])

export type Job = z.infer<typeof Job>

/** Make the job that reviews a branch, compared with the default branch or with another commit. */
export function reviewBranch(repository: RepositoryName, branch: string, baseSha?: string): Job {
  return { kind: 'review', target: { kind: 'branch', repository, branch, ...(baseSha && { baseSha }) } }
}

/** Make the job that reviews a pull request. */
export function reviewPullRequest(repository: RepositoryName, number: number): Job {
  return { kind: 'review', target: { kind: 'pullRequest', repository, number } }
}

/** Name what a job is about, such as `ada/novel#branch:main`: jobs of one key never run at the same time. */
export function jobKey(job: Job): string {
  if (job.kind === 'commit') return `${fullName(job.repository)}#commit:${job.sha}`
  if (job.kind === 'repository') return `${fullName(job.repository)}#repository`
  const { target } = job
  switch (target.kind) {
    case 'branch':
      return `${fullName(target.repository)}#branch:${target.branch}`
    case 'pullRequest':
      return `${fullName(target.repository)}#pull:${target.number}`
    default:
      return target satisfies never
  }
}

function fullName(repository: RepositoryName): string {
  return `${repository.owner}/${repository.name}`
}
