import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { ask, signJwt } from '../api.ts'
import { startDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'

const Items = z.array(
  z.object({
    id: z.number(),
    guid: z.uuid(),
    redelivery: z.boolean(),
    status: z.string(),
    status_code: z.number(),
  }),
)

let desk: Desk
beforeEach(async () => {
  desk = await startDesk()
})
afterEach(() => desk[Symbol.asyncDispose]())

it('signs the bytes it sends with the secret of the App', () => {
  const [delivery] = desk.receiver.received

  const signature = createHmac('sha256', desk.github.app.webhookSecret)
    .update(delivery?.body ?? '')
    .digest('hex')

  expect(delivery?.headers['x-hub-signature-256']).toBe(`sha256=${signature}`)
})

it('sends GitHub’s headers, with another id for each delivery', () => {
  const headers = desk.receiver.received.map(({ headers }) => headers)

  expect(headers[1]).toMatchObject({
    'content-type': 'application/json',
    'user-agent': 'GitHub-Hookshot/local',
    'x-github-event': 'push',
    'x-github-hook-installation-target-id': String(desk.github.app.id),
    'x-github-hook-installation-target-type': 'integration',
  })
  const ids = headers.map((headers) => headers['x-github-delivery'])
  expect(ids.map((id) => z.uuid().safeParse(id).success)).toEqual([true, true, true])
  expect(new Set(ids).size).toBe(3)
})

it('logs a failure, tries nothing again by itself, and repeats it under the same guid when asked', async () => {
  const { github, receiver, repository } = desk
  receiver.status = 500
  github.person('noor').openIssue(repository, { title: 'Which gauge?' })
  await github.settle()
  receiver.status = 200
  const authorization = await signJwt(github)
  const failed = Items.parse(
    (await ask(github, 'GET /app/hook/deliveries?per_page=1', { authorization })).json,
  )

  await ask(github, `POST /app/hook/deliveries/${failed[0]?.id}/attempts`, { authorization })
  await github.settle()

  const log = Items.parse((await ask(github, 'GET /app/hook/deliveries?per_page=2', { authorization })).json)
  expect(failed[0]).toMatchObject({
    status: 'Invalid HTTP Response: 500',
    status_code: 500,
    redelivery: false,
  })
  expect(log).toEqual([
    expect.objectContaining({ guid: failed[0]?.guid, status: 'OK', status_code: 200, redelivery: true }),
    failed[0],
  ])
  const bodies = receiver.received.slice(-2).map(({ body }) => body)
  expect(bodies[0]).toBe(bodies[1])
})

it('logs a receiver that is not there as not reached', async () => {
  const { github, repository } = desk
  github.webhookUrl = 'http://127.0.0.1:1/'
  github.person('noor').openIssue(repository, { title: 'Which gauge?' })
  await github.settle()

  expect(github.state.deliveries.at(-1)?.outcome).toMatchObject({
    status: 'failed to connect to host',
    statusCode: 0,
  })
})

it('lists the log by cursor, newest first', async () => {
  const authorization = await signJwt(desk.github)
  const first = await ask(desk.github, 'GET /app/hook/deliveries?per_page=2', { authorization })
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
  const second = await fetch(next, { headers: { authorization } })

  const ids = [...Items.parse(first.json), ...Items.parse(await second.json())].map(({ id }) => id)

  expect(ids).toEqual(desk.github.state.deliveries.map(({ id }) => id).reverse())
})

it('gives the request and the answer of one delivery', async () => {
  const authorization = await signJwt(desk.github)
  const delivery = desk.github.state.deliveries[1]

  const { json } = await ask(desk.github, `GET /app/hook/deliveries/${delivery?.id}`, { authorization })

  expect(json).toMatchObject({
    event: 'push',
    request: { headers: { 'x-github-event': 'push' }, payload: { after: desk.head } },
    response: { payload: 'seen' },
  })
})

it('sends nothing of a repository where the App is not installed', async () => {
  const { github, receiver } = desk
  const before = receiver.received.length
  const repository = await github.createRepository({ owner: 'noor', name: 'private', isInstalled: false })
  github.person('noor').openIssue(repository, { title: 'For me' })
  await github.settle()

  expect(receiver.received).toHaveLength(before)
})
