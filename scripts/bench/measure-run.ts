import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What one run of a program cost, from start to end. */
export interface RunCost {
  readonly wallMs: number
  /** Of all processors together; unknown without GNU time. */
  readonly cpuMs: number | undefined
  readonly peakMb: number | undefined
}

const gnuTime = '/usr/bin/time'

/** Whether a program is there to be measured. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0
}

/** Run a program in a folder, without its output. Exit status 1 is allowed: `check` says by it that something is open. */
export function measureRun([program = '', ...args]: readonly string[], folder: string): RunCost {
  const notes = join(mkdtempSync(join(tmpdir(), 'copydesk-bench-')), 'time.txt')
  const timed = existsSync(gnuTime)
    ? [gnuTime, '-q', '-f', '%U %S %M', '-o', notes, program, ...args]
    : [program, ...args]
  const start = performance.now()
  const { status } = spawnSync(timed[0] ?? '', timed.slice(1), { cwd: folder, stdio: 'ignore' })
  const wallMs = performance.now() - start
  if (status !== 0 && status !== 1) throw new Error(`${program} ended with ${status}`)
  if (!existsSync(gnuTime)) return { wallMs, cpuMs: undefined, peakMb: undefined }
  const [user = 0, system = 0, peakKb = 0] = readFileSync(notes, 'utf8').trim().split(' ').map(Number)
  return { wallMs, cpuMs: (user + system) * 1000, peakMb: peakKb / 1000 }
}
