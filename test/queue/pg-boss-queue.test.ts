import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ForgeError } from '../../src/errors.ts'
import { jobKey, reviewBranch, type Job } from '../../src/queue/job.ts'
import { openPgBossQueue } from '../../src/queue/pg-boss-queue.ts'
import type { JobCounts, Queue, Settlement, Worker } from '../../src/queue/queue.ts'

const databaseUrl = process.env.TEST_DATABASE_URL
const isRequired = process.env.TEST_REQUIRE_SERVICES === '1'
const repository = { owner: 'harbour', name: 'paper', installationId: 1 }
const main = reviewBranch(repository, 'main')
const other = reviewBranch(repository, 'other')
const none = { waiting: 0, active: 0, dead: 0 }
let serial = 0

interface Opened extends AsyncDisposable {
  readonly queue: Queue
  readonly settled: Settlement[]
  /** Work until nothing waits or runs. */
  readonly drain: (worker: Worker, concurrency?: number) => Promise<void>
}

async function open(url: string | undefined): Promise<Opened> {
  const settled: Settlement[] = []
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-queue-'))
  const listener = {
    settled: (one: Settlement) => void settled.push(one),
    failed: (error: unknown) => void error,
  }
  const queue = await openPgBossQueue({
    databaseUrl: url,
    folder,
    schema: `test_${process.pid}_${++serial}`,
    listener,
  })
  return {
    queue,
    settled,
    async drain(worker, concurrency = 3) {
      const stopping = new AbortController()
      const working = queue.run(worker, { signal: stopping.signal, concurrency })
      for (
        let counts = await queue.counts();
        counts.waiting + counts.active > 0;
        counts = await queue.counts()
      )
        await pause(20)
      stopping.abort()
      await working
    },
    [Symbol.asyncDispose]: () => queue.stop(),
  }
}

