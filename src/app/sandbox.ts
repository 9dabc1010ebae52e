import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp, type RunningApp } from '../app.ts'
import type { ExitStatus, ProgramOptions } from '../commands/command.ts'
import type { Environment } from '../environment.ts'
import { startLocalGitHub, type LocalGitHub } from '../sandbox/github/start-local-github.ts'
import { createPages } from '../sandbox/pages/create-pages.ts'
import { tellStory } from '../sandbox/story/tell-story.ts'

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
  now,
}: {
  port?: number
  databaseUrl?: string
  logLevel?: Environment['LOG_LEVEL']
  /** The App's clock. */
  now?: () => Date
} = {}): Promise<Sandbox> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-sandbox-'))
  const gitHub = await startLocalGitHub({ port, pages: servePages })
  const { id, privateKey, webhookSecret } = gitHub.app
  const app = await startApp(
    {
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
    },
    now ? { now } : {},
  )
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
