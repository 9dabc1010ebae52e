import { expect, it } from 'vitest'
import { recordSpans } from '../app/record-spans.ts'
import { paper } from '../conformance/forge.ts'
import { openDesk } from './desk.ts'

it('gives a push a span from the delivery to the last write, without a word of the manuscript', async () => {
  const ended = recordSpans()
  await using desk = await openDesk()

  await desk.push(paper())

  const spans = ended()
  const delivery = spans.find(({ attributes }) => attributes['copydesk.event'] === 'push')
  expect(delivery?.attributes).toMatchObject({
    'copydesk.delivery.id': expect.stringMatching(/^[-\w]{36}$/),
    'copydesk.job.keys': ['harbour/paper#branch:main'],
  })
  const job = spans.find(({ attributes }) => attributes['copydesk.job.key'] === 'harbour/paper#branch:main')
  expect(job?.attributes['copydesk.job.outcome']).toBe('done')

  const below = (parent: string | undefined) =>
    spans
      .filter(({ parentSpanContext }) => parentSpanContext?.spanId === parent)
      .map((span) => ({
        name: span.name,
        id: span.spanContext().spanId,
        query: span.attributes['graphql.operation.name'],
        status: span.attributes['http.response.status_code'],
      }))
  const steps = below(job?.spanContext().spanId)
  expect(steps.map(({ name }) => name).filter((name) => !name.startsWith('GET'))).toEqual([
    'observe',
    'review',
    'apply',
  ])
  const requestsOf = (step: string) => below(steps.find(({ name }) => name === step)?.id)
  expect(requestsOf('observe').map(({ name, query, status }) => [name, query, status])).toEqual([
    ['POST /graphql', 'ObserveBranch', 200],
    ['GET /repos/{owner}/{repo}/git/trees/{tree_sha}', undefined, 200],
    ['POST /graphql', 'ReadBlobs', 200],
  ])
  expect(requestsOf('apply').map(({ name, status }) => [name, status])).toContainEqual([
    'POST /repos/{owner}/{repo}/check-runs',
    201,
  ])

  const told = JSON.stringify(spans.map(({ name, status, attributes }) => [name, status, attributes]))
  for (const word of paper().match(/[A-Z]\w{4,}/g) ?? []) expect(told).not.toContain(word)
}, 300_000)
