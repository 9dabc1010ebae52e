import { SpanStatusCode } from '@opentelemetry/api'
import { expect, it } from 'vitest'
import { createJobTrace, inSpan } from '../../src/app/trace.ts'
import { reviewBranch } from '../../src/queue/job.ts'
import { recordSpans } from './record-spans.ts'

const ended = recordSpans()
const job = reviewBranch({ owner: 'harbour', name: 'paper', installationId: 1 }, 'main')
const claim = {
  id: 'j-1',
  attempt: 2,
  isHeld: () => Promise.resolve(true),
  take: () => Promise.resolve(true),
}

it('ends the span of a job with what the queue decided, and tells no text of an error', async () => {
  const jobTrace = createJobTrace()
  const error = new TypeError('the first sentence of a manuscript')
  const work = jobTrace.around(() => inSpan({ name: 'review' }, () => Promise.reject(error)))

  await expect(work(job, claim)).rejects.toThrow(error)
  expect(ended().map(({ name }) => name)).toEqual(['review'])
  jobTrace.settled({ job, outcome: 'retry', error })

  const [inner, outer] = ended()
  expect(outer).toMatchObject({
    name: 'job',
    status: { code: SpanStatusCode.ERROR },
    attributes: {
      'copydesk.job.id': 'j-1',
      'copydesk.job.key': 'harbour/paper#branch:main',
      'copydesk.job.attempt': 2,
      'copydesk.job.outcome': 'retry',
      'error.type': 'TypeError',
    },
    events: [],
  })
  expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId)
  expect(JSON.stringify(ended().map(({ status, attributes }) => [status, attributes]))).not.toContain(
    'sentence',
  )
})

it('settles a job that no worker began', () => {
  const before = ended().length

  createJobTrace().settled({ job: undefined, outcome: 'dead', error: new Error('unreadable') })

  expect(ended()).toHaveLength(before)
})
