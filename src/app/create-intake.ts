import { SpanKind } from '@opentelemetry/api'
import type { Logger } from 'pino'
import { jobKey } from '../queue/job.ts'
import type { Queue } from '../queue/queue.ts'
import { webhookToJobs } from '../queue/webhook-to-job.ts'
import type { Metrics } from '../web/metrics.ts'
import { sleep } from './sleep.ts'
import { inSpan } from './trace.ts'

/** One webhook, its signature verified. */
export interface Delivery {
  /** As GitHub lists it under the App's deliveries. */
  readonly id: string
  readonly name: string
  readonly payload: unknown
}

// Probot answers 202 after 9 seconds, and GitHub would take for delivered what was not stored.
const storeWithinMs = 7000

/**
 * Make what stores the jobs that a delivery calls for; it rejects when they are not stored, and GitHub is told so.
 *
 * The log names the delivery beside each of its jobs, and each run by its job: a run stands for any number of deliveries.
 */
export function createIntake({
  queue,
  log,
  metrics,
}: {
  queue: Pick<Queue, 'put'>
  log: Pick<Logger, 'debug' | 'info' | 'warn'>
  metrics: Pick<Metrics, 'delivered'>
}): (delivery: Delivery) => Promise<void> {
  const store = ({ id, name, payload }: Delivery): Promise<string[]> => {
    const attributes = { 'copydesk.delivery.id': id, 'copydesk.event': name }
    return inSpan({ name: 'delivery', kind: SpanKind.SERVER, attributes }, async (span) => {
      const jobs = webhookToJobs(name, payload)
      await withinMs(storeWithinMs, Promise.all(jobs.map((job) => queue.put(job))))
      const keys = jobs.map(jobKey)
      span.setAttribute('copydesk.job.keys', keys)
      return keys
    })
  }
  return async (delivery) => {
    const event = delivery.name
    const facts = { delivery: delivery.id, event }
    try {
      const jobs = await store(delivery)
      for (const job of jobs) log.info({ ...facts, job }, 'delivery stored as job')
      if (jobs.length === 0) log.debug(facts, 'delivery calls for nothing')
      metrics.delivered({ event, outcome: jobs.length === 0 ? 'unneeded' : 'stored' })
    } catch (error) {
      log.warn({ ...facts, why: error instanceof Error ? error.name : 'unknown' }, 'delivery not stored')
      metrics.delivered({ event, outcome: 'failed' })
      throw error
    }
  }
}

/** Reject when `work` takes longer than `ms`. */
async function withinMs(ms: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController()
  const runOut = async () => {
    await sleep(ms, done.signal)
    if (!done.signal.aborted) throw new Error('The queue took too long to store a job')
  }
  try {
    await Promise.race([work, runOut()])
  } finally {
    done.abort()
  }
}
