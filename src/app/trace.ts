import { context, SpanKind, SpanStatusCode, trace, type Attributes, type Span } from '@opentelemetry/api'
import { jobKey, type Job } from '../queue/job.ts'
import type { Settlement, Worker } from '../queue/queue.ts'

// Spans cost nothing and go nowhere until the operator loads an SDK.
const tracer = trace.getTracer('copydesk')

/** What a span is called, and facts that are no text of a manuscript. */
interface SpanFacts {
  readonly name: string
  readonly kind?: SpanKind
  readonly attributes?: Attributes
}

/** Do something in a span, below the span in which this is called. */
export function inSpan<T>(
  { name, kind = SpanKind.INTERNAL, attributes = {} }: SpanFacts,
  act: (span: Span) => Promise<T>,
): Promise<T> {
  return tracer.startActiveSpan(name, { kind, attributes }, async (span) => {
    try {
      return await act(span)
    } catch (error) {
      markFailed(span, error)
      throw error
    } finally {
      span.end()
    }
  })
}

/** Spans of jobs: begun when a worker takes one, ended with the outcome that the queue decides afterwards. */
export function createJobTrace(): {
  readonly around: (worker: Worker) => Worker
  readonly settled: (settlement: Pick<Settlement, 'error' | 'job' | 'outcome'>) => void
} {
  // Each run reads its job from the database anew, so that the value stands for the run.
  const spans = new WeakMap<Job, Span>()
  return {
    around: (worker) => (job, claim) => {
      const span = tracer.startSpan('job', {
        kind: SpanKind.CONSUMER,
        attributes: {
          'copydesk.job.id': claim.id,
          'copydesk.job.key': jobKey(job),
          'copydesk.job.attempt': claim.attempt,
        },
      })
      spans.set(job, span)
      return context.with(trace.setSpan(context.active(), span), () => worker(job, claim))
    },
    settled({ job, outcome, error }) {
      const span = job && spans.get(job)
      span?.setAttribute('copydesk.job.outcome', outcome)
      if (span && outcome !== 'done') markFailed(span, error)
      span?.end()
    },
  }
}

/** Of an error only its name is told: its message may hold text of a manuscript. */
function markFailed(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR })
  span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown')
}
