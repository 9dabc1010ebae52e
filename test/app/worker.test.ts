import { expect, it } from 'vitest'
import { createWorker } from '../../src/app/worker.ts'
import { createMemoryWorld } from '../../src/forges/memory.ts'
import type { Job } from '../../src/queue/job.ts'
import { paper } from '../conformance/forge.ts'

it('leaves the writing to the job of the branch when a repository is looked at', async () => {
  const world = createMemoryWorld()
  world.push('main', { 'paper.md': paper() })
  const put: Job[] = []
  const client = { request: () => Promise.resolve({ data: { default_branch: 'main' }, status: 200 }) }
  const gitHub = {
    forge: () => Promise.resolve(world.forge),
    clientFor: () => Promise.resolve({ ...client, graphql: () => Promise.resolve({}) }),
  }
  const work = createWorker(gitHub, { put: (job) => Promise.resolve(void put.push(job)) })
  const repository = { owner: 'harbour', name: 'paper', installationId: 1 }

  await work({ kind: 'repository', repository }, { id: 'a', attempt: 1, isHeld: () => Promise.resolve(true) })

  expect(world.issues()).toEqual([])
  expect(put).toEqual([{ kind: 'review', target: { kind: 'branch', repository, branch: 'main' } }])
})
