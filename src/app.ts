import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino, type DestinationStream, type LogFn, type Logger } from 'pino'
import { Probot, ProbotOctokit, Server } from 'probot'
import { z } from 'zod'
import { readEnvironment, type Environment } from './environment.ts'
import type { ExitStatus, ProgramOptions } from './commands/command.ts'
import type { Forge } from './forges/forge.ts'
import { createGitHubForge } from './forges/github/create-github-forge.ts'
import { toForgeError, type GitHubClient } from './forges/github/client.ts'
import { listRepositories, redeliverFailed } from './forges/github/sweep.ts'
import type { RepositoryName, Target } from './model/snapshot.ts'
import type { Job } from './queue/job.ts'
import { jobKey } from './queue/job.ts'
import { openPgBossQueue } from './queue/pg-boss-queue.ts'
import type { Claim, JobCounts, Queue, QueueListener } from './queue/queue.ts'
import { webhookToJobs } from './queue/webhook-to-job.ts'
import { review } from './review.ts'
import { startLocalGitHub, type LocalGitHub } from './sandbox/github/start-local-github.ts'
import { createPages } from './sandbox/pages/create-pages.ts'
import { tellStory } from './sandbox/story/tell-story.ts'
import { answerProbe } from './web/answer-probe.ts'
import { createMetrics } from './web/metrics.ts'

const concurrency = 4
const idlePollMs = 50
const sweepEveryMs = 3600_000

/** The App, started. */
interface RunningApp {
  /** Where it listens. */
  readonly url: string
  readonly counts: () => Promise<JobCounts>
  /** Resolve when no job waits or runs. */
  readonly idle: () => Promise<void>
  /** Stop taking webhooks, finish the jobs in hand, close the database. */
  readonly stop: () => Promise<void>
}

/** Start the App: take webhooks, store a job for each, work on them. Migrations of the database run by themselves. */
async function startApp(environment: Environment): Promise<RunningApp> {
  const log = createLog(environment)
  const metrics = createMetrics()
  const queue = await openPgBossQueue({
    databaseUrl: environment.DATABASE_URL,
    folder: environment.COPYDESK_DATA,
    listener: createListener(log, metrics.ran),
  })
  const gitHub = connect(environment, log)
  const server = await startServer(environment, { ...gitHub, log })
  await server.load((app, { addHandler }) => {
    app.onAny(async ({ name, payload }) => {
      for (const job of webhookToJobs(name, payload)) await queue.put(job)
      metrics.delivered(name)
    })
    addHandler((request, response) =>
      answerProbe(request, response, { metrics, counts: () => queue.counts() }),
    )
  })
  const http = await server.start()
  const stopping = new AbortController()
  const working = queue.run(createWorker(gitHub, queue), { signal: stopping.signal, concurrency })
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
      http.closeIdleConnections()
      await server.stop()
      stopping.abort()
      await Promise.all([working, sweeping])
      await queue.stop()
    },
  }
}

/** Run the App until a signal asks it to stop; without an App's identity, offer the page that registers one. */
export async function runServer(
  variables: Readonly<Record<string, string | undefined>>,
): Promise<ExitStatus> {
  if (!variables.APP_ID) return runSetup(variables)
  const app = await startApp(readEnvironment(variables))
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  await app.stop()
  return 0
}

/** The App with a local GitHub on this machine, in one process tree and with no account. */
export interface Sandbox extends AsyncDisposable {
  readonly gitHub: LocalGitHub
  readonly app: RunningApp
  /** Resolve when every webhook was delivered and every job is done. */
  readonly settle: () => Promise<void>
}

