import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { Logger } from 'pino'
import { Probot, Server } from 'probot'
import { connect, probotOptions } from './app/connect-github.ts'
import { keepSweeping } from './app/keep-sweeping.ts'
import { sleep } from './app/sleep.ts'
import { createIntake } from './app/create-intake.ts'
import { createJobTrace } from './app/trace.ts'
import { createWorker } from './app/worker.ts'
import type { ExitStatus } from './commands/command.ts'
import { readEnvironment, type Environment } from './environment.ts'
import { UserError } from './errors.ts'
import { jobKey } from './queue/job.ts'
import { openPgBossQueue } from './queue/pg-boss-queue.ts'
import type { JobCounts, QueueListener, Settlement } from './queue/queue.ts'
import { answerProbe } from './web/answer-probe.ts'
import { createLog } from './web/create-log.ts'
import { limitBodies } from './web/limit-bodies.ts'
import { createMetrics } from './web/metrics.ts'

type Variables = Readonly<Record<string, string | undefined>>

const concurrency = 4
// GitHub sends no webhook that is larger.
const mostBodyBytes = 25 * 1024 * 1024
const idlePollMs = 50

/** The App, started. */
export interface RunningApp {
  /** Where it listens. */
  readonly url: string
  readonly counts: () => Promise<JobCounts>
  /** Resolve when no job waits or runs. */
  readonly idle: () => Promise<void>
  /** Stop taking webhooks, finish the jobs in hand, close the database. */
  readonly stop: () => Promise<void>
}

/** Start the App: take webhooks, store a job for each, work on them. Migrations of the database run by themselves. */
export async function startApp(
  environment: Environment,
  {
    now = () => new Date(),
    openQueue = openPgBossQueue,
    answerWithinMs,
  }: { now?: () => Date; openQueue?: typeof openPgBossQueue; answerWithinMs?: number } = {},
): Promise<RunningApp> {
  const log = createLog(environment)
  const metrics = createMetrics()
  const jobTrace = createJobTrace()
  const queue = await openQueue({
    databaseUrl: environment.DATABASE_URL,
    folder: environment.COPYDESK_DATA,
    listener: createListener(log, (settlement) => {
      metrics.ran(settlement.outcome, settlement.durationMs)
      jobTrace.settled(settlement)
    }),
  })
  const gitHub = connect(environment, {
    log,
    now,
    requested: metrics.requested,
    ...(answerWithinMs !== undefined && { answerWithinMs }),
  })
  const stopping = new AbortController()
  const server = await startServer(environment, { ...gitHub, log })
  await server.load((app, { addHandler }) => {
    app.onAny(createIntake({ queue, log, metrics }))
    addHandler((request, response) =>
      answerProbe(request, response, {
        metrics,
        counts: () => queue.counts(),
        isStopping: () => stopping.signal.aborted,
      }),
    )
  })
  const http = await server.start()
  limitBodies(http, mostBodyBytes)
  const working = queue.run(jobTrace.around(createWorker(gitHub, queue)), {
    signal: stopping.signal,
    concurrency,
  })
  const sweeping = keepSweeping(gitHub, { queue, log, signal: stopping.signal })
  return {
    url: `http://${environment.HOST === '0.0.0.0' ? '127.0.0.1' : environment.HOST}:${server.port}`,
    counts: () => queue.counts(),
    async idle() {
      for (
        let counts = await queue.counts();
        counts.waiting + counts.active > 0;
        counts = await queue.counts()
      )
        await sleep(idlePollMs)
    },
    async stop() {
      stopping.abort()
      http.closeIdleConnections()
      await server.stop()
      await Promise.all([working, sweeping])
      await queue.stop()
    },
  }
}

/** Run the App until a signal asks it to stop; without an App's identity, offer the page that registers one. */
export async function runServer(variables: Variables): Promise<ExitStatus> {
  if (!variables.APP_ID) return runSetup(variables)
  const app = await startApp(readEnvironment(await withKeyFile(variables)))
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  await app.stop()
  return 0
}

/** Probot's `PRIVATE_KEY_PATH` names a file that holds the key. */
async function withKeyFile(variables: Variables): Promise<Variables> {
  const { PRIVATE_KEY: key, PRIVATE_KEY_PATH: path } = variables
  if (key || !path) return variables
  try {
    return { ...variables, PRIVATE_KEY: await readFile(path, 'utf8') }
  } catch (error) {
    throw new UserError(`PRIVATE_KEY_PATH: ${path} could not be read`, { cause: error })
  }
}

async function runSetup(variables: Variables): Promise<ExitStatus> {
  const { run } = await import('probot')
  const port = variables.PORT ?? '3000'
  process.stdout.write(
    `There is no APP_ID. Open http://localhost:${port}/probot to register the App; then start again.\n`,
  )
  // Without this, a client of a relay is fetched at run time.
  const server = await run(() => {}, { env: { ...variables, NO_SMEE_SETUP: 'true' } })
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  await server.stop()
  return 0
}

function createListener(log: Logger, settled: (settlement: Settlement) => void): QueueListener {
  return {
    settled(settlement) {
      settled(settlement)
      const { job, id, attempt, outcome, durationMs, error } = settlement
      const facts = {
        jobId: id,
        job: job && jobKey(job),
        attempt,
        outcome,
        durationMs: Math.round(durationMs),
      }
      if (outcome === 'done') log.info(facts, 'job done')
      else
        log.warn(
          { ...facts, why: error instanceof Error ? `${error.name}: ${safeMessage(error)}` : 'unknown' },
          'job not done',
        )
    },
    failed(error) {
      log.error({ why: error instanceof Error ? error.name : 'unknown' }, 'the queue failed')
    },
  }
}

/** Only a refusal's message is known to hold no text of a manuscript. */
function safeMessage(error: Error): string {
  return error.name === 'ForgeError' || error.name === 'UserError'
    ? error.message
    : (error.stack?.split('\n')[1]?.trim() ?? '')
}

async function startServer(environment: Environment, { log }: { log: Logger }): Promise<Server> {
  const port = environment.PORT === 0 ? await freePort() : environment.PORT
  return new Server({
    Probot: Probot.defaults(probotOptions(environment, log)),
    log,
    port,
    host: environment.HOST,
    enablePing: false,
    enableStaticFiles: false,
  })
}

/** Probot takes 0 for its default port. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
