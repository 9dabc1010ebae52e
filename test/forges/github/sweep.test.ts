import { expect, it } from 'vitest'
import type { GitHubClient } from '../../../src/forges/github/client.ts'
import { listRepositories, redeliverFailed } from '../../../src/forges/github/sweep.ts'

const now = Date.parse('2026-03-04T12:00:00Z')

function answer(routes: Readonly<Record<string, unknown>>, asked: unknown[] = []): GitHubClient {
  return {
    request(route, parameters) {
      asked.push([route, parameters?.delivery_id])
      const data = routes[route]
      return data instanceof Error ? Promise.reject(data) : Promise.resolve({ data, status: 200 })
    },
    graphql: () => Promise.reject(new Error('not asked')),
  }
}

function refusal(status: number): Error {
  return Object.assign(new Error('no'), { name: 'HttpError', status })
}

it('passes over an installation that refuses, and lists the others', async () => {
  const app = answer({
    'GET /app/installations': [{ id: 1 }, { id: 2 }, { id: 3, suspended_at: '2026-01-01' }],
  })
  const repositories = [
    { name: 'novel', owner: { login: 'ada' } },
    { name: 'old', owner: { login: 'ada' }, archived: true },
  ]
  const clients = [refusal(403), { repositories }].map((data) =>
    answer({ 'GET /installation/repositories': data }),
  )

  const found = await listRepositories(app, (id) => Promise.resolve(clients[id - 1] ?? app))

  expect(found).toEqual({ repositories: [{ owner: 'ada', name: 'novel', installationId: 2 }], refused: 1 })
})

it('asks again for what failed lately, not for what arrived since, is old, or failed five times', async () => {
  const delivery = (id: number, guid: string, status: number, at = '2026-03-04T11:00:00Z') => {
    return { id, guid, status_code: status, delivered_at: at }
  }
  const asked: unknown[] = []
  const again = 'POST /app/hook/deliveries/{delivery_id}/attempts'
  const app = answer(
    {
      'GET /app/hook/deliveries': [
        delivery(9, 'twice', 500),
        delivery(8, 'twice', 502),
        delivery(7, 'arrived', 200),
        delivery(6, 'arrived', 500),
        ...[50, 51, 52, 53, 54].map((id) => delivery(id, 'hopeless', 500)),
        delivery(4, 'old', 500, '2026-02-01T00:00:00Z'),
      ],
      [again]: undefined,
    },
    asked,
  )

  expect(await redeliverFailed(app, now)).toBe(1)

  expect(asked.slice(1)).toEqual([[again, 9]])
})
