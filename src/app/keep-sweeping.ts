import type { Logger } from 'pino'
import { listRepositories, redeliverFailed } from '../forges/github/sweep.ts'
import type { Queue } from '../queue/queue.ts'
import type { GitHub } from './connect-github.ts'
import { sleep } from './sleep.ts'

const sweepEveryMs = 3600_000

/**
 * At the start and every hour: what GitHub could not deliver is delivered again, every default branch is looked at.
 *
 * So a query whose park is over is asked again within an hour of its day.
 */
export async function keepSweeping(
  gitHub: Pick<GitHub, 'app' | 'clientFor'>,
  { queue, log, signal }: { queue: Pick<Queue, 'put'>; log: Logger; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    try {
      const app = await gitHub.app()
      const redelivered = await redeliverFailed(app, Date.now())
      const { repositories, refused } = await listRepositories(app, gitHub.clientFor)
      for (const repository of repositories) await queue.put({ kind: 'repository', repository })
      log.info({ redelivered, repositories: repositories.length, refused }, 'swept')
    } catch (error) {
      log.warn(
        { why: error instanceof Error ? error.name : 'unknown' },
        'the sweep failed; the next one tries again',
      )
    }
    await sleep(sweepEveryMs, signal)
  }
}
