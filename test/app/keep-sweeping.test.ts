import { pino } from 'pino'
import { afterEach, expect, it, vi } from 'vitest'
import { keepSweeping } from '../../src/app/keep-sweeping.ts'
import type { GitHubClient } from '../../src/forges/github/client.ts'
import { createMemoryWorld } from '../../src/forges/memory.ts'
import { jobKey, type Job } from '../../src/queue/job.ts'
import { main, paper, run } from '../conformance/forge.ts'

afterEach(() => void vi.useRealTimers())

const answers: Readonly<Record<string, unknown>> = {
  'GET /app/hook/deliveries': [],
  'GET /app/installations': [{ id: 7 }],
  'GET /installation/repositories': { repositories: [{ name: 'paper', owner: { login: 'harbour' } }] },
}
const client: GitHubClient = {
  request: (route) => Promise.resolve({ data: answers[route], status: 200 }),
  graphql: () => Promise.reject(new Error('Nobody asks')),
}

it('opens a parked query again within the first hour of its day, though nobody pushes or speaks', async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 4, 30, 23, 15) })
  const world = createMemoryWorld(() => new Date().toISOString())
  world.push('main', { 'paper.md': paper() })
  await run(world.forge, main)
  const [query] = world.issues()
  world.comment(query?.number ?? 0, '/park 2026-05-31 on leave')
  await run(world.forge, main)
  const status = () => /\*\*Q1\*\* · (\w+)/.exec(world.issues().at(-1)?.body ?? '')?.[1]
  const put: string[] = []
  const queue = {
    async put(job: Job) {
      put.push(jobKey(job))
      await run(world.forge, main)
    },
  }
  const gitHub = { app: () => Promise.resolve(client), clientFor: () => Promise.resolve(client) }
  const stopping = new AbortController()

  const sweeping = keepSweeping(gitHub, { queue, log: pino({ level: 'silent' }), signal: stopping.signal })
  await vi.advanceTimersByTimeAsync(1000)
  const before = status()
  await vi.advanceTimersByTimeAsync(3600_000)
  stopping.abort()
  await sweeping

  expect(put).toEqual(['harbour/paper#repository', 'harbour/paper#repository'])
  expect([before, status()]).toEqual(['parked', 'open'])
  expect(world.commentsOn(query?.number ?? 0).at(-1)?.body).toContain(
    'Open again: anna put this off until 2026-05-31.',
  )
})