function isYoung(seconds: number): boolean {
  return seconds > 0 && seconds < 300
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

const databases: readonly (readonly [string, string | undefined, boolean])[] = [
  ['the embedded database', undefined, false],
  ['PostgreSQL', databaseUrl, databaseUrl === undefined && !isRequired],
]

for (const [name, url, isAbsent] of databases) {
  describe.skipIf(isAbsent)(`the queue on ${name}`, () => {
    it('is given its server where one is required', () => {
      expect(name === 'PostgreSQL' ? url : 'embedded').toBeDefined()
    })

    it('runs a job once, and one that waits stands for all put since', async () => {
      await using opened = await open(url)
      const ran: string[] = []
      for (let i = 0; i < 20; i++) await opened.queue.put(main)

      await opened.drain(async (job) => void ran.push(job.kind))

      expect(ran).toEqual(['review'])
      expect(opened.settled.map(({ outcome }) => outcome)).toEqual(['done'])
    })

    it('runs once more for a thousand pushes while one runs, never two of one key at once', async () => {
      await using opened = await open(url)
      let running = 0
      let most = 0
      let runs = 0
      await opened.queue.put(main)

      await opened.drain(async () => {
        most = Math.max(most, ++running)
        if (++runs === 1) await Promise.all(Array.from({ length: 200 }, () => opened.queue.put(main)))
        running--
      })

      expect({ runs, most }).toEqual({ runs: 2, most: 1 })
    })

    it('runs different keys side by side', async () => {
      await using opened = await open(url)
      const together = Promise.withResolvers<void>()
      const running = new Set<string>()
      await opened.queue.put(main)
      await opened.queue.put(other)

      await opened.drain(async (_job, { id }) => {
        running.add(id)
        if (running.size === 2) together.resolve()
        await together.promise
      })

      expect(running.size).toBe(2)
    })

    it('tries again after a refusal, and gives up and gives back where there is no access', async () => {
      await using opened = await open(url)
      await opened.queue.put(main)

      await opened.drain(async (_job, claim) => {
        const { attempt } = claim
        await claim.take('harbour/paper@1')
        if (attempt === 1) throw new ForgeError('no', { status: 502 })
        throw new ForgeError('no', { status: 404 })
      })

      expect(opened.settled.map(({ attempt, outcome }) => [attempt, outcome])).toEqual([
        [1, 'retry'],
        [2, 'retry'],
        [3, 'refused'],
      ])
      let isFree = false
      await opened.queue.put(other)
      await opened.drain(async (_job, claim) => void (isFree = await claim.take('harbour/paper@1')))
      expect(isFree).toBe(true)
    })

    it('keeps the pause that the forge asked for, whatever is pushed meanwhile', async () => {
      await using opened = await open(url)
      const stopping = new AbortController()
      await opened.queue.put(main)
      const refused = Promise.withResolvers<void>()
      const working = opened.queue.run(
        async () => {
          refused.resolve()
          throw new ForgeError('limited', { status: 403, retryAfterMs: 600_000 })
        },
        { signal: stopping.signal, concurrency: 1 },
      )
      await refused.promise
      while (opened.settled.length === 0) await pause(10)

      await opened.queue.put(main)
      await opened.queue.put(other)
      while (opened.settled.length < 2) await pause(10)

      stopping.abort()
      await working
      expect(opened.settled.map(({ job }) => job)).toEqual([main, other])
      expect(await opened.queue.counts()).toMatchObject({ waiting: 2, active: 0 })
    })

    it('says how long the oldest job runs, and how long the oldest could have run', async () => {
      await using opened = await open(url)
      await Promise.all([opened.queue.put(main), opened.queue.put(other)])
      const seen: JobCounts[] = []

      await opened.drain(async () => {
        await pause(50)
        seen.push(await opened.queue.counts())
      }, 1)

      expect(seen).toMatchObject([
        { waiting: 1, active: 1, dead: 0 },
        { waiting: 0, active: 1, dead: 0 },
      ])
      expect(
        seen.map(({ oldestSeconds: { waiting, active } }) => [isYoung(waiting), isYoung(active)]),
      ).toEqual([
        [true, true],
        [false, true],
      ])
    })

    it('lets one job take what two want, until it is over', async () => {
      await using opened = await open(url)
      const taken: string[] = []
      const wasRefused = Promise.withResolvers<void>()
      await opened.queue.put(main)

      await opened.drain(async (job, claim) => {
        taken.push(`${jobKey(job)} ${await claim.take('harbour/paper@1')}`)
        if (taken.length === 1) {
          await opened.queue.put(other)
          return wasRefused.promise
        }
        wasRefused.resolve()
        if (taken.length === 2) throw new ForgeError('busy')
        return undefined
      })

      expect(taken).toEqual([
        'harbour/paper#branch:main true',
        'harbour/paper#branch:other false',
        'harbour/paper#branch:other true',
      ])
    })

    it('refuses what another job took and gave back since this one began', async () => {
      await using opened = await open(url)
      const taken: string[] = []
      await opened.queue.put(other)

      await opened.drain(async (job, claim) => {
        const isOther = jobKey(job) === jobKey(other)
        if (isOther && taken.length === 0) {
          await opened.queue.put(main)
          for (let left = 2; left > 1;) {
            await pause(20)
            const { active, waiting } = await opened.queue.counts()
            left = active + waiting
          }
        }
        const isTaken = await claim.take('harbour/paper@1')
        taken.push(`${jobKey(job)} ${isTaken}`)
        if (!isTaken) throw new ForgeError('busy')
      })

      expect(taken).toEqual([
        'harbour/paper#branch:main true',
        'harbour/paper#branch:other false',
        'harbour/paper#branch:other true',
      ])
    })

    it('keeps what a job took while it is tried again', async () => {
      await using opened = await open(url)
      const taken: string[] = []
      await opened.queue.put(main)

      await opened.drain(async (job, claim) => {
        taken.push(`${jobKey(job)} ${await claim.take('harbour/paper@1')}`)
        if (taken.length === 1) await opened.queue.put(other)
        if (taken.length <= 2) throw new ForgeError('down', { status: 502 })
      }, 1)

      expect(taken).toEqual([
        'harbour/paper#branch:main true',
        'harbour/paper#branch:other false',
        'harbour/paper#branch:main true',
        'harbour/paper#branch:other true',
      ])
    })

    it('keeps what failed too often until it is put back or dropped', async () => {
      await using opened = await open(url)
      const { deadLetters } = opened.queue
      await Promise.all([opened.queue.put(main), opened.queue.put(other)])

      await opened.drain(() => Promise.reject(new TypeError('a bug')))

      expect(opened.settled.at(-1)?.outcome).toBe('dead')
      const counts = await opened.queue.counts()
      expect(counts).toMatchObject({ ...none, dead: 2, oldestSeconds: { waiting: 0, active: 0 } })
      expect(isYoung(counts.oldestSeconds.dead)).toBe(true)
      const letters = await deadLetters.list()
      expect(letters.map(({ about, error }) => `${about} ${error}`).sort()).toEqual([
        'harbour/paper#branch:main TypeError',
        'harbour/paper#branch:other TypeError',
      ])

      const [back = '', dropped = ''] = letters.map(({ id }) => id)
      expect(await deadLetters.retry(back)).toBe(true)
      expect(await deadLetters.discard(dropped)).toBe(true)
      expect([await deadLetters.retry(back), await deadLetters.discard(dropped)]).toEqual([false, false])
      const attempts: number[] = []
      await opened.drain(async (_, { attempt }) => void attempts.push(attempt))

      expect(attempts).toEqual([1])
      expect(await opened.queue.counts()).toEqual({ ...none, oldestSeconds: none })
    }, 300_000)
  })
}

describe('the embedded folder', () => {
  it('belongs to one process, and says so to the second', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-lock-'))
    const listener = { settled: () => {}, failed: () => {} }
    const first = await openPgBossQueue({ databaseUrl: undefined, folder, listener })

    await expect(openPgBossQueue({ databaseUrl: undefined, folder, listener })).rejects.toThrow(
      'Another Copydesk is using',
    )
    await first.stop()
  })

  it('gives a job to the next process when the one that ran it was killed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-kill-'))
    const child = spawn(process.execPath, [join(import.meta.dirname, 'hang-on-a-job.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const ran: Job[] = []
    const stopping = new AbortController()
    const queue = await openPgBossQueue({
      databaseUrl: undefined,
      folder,
      listener: { settled: () => stopping.abort(), failed: () => {} },
    })

    await queue.run(async (job) => void ran.push(job), { signal: stopping.signal, concurrency: 1 })

    expect(ran).toEqual([main])
    await queue.stop()
  }, 300_000)
})
