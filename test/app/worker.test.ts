import { expect, it } from 'vitest'
import { createWorker } from '../../src/app/worker.ts'
import { ForgeError } from '../../src/errors.ts'
import { createMemoryWorld, type MemoryWorld } from '../../src/forges/memory.ts'
import { reviewBranch, reviewPullRequest, type Job } from '../../src/queue/job.ts'
import { paper } from '../conformance/forge.ts'

const repository = { owner: 'harbour', name: 'paper', installationId: 1 }
const claim = {
  id: 'a',
  attempt: 1,
  isHeld: () => Promise.resolve(true),
  take: () => Promise.resolve(true),
}

function workOn(world: MemoryWorld, put: Job[] = []) {
  const client = { request: () => Promise.resolve({ data: { default_branch: 'main' }, status: 200 }) }
  const gitHub = {
    forge: () => Promise.resolve(world.forge),
    clientFor: () => Promise.resolve({ ...client, graphql: () => Promise.resolve({}) }),
  }
  return createWorker(gitHub, { put: (job) => Promise.resolve(void put.push(job)) })
}

it('leaves the writing to the job of the branch when a repository is looked at', async () => {
  const world = createMemoryWorld()
  world.push('main', { 'paper.md': paper() })
  const put: Job[] = []

  await workOn(world, put)({ kind: 'repository', repository }, claim)

  expect(world.issues()).toEqual([])
  expect(put).toEqual([{ kind: 'review', target: { kind: 'branch', repository, branch: 'main' } }])
})

it('writes nothing while another job writes the check run of the same commit, and comes back', async () => {
  const world = createMemoryWorld()
  world.push('main', { 'paper.md': paper() })
  const sha = world.push('proposal', { 'paper.md': `${paper()}\n\nMore.\n` })
  const number = world.openPullRequest('proposal')
  const work = workOn(world)
  const asked: string[] = []
  const busy = { ...claim, take: (what: string) => Promise.resolve(asked.push(what) > 1) }

  await expect(work(reviewPullRequest(repository, number), busy)).rejects.toThrow(ForgeError)
  const before = [world.writes(), world.checkRuns(sha)]
  await work(reviewPullRequest(repository, number), busy)

  expect(before).toEqual([0, []])
  expect(world.checkRuns(sha)).toHaveLength(1)
  expect(asked).toEqual([`harbour/paper@${sha}`, `harbour/paper@${sha}`])
})

it('takes no commit for itself when its check run stands', async () => {
  const world = createMemoryWorld()
  world.push('main', { 'paper.md': paper() })
  const work = workOn(world)
  await work(reviewBranch(repository, 'main'), claim)
  const writes = world.writes()

  await work(reviewBranch(repository, 'main'), { ...claim, take: () => Promise.reject(new Error('taken')) })

  expect(world.writes()).toBe(writes)
})
