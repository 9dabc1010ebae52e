import { expect, it } from 'vitest'
import { createMetrics } from '../../src/web/metrics.ts'

it('tells jobs, their wait, requests and what is left of the budget', async () => {
  const metrics = createMetrics()
  metrics.requested({
    endpoint: 'GET /repos/{owner}/{repo}',
    status: 200,
    budget: { resource: 'core', remaining: 4999 },
  })
  metrics.requested({ endpoint: 'GET /repos/{owner}/{repo}', status: 'none' })

  const text = await metrics.text({ waiting: 2, active: 1, dead: 3, waitedSeconds: 7.5 })

  expect(text.split('\n').filter((line) => /^copydesk_(?!run)/.test(line))).toEqual([
    'copydesk_jobs{state="waiting"} 2',
    'copydesk_jobs{state="active"} 1',
    'copydesk_jobs{state="dead"} 3',
    'copydesk_oldest_waiting_seconds 7.5',
    'copydesk_api_requests_total{endpoint="GET /repos/{owner}/{repo}",status="200"} 1',
    'copydesk_api_requests_total{endpoint="GET /repos/{owner}/{repo}",status="none"} 1',
    'copydesk_api_budget_remaining{resource="core"} 4999',
  ])
})
