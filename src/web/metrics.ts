import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Counters of the App, and the text that `/metrics` answers. */
export interface Metrics {
  readonly delivered: (event: string) => void
  readonly ran: (outcome: string, durationMs: number) => void
  readonly text: (counts: { waiting: number; active: number; dead: number }) => Promise<string>
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
  return {
    delivered: (event) => deliveries.inc({ event }),
    ran: (outcome, durationMs) => runs.observe({ outcome }, durationMs / 1000),
    text(counts) {
      for (const [state, count] of Object.entries(counts)) jobs.set({ state }, count)
      return registry.metrics()
    },
  }
}
