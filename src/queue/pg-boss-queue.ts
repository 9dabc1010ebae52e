import { PgBoss, type JobWithMetadata } from 'pg-boss'
import { z } from 'zod'
import { createBell } from './bell.ts'
import { openDeadLetters } from './dead-letters.ts'
import { decideFailure } from './decide-failure.ts'
import { Job, jobKey } from './job.ts'
import { openLeases, type Leases } from './leases.ts'
import { openDatabase } from './open-database.ts'
import type { JobCounts, Queue, QueueListener, Settlement, Worker } from './queue.ts'

const reviews = 'review'
const deadLetters = 'review-dead'
// The smallest that pg-boss takes: a killed worker's job is free after this and one look of the monitor.
const heartbeatSeconds = 10
const touchEveryMs = 3000
const pollEveryMs = 1000
const maxRestarts = 50
const defaultSchema = 'pgboss'

/**
 * A job as it lies in the database; `attempt` counts runs that failed, over all the jobs that stood for it.
 *
 * `notBefore`, in milliseconds since 1970, is there when the forge itself said when to come back.
 */
const StoredJob = z.object({
  job: Job,
  attempt: z.number().int().positive(),
  notBefore: z.number().optional(),
})
type StoredJob = z.infer<typeof StoredJob>

export interface PgBossQueueOptions {
  readonly databaseUrl: string | undefined
  /** Where the embedded database lives when there is no URL. */
  readonly folder: string
  /** PostgreSQL schema, so that tests keep apart. */
  readonly schema?: string
  readonly listener: QueueListener
}

/**
 * Open the queue on pg-boss, over PostgreSQL or the embedded database; migrations run by themselves.
 *
 * Policy `singleton` with a singleton key and `upsert`: never two jobs of one key at once, the newest always ran.
 */
