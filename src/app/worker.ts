import { z } from 'zod'
import { ForgeError } from '../errors.ts'
import { toForgeError } from '../forges/github/client.ts'
import { findPullRequests } from '../forges/github/find-pull-requests.ts'
import type { Plan } from '../model/effect.ts'
import type { RepositoryName, Target } from '../model/snapshot.ts'
import { reviewPullRequest, type Job } from '../queue/job.ts'
import type { Claim, Queue } from '../queue/queue.ts'
import { review } from '../review.ts'
import type { GitHub } from './connect-github.ts'
import { inSpan } from './trace.ts'

/** Make what does a job: look, decide, write; looks again when the head moved meanwhile. */
export function createWorker(
  { forge, clientFor }: Pick<GitHub, 'clientFor' | 'forge'>,
  queue: Pick<Queue, 'put'>,
) {
  return async (job: Job, claim: Claim): Promise<void> => {
    if (job.kind === 'commit') return askForReviews(job, { clientFor, queue })
    const target = job.kind === 'review' ? job.target : await defaultBranch(job.repository, clientFor)
    const hub = await forge()
    const snapshot = await inSpan({ name: 'observe' }, () => hub.observe(target))
    const { report, plan, followers } = await inSpan({ name: 'review' }, async () => review(snapshot))
    // A repository without a manuscript hears nothing on installation; what is pushed to it is answered.
    if (job.kind === 'repository' && report?.manuscripts.length === 0 && snapshot.issues.length === 0) return
    // A long review may have cost the claim; whoever has it now does the same.
    if (plan.effects.length === 0 || !(await claim.isHeld())) return
    // Under the key of the branch: a push at the same time would otherwise open every issue a second time.
    if (job.kind === 'repository') return queue.put({ kind: 'review', target })
    if (hasCheckRun(plan) && !(await claim.take(commitOf(target, plan)))) throw writtenByAnother()
    // Before the first write: after it, a second run would not know that there was news. They see what this one saw.
    for (const follower of followers) await queue.put({ kind: 'review', target: follower })
    const attributes = { 'copydesk.effects': plan.effects.length }
    const outcome = await inSpan({ name: 'apply', attributes }, () => hub.apply(target, plan))
    if (outcome === 'head-moved') await queue.put({ kind: 'review', target })
  }
}

/** A branch and the pull requests that have it as their head, each a job of its own, write the check run of one commit. */
function hasCheckRun({ effects }: Plan): boolean {
  return effects.some(({ kind }) => kind === 'createCheckRun' || kind === 'updateCheckRun')
}

function commitOf({ repository: { owner, name } }: Target, { headSha = '' }: Plan): string {
  return `${owner}/${name}@${headSha}`
}

/** Whoever comes second looks again when the first has written, and finds the check run that is there. */
function writtenByAnother(): ForgeError {
  return new ForgeError('Another job is writing the check run of this commit')
}

/** The open pull requests that have a commit as their head get a job each. */
async function askForReviews(
  { repository, sha }: Extract<Job, { kind: 'commit' }>,
  { clientFor, queue }: { clientFor: GitHub['clientFor']; queue: Pick<Queue, 'put'> },
): Promise<void> {
  const client = await clientFor(repository.installationId)
  for (const number of await findPullRequests(client, repository, sha))
    await queue.put(reviewPullRequest(repository, number))
}

const RepositoryAnswer = z.object({ default_branch: z.string() })

async function defaultBranch(repository: RepositoryName, clientFor: GitHub['clientFor']): Promise<Target> {
  const { owner, name: repo, installationId } = repository
  try {
    const { data } = await (
      await clientFor(installationId)
    ).request('GET /repos/{owner}/{repo}', { owner, repo })
    return { kind: 'branch', repository, branch: RepositoryAnswer.parse(data).default_branch }
  } catch (error) {
    throw toForgeError(error, 'to show a repository')
  }
}
