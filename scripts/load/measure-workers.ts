import type { Cell } from '../bench/table.ts'
import { deliverOnce } from './deliver.ts'
import { identityAt, secret } from './identity.ts'
import { drain } from './measure-intake.ts'
import { startServer } from './start-server.ts'
import { startStubGitHub } from './start-stub-github.ts'

export const workersHead = [
  'processes',
  'jobs',
  'seconds',
  'jobs a second',
  'of one',
  'memory MB each',
  'not reviewed',
]

/** Let one process, then several, work on the same number of jobs in a database of their own, with a slow forge. */
export async function measureWorkers(
  emptyDatabase: () => Record<string, string>,
  { processes, jobs, replyMs }: { processes: readonly number[]; jobs: number; replyMs: number },
): Promise<Cell[][]> {
  const rows: Cell[][] = []
  let first: number | undefined
  for (const count of processes) {
    const { seconds, memoryMb, unreviewed } = await workOff(emptyDatabase(), { count, jobs, replyMs })
    const perSecond = jobs / seconds
    first ??= perSecond
    rows.push([
      count,
      jobs,
      seconds.toFixed(1),
      perSecond.toFixed(1),
      `${(perSecond / first).toFixed(2)} ×`,
      memoryMb,
      unreviewed,
    ])
  }
  return rows
}

async function workOff(
  database: Record<string, string>,
  { count, jobs, replyMs }: { count: number; jobs: number; replyMs: number },
): Promise<{ seconds: number; memoryMb: number | undefined; unreviewed: number }> {
  const gitHub = await startStubGitHub({ replyMs })
  // At once, as replicas do: whichever comes first prepares the database.
  const servers = await Promise.all(
    Array.from({ length: count }, () => startServer('App', { ...identityAt(gitHub.host), ...database })),
  )
  const [server] = servers
  if (!server) throw new Error('No process to measure')
  const start = performance.now()
  await deliverOnce({ url: server.url, secret, push: gitHub.push }, jobs)
  await drain(server)
  const seconds = (performance.now() - start) / 1000
  const memoryMb = server.memoryMb()
  const unreviewed = gitHub.unreviewed()
  for (const one of servers) await one.stop()
  await gitHub.stop()
  return { seconds, memoryMb, unreviewed }
}