export async function openPgBossQueue({
  databaseUrl,
  folder,
  schema = defaultSchema,
  listener,
}: PgBossQueueOptions): Promise<Queue> {
  const database = await openDatabase({ databaseUrl, folder })
  const boss = new PgBoss({
    ...database.options,
    schedule: false,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    schema,
  })
  boss.on('error', (error) => listener.failed(error))
  const bell = createBell()
  let leases: Leases
  try {
    await boss.start()
    leases = await openLeases(boss, schema)
    await boss.createQueue(deadLetters, { policy: 'standard', retryLimit: 0 })
    await boss.createQueue(reviews, {
      policy: 'singleton',
      heartbeatSeconds,
      retryLimit: maxRestarts,
      deleteAfterSeconds: 3600,
    })
  } catch (error) {
    await database.close()
    throw error
  }

  /** What waits because the forge asked for it stands for this as well, and goes on waiting. */
  async function putNew(job: Job): Promise<void> {
    const waiting = await boss.findJobs(reviews, { key: jobKey(job), queued: true })
    const isHeldBack = waiting.some(
      ({ data }) => (StoredJob.safeParse(data).data?.notBefore ?? 0) > Date.now(),
    )
    if (!isHeldBack) await put({ job, attempt: 1 }, 0)
  }

  async function put(stored: StoredJob, afterSeconds: number): Promise<void> {
    // In seconds, which count by the clock of the database: that of this machine may be another.
    await boss.upsert(reviews, stored, { singletonKey: jobKey(stored.job), startAfter: afterSeconds })
    bell.ring()
  }

  async function runOne(fetched: JobWithMetadata, worker: Worker): Promise<Settlement> {
    const started = performance.now()
    const stored = StoredJob.safeParse(fetched.data)
    const attempt = stored.data?.attempt ?? 1
    const settle = (outcome: Settlement['outcome'], error?: unknown): Settlement => {
      return {
        job: stored.data?.job,
        id: fetched.id,
        attempt,
        outcome,
        durationMs: performance.now() - started,
        error,
      }
    }
    if (!stored.success) {
      await bury(fetched, 'unreadable')
      return settle('dead', stored.error)
    }
    const beat = setInterval(
      () => void boss.touch(reviews, holdOf(fetched)).catch((error: unknown) => listener.failed(error)),
      touchEveryMs,
    )
    try {
      const { job } = stored.data
      await worker(job, {
        id: fetched.id,
        attempt,
        isHeld: () => isHeld(fetched),
        take: (what) =>
          leases.take(what, { key: jobKey(job), begunSecondsAgo: (performance.now() - started) / 1000 }),
      })
      await leases.giveBack(jobKey(job))
      await boss.complete(reviews, holdOf(fetched))
      return settle('done')
    } catch (error) {
      return settle(await fail(fetched, stored.data, error), error)
    } finally {
      clearInterval(beat)
    }
  }

  async function fail(
    fetched: JobWithMetadata,
    { job, attempt }: StoredJob,
    error: unknown,
  ): Promise<Settlement['outcome']> {
    const decision = decideFailure(error, attempt)
    if (decision.kind === 'dead') await bury(fetched, error instanceof Error ? error.name : 'unknown')
    // Stored anew before the old one ends: a crash between the two runs it once more, and loses nothing.
    if (decision.kind === 'retry') {
      const { afterSeconds, isAskedFor } = decision
      const notBefore = isAskedFor ? { notBefore: Date.now() + afterSeconds * 1000 } : {}
      await put({ job, attempt: attempt + 1, ...notBefore }, afterSeconds)
    }
    if (decision.kind !== 'retry') await leases.giveBack(jobKey(job))
    if (decision.kind !== 'dead') await boss.complete(reviews, holdOf(fetched))
    return decision.kind
  }

  async function bury(fetched: JobWithMetadata, error: string): Promise<void> {
    await boss.send(deadLetters, { ...fetched.data, jobId: fetched.id, error })
    await boss.complete(reviews, holdOf(fetched))
  }

  async function isHeld({ id, retryCount }: JobWithMetadata): Promise<boolean> {
    const [found] = await boss.findJobs(reviews, { id })
    return found?.state === 'active' && found.retryCount === retryCount
  }

  async function loop(worker: Worker, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const fetched = await fetchOne()
      if (!fetched) {
        await bell.wait(pollEveryMs)
        continue
      }
      listener.settled(await runOne(fetched, worker))
      // What waited for this key may run now.
      bell.ring()
    }
  }

  /** A job that was taken over is held by its newer attempt: what the older one says of it no longer counts. */
  function holdOf({ id, retryCount }: JobWithMetadata): { id: string; retryCount: number } {
    return { id, retryCount }
  }

  async function fetchOne(): Promise<JobWithMetadata | undefined> {
    try {
      const [job] = await boss.fetch<object>(reviews, { includeMetadata: true, batchSize: 1 })
      return job
    } catch (error) {
      listener.failed(error)
      return undefined
    }
  }

  return {
    put: putNew,
    async run(worker, { signal, concurrency }) {
      signal.addEventListener('abort', () => bell.ring(), { once: true })
      await Promise.all(Array.from({ length: concurrency }, () => loop(worker, signal)))
    },
    counts: () => countJobs(boss, schema),
    deadLetters: openDeadLetters(boss, { name: deadLetters, put: putNew }),
    async stop() {
      await boss.stop({ graceful: false, close: true })
      await database.close()
    },
  }
}

const JobCountRow = z.object({
  state: z.enum(['active', 'dead', 'waiting']),
  jobs: z.coerce.number(),
  seconds: z.coerce.number(),
})

/**
 * Count the jobs of every process in one statement: a job on its way from waiting to running is seen as one of the two.
 *
 * pg-boss's own `findJobs` gives at most 1,000 rows, its `getQueueStats` a cached count.
 */
async function countJobs(boss: PgBoss, schema: string): Promise<JobCounts> {
  const { rows } = await boss.getDb().executeSql(
    `SELECT state, count(*) AS jobs, greatest(0, extract(epoch FROM now() - min(since))) AS seconds FROM (
       SELECT CASE WHEN name = $1 THEN 'dead' WHEN state = 'active' THEN 'active' ELSE 'waiting' END AS state,
         CASE WHEN name = $1 THEN created_on WHEN state = 'active' THEN started_on ELSE start_after END AS since
       FROM ${schema}.job WHERE name IN ($1, $2) AND state <= 'active'
     ) AS one GROUP BY state`,
    [deadLetters, reviews],
  )
  const counts = z.array(JobCountRow).parse(rows)
  const find = (wanted: string) => counts.find(({ state }) => state === wanted) ?? { jobs: 0, seconds: 0 }
  const [waiting, active, dead] = [find('waiting'), find('active'), find('dead')]
  return {
    waiting: waiting.jobs,
    active: active.jobs,
    dead: dead.jobs,
    oldestSeconds: { waiting: waiting.seconds, active: active.seconds, dead: dead.seconds },
  }
}
