import type { IncomingMessage, ServerResponse } from 'node:http'
import type { JobCounts } from '../queue/queue.ts'
import type { Metrics } from './metrics.ts'

interface Probed {
  readonly metrics: Metrics
  /** Rejects when no work can be taken. */
  readonly counts: () => Promise<JobCounts>
  /** Whether the process finishes what it has and takes nothing new. */
  readonly isStopping: () => boolean
}

const probes = new Set(['/healthz', '/healthz/live', '/healthz/ready', '/metrics'])

/**
 * Answer the probes; gives `false` for anything else.
 *
 * | path                          | 200 when                                                        |
 * | ----------------------------- | --------------------------------------------------------------- |
 * | `/healthz/live`               | the process answers: a restart would mend nothing else          |
 * | `/healthz`, `/healthz/ready`  | work can be taken: the database answers and nothing is stopping |
 * | `/metrics`                    | the database answers                                            |
 */
export async function answerProbe(
  request: IncomingMessage,
  response: ServerResponse,
  { metrics, counts, isStopping }: Probed,
): Promise<boolean> {
  const path = request.url?.split('?')[0]
  if (path === undefined || !probes.has(path)) return false
  if (path === '/healthz/live') {
    response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n')
    return true
  }
  try {
    const now = await counts()
    const isHealth = path !== '/metrics'
    if (isHealth && isStopping()) {
      response.writeHead(503, { 'content-type': 'text/plain' }).end('stopping\n')
      return true
    }
    response.writeHead(200, { 'content-type': isHealth ? 'text/plain' : 'text/plain; version=0.0.4' })
    response.end(isHealth ? 'ok\n' : await metrics.text(now))
  } catch (error) {
    // The database does not answer, and that is all that a probe is told.
    response.writeHead(503, { 'content-type': 'text/plain' })
    response.end(error instanceof Error ? 'the queue does not answer\n' : 'unavailable\n')
  }
  return true
}
