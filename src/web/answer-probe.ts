import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Metrics } from './metrics.ts'

interface Probed {
  readonly metrics: Metrics
  /** Rejects when no work can be taken. */
  readonly counts: () => Promise<{ waiting: number; active: number; dead: number }>
  /** Whether the process finishes what it has and takes nothing new. */
  readonly isStopping: () => boolean
}

/** Answer `/healthz` and `/metrics`; gives `false` for anything else. */
export async function answerProbe(
  request: IncomingMessage,
  response: ServerResponse,
  { metrics, counts, isStopping }: Probed,
): Promise<boolean> {
  const path = request.url?.split('?')[0]
  if (path !== '/healthz' && path !== '/metrics') return false
  try {
    const now = await counts()
    const isHealth = path === '/healthz'
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
