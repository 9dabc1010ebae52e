import type { JobCounts } from '../queue/queue.ts'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Counters of the App, and the text that `/metrics` answers. */
export interface Metrics {
  readonly delivered: (event: string) => void
  readonly ran: (outcome: string, durationMs: number) => void
  /** Count a request to the API by its endpoint's template, never by what fills it. */
  readonly requested: (request: ApiRequest) => void
  readonly text: (counts: JobCounts) => Promise<string>
}

/** One request to the API, and what its answer says of the budget. */
export interface ApiRequest {
  /** `GET /repos/{owner}/{repo}` */
  readonly endpoint: string
  /** `none` when there was no answer. */
  readonly status: number | 'none'
  readonly budget?: { readonly resource: string; readonly remaining: number }
}

const secondsBuckets = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300]

/** Make counters in a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const deliveries = new Counter({
    name: 'copydesk_deliveries_total',
    help: 'Webhooks stored, by event',
    labelNames: ['event'],
    registers,
  })
  const runs = new Histogram({
    name: 'copydesk_run_seconds',
    help: 'Runs of jobs, by outcome',
    labelNames: ['outcome'],
    buckets: secondsBuckets,
    registers,
  })
  const jobs = new Gauge({ name: 'copydesk_jobs', help: 'Jobs, by state', labelNames: ['state'], registers })
  const waited = new Gauge({
    name: 'copydesk_oldest_waiting_seconds',
    help: 'How long the oldest job that could run has waited',
    registers,
  })
  const requests = new Counter({
    name: 'copydesk_api_requests_total',
    help: 'Requests to the API, by endpoint and status',
    labelNames: ['endpoint', 'status'],
    registers,
  })
  const budget = new Gauge({
    name: 'copydesk_api_budget_remaining',
    help: 'Requests left until the limit is reset, as the last answer said, by resource',
    labelNames: ['resource'],
    registers,
  })
  return {
    delivered: (event) => deliveries.inc({ event }),
    ran: (outcome, durationMs) => runs.observe({ outcome }, durationMs / 1000),
    requested({ endpoint, status, budget: left }) {
      requests.inc({ endpoint, status })
      if (left) budget.set({ resource: left.resource }, left.remaining)
    },
    text({ waitedSeconds, ...counts }) {
      for (const [state, count] of Object.entries(counts)) jobs.set({ state }, count)
      waited.set(waitedSeconds)
      return registry.metrics()
    },
  }
}
