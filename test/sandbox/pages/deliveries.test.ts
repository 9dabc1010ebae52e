import { expect, it } from 'vitest'
import { createPages } from '../../../src/sandbox/pages/create-pages.ts'
import { addDelivery, startReview } from './a-small-review.ts'
import { readPage, readText } from './read-page.ts'

const failure = {
  durationMs: 3,
  status: 'failed to connect to host',
  statusCode: 0,
  url: '',
  response: { headers: {}, body: '' },
}

it('lists deliveries newest first, with how each went and a button to repeat it', async () => {
  await using review = await startReview()
  addDelivery(review, {})
  addDelivery(review, { event: 'push', action: null, outcome: failure })
  addDelivery(review, { isRedelivery: true, outcome: undefined })

  const text = await readText(review.host, '/deliveries')
  const page = await readPage(review.host, '/deliveries')

  expect(text).toBe(
    'Deliveries Event Status Duration Delivered GUID ' +
      'issues.opened redelivery under way 2026-03-02 09:30 UTC 00000000-0000-4000-8000-000000000002 Redeliver ' +
      'push failed to connect to host 3 ms 2026-03-02 09:30 UTC 00000000-0000-4000-8000-000000000001 Redeliver ' +
      'issues.opened 202 OK 12 ms 2026-03-02 09:30 UTC 00000000-0000-4000-8000-000000000000 Redeliver',
  )
  expect(page).toContain('<form method="post" action="/deliveries/500/redeliver">')
})

it('shows what a delivery sent and what came back', async () => {
  await using review = await startReview()
  addDelivery(review, {
    request: { headers: { 'x-github-event': 'issues' }, payload: { issue: { title: '<script>' } } },
  })

  const text = await readText(review.host, '/deliveries/500')

  expect(text).toContain('Sent to http://127.0.0.1:5000/')
  expect(text).toContain('x-github-event: issues')
  expect(text).toContain('{ &quot;issue&quot;: { &quot;title&quot;: &quot;&lt;script&gt;&quot; } }')
  expect(text).toContain('Response server: desk Accepted')
})

it('says that a delivery under way has no response', async () => {
  await using review = await startReview()
  addDelivery(review, { outcome: undefined })

  const text = await readText(review.host, '/deliveries/500')

  expect(text).toContain('There is no response yet.')
})

it('repeats a delivery that was asked for and goes back to the list', async () => {
  await using review = await startReview()
  addDelivery(review, {})
  const repeated: number[] = []
  const pages = createPages(review.host, {
    async redeliver(id) {
      repeated.push(id)
    },
  })

  const response = await pages.request('/deliveries/500/redeliver', { method: 'POST' })
  const unknown = await pages.request('/deliveries/501/redeliver', { method: 'POST' })
  const read = await pages.request('/deliveries/500/redeliver')

  expect([response.status, response.headers.get('location')]).toEqual([303, '/deliveries'])
  expect([unknown.status, read.status]).toEqual([404, 404])
  expect(repeated).toEqual([500])
})
