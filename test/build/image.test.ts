import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { startLocalGitHub } from '../../src/sandbox/github/start-local-github.ts'
import { followDockerfile, type Image } from './follow-dockerfile.ts'

const isRoot = process.getuid?.() === 0

// It installs every package anew, which takes the registry and a minute.
it.skipIf(process.env.TEST_REQUIRE_SERVICES !== '1')(
  'runs from the steps of the Dockerfile, for a user who may write nothing but its data, and stops at once',
  async () => {
    const image = await buildImage()
    await using gitHub = await startLocalGitHub()
    const port = await freePort()
    const settings: Record<string, string> = {
      APP_ID: String(gitHub.app.id),
      PRIVATE_KEY_PATH: join(image.root, 'key.pem'),
      WEBHOOK_SECRET: gitHub.app.webhookSecret,
      GHE_HOST: new URL(gitHub.url).host,
      GHE_PROTOCOL: 'http',
      PORT: String(port),
      LOG_LEVEL: 'warn',
    }
    await writeFile(join(image.root, 'key.pem'), gitHub.app.privateKey)
    spawnSync('chmod', ['-R', 'a+rX,a-w', image.workFolder])
    const options = {
      cwd: image.workFolder,
      env: { ...image.environment, ...settings },
      ...userOf(image),
    }
    const [program = '', ...args] = image.command
    const app = spawn(program, args, { ...options, stdio: 'inherit' })
    onTestFinished(() => void app.kill('SIGKILL'))
    const ended = once(app, 'exit')

    const [probe = '', ...probeArgs] = image.healthCheck
    const isHealthy = () => spawnSync(probe, probeArgs, options).status === 0
    expect(isHealthy()).toBe(false)
    while (app.exitCode === null && !isHealthy()) await pause(200)
    expect(app.exitCode).toBe(null)
    expect((await stat(`/proc/${app.pid}`)).uid).toBe(isRoot ? 1000 : process.getuid?.())

    expect(image.stopSignal).toBe('SIGTERM')
    app.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    const jobs = spawnSync(program, ['dist/cli.js', 'jobs'], { ...options, encoding: 'utf8' })
    expect([jobs.status, jobs.stdout]).toEqual([0, 'No job was given up.\n'])
  },
  300_000,
)

/** Follow the Dockerfile, with this Node for the one of the base image. */
async function buildImage(): Promise<Image> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-image-'))
  onTestFinished(() => {
    spawnSync('chmod', ['-R', 'u+w', folder])
    return rm(folder, { recursive: true, force: true })
  })
  await chmod(folder, 0o755)
  const node = join(folder, 'bin/node')
  await cp(process.execPath, node)
  const image = await followDockerfile(join(import.meta.dirname, '../..'), {
    folder,
    environment: {
      ...inherited(),
      PATH: [dirname(node), process.env.PATH].join(delimiter),
      // What `npm ci` of this project has fetched already is not fetched again.
      npm_config_prefer_offline: 'true',
    },
  })
  expect(image.user).toBe('1000:1000')
  expect(image.volumes).toEqual([image.environment.COPYDESK_DATA])
  return image
}

/** Give what this machine needs to reach the registry, without what `npm test` and vitest say of themselves. */
function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value = '']) =>
      /^(?:NODE_ENV|npm_|TEST_|VITEST)/.test(name) ? [] : [[name, value]],
    ),
  )
}

/** Who is not root runs it as who they are: the tree is closed to them as well. */
function userOf({ user }: Image): { uid?: number; gid?: number } {
  const [uid = 0, gid = 0] = user.split(':').map(Number)
  return isRoot ? { uid, gid } : {}
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  const closed = once(probe, 'close')
  probe.close()
  await closed
  return typeof address === 'object' && address !== null ? address.port : 0
}
