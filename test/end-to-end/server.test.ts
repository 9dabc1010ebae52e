import { spawn } from 'node:child_process'
import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startApp } from '../../src/app.ts'
import { openPgBossQueue } from '../../src/queue/pg-boss-queue.ts'
import { startLocalGitHub, type LocalGitHub } from '../../src/sandbox/github/start-local-github.ts'
import { cloneAs } from '../../src/sandbox/story/author.ts'
import { paper } from '../conformance/forge.ts'

async function makeData(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-server-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

function post(url: string, secret: string, payload: object): Promise<Response> {
  const body = JSON.stringify(payload)
  return fetch(`${url}/api/github/webhooks`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'push',
      'x-github-delivery': randomUUID(),
      'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
    },
    body,
  })
}

const push = {
  ref: 'refs/heads/main',
  installation: { id: 1 },
  repository: { name: 'paper', owner: { login: 'harbour' }, default_branch: 'main' },
}

function settingsFor(gitHub: LocalGitHub, folder: string) {
  return {
    APP_ID: gitHub.app.id,
    PRIVATE_KEY: gitHub.app.privateKey,
    WEBHOOK_SECRET: gitHub.app.webhookSecret,
    GHE_HOST: new URL(gitHub.url).host,
    GHE_PROTOCOL: 'http',
    HOST: '127.0.0.1',
    COPYDESK_DATA: folder,
  } as const
}

it('answers 500 for a webhook that could not be stored, and 413 for one that is too large', async () => {
  await using gitHub = await startLocalGitHub()
  const app = await startApp(
    { ...settingsFor(gitHub, await makeData()), PORT: 0, LOG_LEVEL: 'silent', LOG_FORMAT: 'json' },
    {
      openQueue: async (options) => ({
        ...(await openPgBossQueue(options)),
        put: () => Promise.reject(new Error('the disk is full')),
      }),
    },
  )
  onTestFinished(() => app.stop())

  expect((await post(app.url, gitHub.app.webhookSecret, push)).status).toBe(500)
  expect(await sendLength(`${app.url}/api/github/webhooks`, 25 * 1024 * 1024 + 1)).toBe(413)
}, 300_000)

/** Say how long a body is, and send nothing of it. */
async function sendLength(url: string, length: number): Promise<number> {
  const outgoing = request(url, {
    method: 'POST',
    headers: { 'content-length': length, 'content-type': 'application/json' },
  })
  outgoing.flushHeaders()
  const [response]: { statusCode?: number }[] = await once(outgoing, 'response')
  outgoing.on('error', () => {})
  outgoing.destroy()
  return response?.statusCode ?? 0
}

it('finishes the work in hand after SIGTERM, and exits 0', async () => {
  const writing = Promise.withResolvers<void>()
  const mayWrite = Promise.withResolvers<void>()
  await using gitHub = await startLocalGitHub({
    async onRequest({ url }) {
      // The last write of the first run; before it come the issues.
      if (!url.endsWith('/check-runs')) return undefined
      writing.resolve()
      await mayWrite.promise
      return undefined
    },
  })
  const repository = await gitHub.createRepository({
    owner: 'harbour',
    name: 'paper',
  })
  const author = await cloneAs('harbour', {
    url: `${gitHub.url}/harbour/paper.git`,
    folder: join(await makeData(), 'paper'),
  })
  await author.edit('paper.md', () => paper(), 'Write the paper')
  await author.push('main')
  const app = spawn(process.execPath, [join(import.meta.dirname, '../../src/cli.ts'), 'serve'], {
    env: {
      ...process.env,
      ...settingsFor(gitHub, await makeData()),
      APP_ID: String(gitHub.app.id),
      PORT: '0',
      LOG_LEVEL: 'silent',
    },
    stdio: 'inherit',
  })
  onTestFinished(() => void app.kill('SIGKILL'))
  const ended = once(app, 'exit')

  await Promise.race([writing.promise, ended])
  app.kill('SIGTERM')
  mayWrite.resolve()

  expect(await ended).toEqual([0, null])
  expect([...repository.checkRuns.values()].map(({ status }) => status)).toEqual(['completed'])
}, 300_000)
