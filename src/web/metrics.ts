import type { JobCounts } from '../queue/queue.ts'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { createBudgets, type Budget } from './budgets.ts'

/** Counters of the App, and the text that `/metrics` answers. */
export interface Metrics {
  readonly delivered: (delivery: CountedDelivery) => void
  readonly ran: (outcome: string, durationMs: number) => void
  /** Count a request to the API by its endpoint's template, never by what fills it. */
  readonly requested: (request: ApiRequest) => void
  readonly text: (counts: JobCounts) => Promise<string>
}

/** One webhook, and whether it made jobs, called for none, or could not be stored. */
interface CountedDelivery {
  readonly event: string
  readonly outcome: 'failed' | 'stored' | 'unneeded'
}

/** One request to the API, and what its answer says of the budget. */
export interface ApiRequest {
  /** `GET /repos/{owner}/{repo}` */
  readonly endpoint: string
  /** `none` when there was no answer. */
  readonly status: number | 'none'
  readonly budget?: Budget
}

const secondsBuckets = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300]

/** Make counters in a registry of their own, with those of the process beside them. */
export function createMetrics(now: () => number = Date.now): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const deliveries = new Counter({
    name: 'copydesk_deliveries_total',
    help: 'Webhooks, by event and by what became of them',
    labelNames: ['event', 'outcome'],
    registers,
  })
  const runs = new Histogram({
    name: 'copydesk_run_seconds',
    help: 'Runs of jobs, by outcome',
    labelNames: ['outcome'],
    buckets: secondsBuckets,
    registers,
  })
  const jobs = new Gauge({
    name: 'copydesk_jobs',
    help: 'Jobs in the database, of all processes, by state',
    labelNames: ['state'],
    registers,
  })
  const oldest = new Gauge({
    name: 'copydesk_oldest_job_seconds',
    help: 'How long ago the oldest job of a state could have run, began, or was given up',
    labelNames: ['state'],
    registers,
  })
  const requests = new Counter({
    name: 'copydesk_api_requests_total',
    help: 'Requests to the API, by endpoint and status',
    labelNames: ['endpoint', 'status'],
    registers,
  })
  const remaining = new Gauge({
    name: 'copydesk_api_budget_remaining',
    help: 'Requests left until the limit is reset, of the installation that has the fewest, by resource',
    labelNames: ['resource'],
    registers,
  })
  const budgets = createBudgets(now)
  return {
    delivered: (delivery) => deliveries.inc({ ...delivery }),
    ran: (outcome, durationMs) => runs.observe({ outcome }, durationMs / 1000),
    requested({ endpoint, status, budget }) {
      requests.inc({ endpoint, status })
      if (budget) budgets.set(budget)
    },
    text({ oldestSeconds, ...counts }) {
      for (const [state, count] of Object.entries(counts)) jobs.set({ state }, count)
      for (const [state, seconds] of Object.entries(oldestSeconds)) oldest.set({ state }, seconds)
      remaining.reset()
      for (const [resource, least] of budgets.least()) remaining.set({ resource }, least)
      return registry.metrics()
    },
  }
}
