import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { answerProbe } from '../../src/web/answer-probe.ts'
import { createMetrics } from '../../src/web/metrics.ts'

const none = { waiting: 0, active: 0, dead: 0 }
const nothing = { ...none, oldestSeconds: none }

/** Ask every probe of a process in some state. */
async function probe({ isStopping = false, counts = () => Promise.resolve(nothing) }) {
  const server = createServer((request, response) => {
    void answerProbe(request, response, {
      metrics: createMetrics(),
      counts,
      isStopping: () => isStopping,
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const statuses: Record<string, number> = {}
  for (const path of ['/healthz', '/healthz/live', '/healthz/ready', '/metrics'])
    statuses[path] = (await fetch(`http://127.0.0.1:${port}${path}`)).status
  return statuses
}

it('is alive and ready when the database answers', async () => {
  expect(await probe({})).toEqual({
    '/healthz': 200,
    '/healthz/live': 200,
    '/healthz/ready': 200,
    '/metrics': 200,
  })
})

it('stays alive, and is not ready, while it stops', async () => {
  expect(await probe({ isStopping: true })).toEqual({
    '/healthz': 503,
    '/healthz/live': 200,
    '/healthz/ready': 503,
    '/metrics': 200,
  })
})

it('stays alive, and is not ready, without the database', async () => {
  expect(await probe({ counts: () => Promise.reject(new Error('refused')) })).toEqual({
    '/healthz': 503,
    '/healthz/live': 200,
    '/healthz/ready': 503,
    '/metrics': 503,
  })
})
