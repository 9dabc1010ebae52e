import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../chaos/run-app.ts'

/** A server under load, as a process of its own. */
export interface LoadedServer {
  readonly url: string
  /** Time on a processor since its start; unknown where there is no `/proc`. */
  readonly cpuMs: () => number | undefined
  /** Memory at this moment; unknown where there is no `/proc`. */
  readonly memoryMb: () => number | undefined
  /** Jobs that wait or run, in whichever process. */
  readonly backlog: () => Promise<number>
  readonly stop: () => Promise<void>
}

const files = {
  'bare Probot': fileURLToPath(new URL('./bare-probot.ts', import.meta.url)),
  App: fileURLToPath(new URL('../../src/cli.ts', import.meta.url)),
}
const startWithinMs = 120_000
const pollMs = 50
// Linux counts the time of processes in hundredths of a second, and memory in pages of 4 kB.
const msPerTick = 10
const pagesPerMb = 250

/** Start a server and wait until it takes webhooks. What it logs is thrown away, but it does log. */
export async function startServer(
  kind: keyof typeof files,
  environment: Record<string, string>,
): Promise<LoadedServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [files[kind], ...(kind === 'App' ? ['serve'] : [])], {
    env: { ...process.env, ...environment, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const deadline = Date.now() + startWithinMs
  const isUp = async () => {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined)
    return answer !== undefined && answer.status < 500
  }
  while (!(await isUp())) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`The ${kind} did not start`)
    await pause(pollMs)
  }
  return {
    url,
    cpuMs: () => readStat(child.pid, ([user, system]) => (user + system) * msPerTick),
    memoryMb: () => readStat(child.pid, ([, , pages]) => pages / pagesPerMb),
    async backlog() {
      const text = await (await fetch(`${url}/metrics`)).text()
      const count = (state: string) =>
        Number(new RegExp(`copydesk_jobs\\{state="${state}"\\} (\\d{1,9})`).exec(text)?.[1] ?? Number.NaN)
      return count('waiting') + count('active')
    },
    async stop() {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Read user ticks, system ticks and resident pages of a process. */
function readStat(
  pid: number | undefined,
  read: (numbers: readonly [number, number, number]) => number,
): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html, from the third field on
    return read([Number(fields[11]), Number(fields[12]), Number(fields[21])])
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