/** Start a local GitHub and the App on the embedded database, or on PostgreSQL if there is a URL. */
export async function startSandbox({
  port = 0,
  databaseUrl,
  logLevel = 'warn',
}: { port?: number; databaseUrl?: string; logLevel?: Environment['LOG_LEVEL'] } = {}): Promise<Sandbox> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-sandbox-'))
  const gitHub = await startLocalGitHub({ port, pages: servePages })
  const { id, privateKey, webhookSecret } = gitHub.app
  const app = await startApp({
    APP_ID: id,
    PRIVATE_KEY: privateKey,
    WEBHOOK_SECRET: webhookSecret,
    GHE_HOST: new URL(gitHub.url).host,
    GHE_PROTOCOL: 'http',
    PORT: 0,
    HOST: '127.0.0.1',
    LOG_LEVEL: logLevel,
    LOG_FORMAT: 'json',
    COPYDESK_DATA: join(folder, 'data'),
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  })
  gitHub.webhookUrl = `${app.url}/api/github/webhooks`
  return {
    gitHub,
    app,
    async settle() {
      // What a job writes makes webhooks, and these make jobs.
      for (let before = -1; before !== gitHub.state.deliveries.length;) {
        before = gitHub.state.deliveries.length
        await gitHub.settle()
        await app.idle()
      }
    },
    async [Symbol.asyncDispose]() {
      await app.stop()
      await gitHub.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Serve the pages of the local GitHub beside its API. */
function servePages({
  host,
  state,
  redeliver,
}: LocalGitHub): (request: Request) => Promise<Response> | Response {
  const pages = createPages(host, {
    redeliver(deliveryId) {
      const delivery = state.deliveries.find(({ id }) => id === deliveryId)
      if (delivery) redeliver(delivery)
      return Promise.resolve()
    },
  })
  return (request) => pages.fetch(request)
}

/** Tell the story of one article in a sandbox, and leave it up to be looked at unless it is asked to end. */
export async function runSandbox({ isOnce, port }: ProgramOptions): Promise<ExitStatus> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  say('Starting a local GitHub and the App (the embedded database takes some seconds) …\n')
  await using sandbox = await startSandbox(port === undefined ? {} : { port })
  const { gitHub, settle } = sandbox
  const { url, apiUrl } = gitHub
  await tellStory({ url, apiUrl, createRepository: (wanted) => gitHub.createRepository(wanted), settle, say })
  for (const { kind, operation, message } of gitHub.violations)
    say(`\nAgainst GitHub's description: ${kind} ${operation}: ${message}`)
  if (!isOnce) {
    say(
      `\nLook around at ${url} – clone with \`git clone ${gitHub.gitUrl('northhaven', 'who-keeps-the-tide', 'ingrid')}\`, push, and watch. Stop with Ctrl-C.`,
    )
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  }
  return gitHub.violations.length === 0 ? 0 : 1
}

async function runSetup(variables: Readonly<Record<string, string | undefined>>): Promise<ExitStatus> {
  const { run } = await import('probot')
  const port = variables.PORT ?? '3000'
  process.stdout.write(
    `There is no APP_ID. Open http://localhost:${port}/probot to register the App; then start again.\n`,
  )
  await run(() => {}, { env: { ...variables } })
  await once(process, 'SIGTERM')
  return 0
}

const loggable = new Set([
  'attempt',
  'durationMs',
  'job',
  'jobId',
  'level',
  'outcome',
  'port',
  'redelivered',
  'repositories',
  'why',
])

/**
 * Make the log. Manuscripts are private, and what libraries log of requests, events and errors may hold their text: only
 * facts named here are written, and of an error its name.
 */
export function createLog(
  { LOG_LEVEL }: Pick<Environment, 'LOG_LEVEL'>,
  destination?: DestinationStream,
): Logger {
  const options = {
    name: 'copydesk',
    level: LOG_LEVEL,
    formatters: {
      log: (facts: object) =>
        Object.fromEntries(Object.entries(facts).filter(([name]) => loggable.has(name))),
    },
    hooks: {
      logMethod(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
        const first: unknown = args[0]
        if (first instanceof Error) method.apply(this, [{ why: first.name }, 'failed'])
        else if (typeof first === 'object' && first !== null && 'err' in first)
          method.apply(this, [first, 'failed'])
        else method.apply(this, args)
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

function createListener(log: Logger, ran: (outcome: string, durationMs: number) => void): QueueListener {
  return {
    settled({ job, id, attempt, outcome, durationMs, error }) {
      ran(outcome, durationMs)
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

/** How GitHub is reached: as the App, and for each installation. */
interface GitHub {
  readonly probot: Probot
  readonly app: () => Promise<GitHubClient>
  readonly clientFor: (installationId: number) => Promise<GitHubClient>
  readonly forge: () => Promise<Forge>
}

const AppAnswer = z.object({ slug: z.string() })

function connect(environment: Environment, log: Logger): GitHub {
  const probot = new Probot(probotOptions(environment, log))
  const clientFor = async (installationId: number) => toClient(await probot.auth(installationId))
  const app = async () => toClient(await probot.auth())
  let forge: Promise<Forge> | undefined
  const open = async () => {
    const { data } = await (await app()).request('GET /app').catch((error: unknown) => {
      throw toForgeError(error, 'to say which App this is')
    })
    const { slug } = AppAnswer.parse(data)
    return createGitHubForge({
      clientFor,
      appId: environment.APP_ID,
      botLogin: slug,
      now: () => new Date().toISOString(),
    })
  }
  return {
    probot,
    app,
    clientFor,
    forge() {
      forge ??= open().catch((error: unknown) => {
        forge = undefined
        throw error
      })
      return forge
    },
  }
}

type ProbotClient = Awaited<ReturnType<Probot['auth']>>

function toClient(octokit: ProbotClient): GitHubClient {
  return {
    request: (route, parameters) => octokit.request(route, parameters),
    graphql: (query, variables) => octokit.graphql(query, variables),
  }
}

function probotOptions(environment: Environment, log: Logger) {
  const { APP_ID, PRIVATE_KEY, WEBHOOK_SECRET, GHE_HOST, GHE_PROTOCOL } = environment
  const isLoopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/.test(GHE_HOST ?? '')
  const Octokit = ProbotOctokit.defaults((options: { throttle?: object } = {}) => ({
    ...options,
    // A write whose reply was lost may have happened: the job is repeated and finds it, the request is not.
    retry: { enabled: false },
    throttle: {
      ...options.throttle,
      enabled: !isLoopback,
      onRateLimit: () => false,
      onSecondaryRateLimit: () => false,
    },
  }))
  return {
    appId: APP_ID,
    privateKey: PRIVATE_KEY,
    secret: WEBHOOK_SECRET,
    Octokit,
    log,
    ...(GHE_HOST !== undefined && { baseUrl: `${GHE_PROTOCOL}://${GHE_HOST}/api/v3` }),
  }
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

function createWorker({ forge, clientFor }: GitHub, queue: Queue) {
  return async (job: Job, claim: Claim): Promise<void> => {
    const target = job.kind === 'review' ? job.target : await defaultBranch(job.repository, clientFor)
    const hub = await forge()
    const { plan } = review(await hub.observe(target))
    // A long review may have cost the claim; whoever has it now does the same.
    if (plan.effects.length === 0 || !(await claim.isHeld())) return
    const outcome = await hub.apply(target, plan)
    if (outcome === 'head-moved') await queue.put({ kind: 'review', target })
  }
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

/** At the start and every hour: what GitHub could not deliver is delivered again, every default branch is looked at. */
async function keepSweeping(
  gitHub: GitHub,
  { queue, log, signal }: { queue: Queue; log: Logger; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    try {
      const app = await gitHub.app()
      const redelivered = await redeliverFailed(app, Date.now())
      const repositories = await listRepositories(app, gitHub.clientFor)
      for (const repository of repositories) await queue.put({ kind: 'repository', repository })
      log.info({ redelivered, repositories: repositories.length }, 'swept')
    } catch (error) {
      log.warn(
        { why: error instanceof Error ? error.name : 'unknown' },
        'the sweep failed; the next one tries again',
      )
    }
    await sleep(sweepEveryMs, signal)
  }
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
