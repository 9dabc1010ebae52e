import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const commandFile = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const startWithinMs = 60_000
const pollMs = 50

/** The App as a process of its own, which may be killed. */
export interface AppProcess {
  readonly url: string
  readonly isKilled: () => boolean
  /** `kill -9`. */
  readonly kill: () => void
  /** Resolve when it was killed and is gone, then start it anew. */
  readonly restart: () => Promise<void>
  /** Jobs that wait or run; `undefined` while it does not answer. */
  readonly jobs: () => Promise<{ unfinished: number; dead: number } | undefined>
  readonly stop: () => Promise<void>
}

/** Start the App with this environment; what it logs as a warning goes to `log`. */
export async function runApp(
  environment: Record<string, string>,
  log: (line: string) => void,
): Promise<AppProcess> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child = start()
  await untilHealthy()

  function start(): ChildProcess {
    const begun = spawn(process.execPath, [commandFile, 'serve'], {
      env: { ...process.env, ...environment, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [begun.stdout, begun.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => log(text.trimEnd()))
    return begun
  }

  async function untilHealthy(): Promise<void> {
    const deadline = Date.now() + startWithinMs
    while (Date.now() < deadline) {
      if (child.exitCode !== null) throw new Error(`The App ended with ${child.exitCode} at its start`)
      const answer = await fetch(`${url}/healthz`).catch(() => undefined)
      if (answer?.ok) return
      await pause(pollMs)
    }
    throw new Error('The App did not start')
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }

  return {
    url,
    isKilled: () => child.killed,
    kill: () => void child.kill('SIGKILL'),
    async restart() {
      await end('SIGKILL')
      child = start()
      await untilHealthy()
    },
    async jobs() {
      const answer = await fetch(`${url}/metrics`).catch(() => undefined)
      if (!answer?.ok) return undefined
      const text = await answer.text()
      const count = (state: string) =>
        Number(new RegExp(`copydesk_jobs\\{state="${state}"\\} (\\d{1,9})`).exec(text)?.[1] ?? Number.NaN)
      return { unfinished: count('waiting') + count('active'), dead: count('dead') }
    },
    stop: () => end('SIGKILL'),
  }
}

/** Find a port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  const closed = once(probe, 'close')
  probe.close()
  await closed
  return typeof address === 'object' && address !== null ? address.port : 0
}
