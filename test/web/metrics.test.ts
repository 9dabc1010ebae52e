import { expect, it } from 'vitest'
import { createMetrics } from '../../src/web/metrics.ts'

const none = { waiting: 0, active: 0, dead: 0 }
const noJobs = { ...none, oldestSeconds: none }

/** Give the lines that are not help, by the beginning of their name. */
async function linesOf(text: Promise<string>, beginning: string): Promise<string[]> {
  return (await text).split('\n').filter((line) => line.startsWith(beginning))
}

it('tells deliveries, jobs, their age, runs and requests', async () => {
  const metrics = createMetrics()
  metrics.delivered({ event: 'push', outcome: 'stored' })
  metrics.ran('done', 700)
  metrics.requested({ endpoint: 'GET /repos/{owner}/{repo}', status: 200 })
  metrics.requested({ endpoint: 'GET /repos/{owner}/{repo}', status: 'none' })

  const text = metrics.text({
    waiting: 2,
    active: 1,
    dead: 3,
    oldestSeconds: { waiting: 7.5, active: 0.5, dead: 90_000 },
  })

  expect((await linesOf(text, 'copydesk_')).filter((line) => !line.includes('le="'))).toEqual([
    'copydesk_deliveries_total{event="push",outcome="stored"} 1',
    'copydesk_run_seconds_sum{outcome="done"} 0.7',
    'copydesk_run_seconds_count{outcome="done"} 1',
    'copydesk_jobs{state="waiting"} 2',
    'copydesk_jobs{state="active"} 1',
    'copydesk_jobs{state="dead"} 3',
    'copydesk_oldest_job_seconds{state="waiting"} 7.5',
    'copydesk_oldest_job_seconds{state="active"} 0.5',
    'copydesk_oldest_job_seconds{state="dead"} 90000',
    'copydesk_api_requests_total{endpoint="GET /repos/{owner}/{repo}",status="200"} 1',
    'copydesk_api_requests_total{endpoint="GET /repos/{owner}/{repo}",status="none"} 1',
  ])
})

it('tells what the installation nearest to its limit has left, until that is reset', async () => {
  let now = 0
  const metrics = createMetrics(() => now)
  const answer = (installationId: number, remaining: number, resetAt: number) =>
    metrics.requested({
      endpoint: 'POST /graphql',
      status: 200,
      budget: { installationId, resource: 'graphql', remaining, resetAt },
    })
  const told = () => linesOf(metrics.text(noJobs), 'copydesk_api_budget_remaining')

  answer(1, 12, 1000)
  answer(2, 4000, 2000)
  expect(await told()).toEqual(['copydesk_api_budget_remaining{resource="graphql"} 12'])
  answer(1, 11, 1000)
  expect(await told()).toEqual(['copydesk_api_budget_remaining{resource="graphql"} 11'])

  now = 1000
  expect(await told()).toEqual(['copydesk_api_budget_remaining{resource="graphql"} 4000'])
  now = 2000
  expect(await told()).toEqual([])
})

it('tells what the process takes', async () => {
  const { length } = await linesOf(createMetrics().text(noJobs), 'process_resident_memory_bytes ')

  expect(length).toBe(1)
})
