import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../api.ts'
import { startDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'

const repo = '/repos/ida/tidal-notes'
let desk: Desk
beforeAll(async () => {
  desk = await startDesk()
})
afterAll(() => desk[Symbol.asyncDispose]())

it('answers 304 to who has it already, and does not count that', async () => {
  const { github, authorization } = desk
  const first = await ask(github, `GET ${repo}`, { authorization })
  const etag = first.headers.get('etag') ?? ''

  const second = await ask(github, `GET ${repo}`, { authorization, headers: { 'if-none-match': etag } })

  expect([second.status, second.json]).toEqual([304, undefined])
  expect(second.headers.get('x-ratelimit-used')).toBe(first.headers.get('x-ratelimit-used'))
})

it('gives another etag once the thing has changed', async () => {
  const { github, authorization, repository } = desk
  const before = await ask(github, `GET ${repo}/issues`, { authorization })
  github.person('noor').openIssue(repository, { title: 'Which gauge?' })
  const etag = before.headers.get('etag') ?? ''

  const after = await ask(github, `GET ${repo}/issues`, { authorization, headers: { 'if-none-match': etag } })

  expect(after.status).toBe(200)
})

it('says how many requests are left, and names each request', async () => {
  const first = await ask(desk.github, `GET ${repo}`, { authorization: 'token person:noor' })
  const second = await ask(desk.github, `GET ${repo}`, { authorization: 'token person:noor' })

  const left = [first, second].map(({ headers }) => headers.get('x-ratelimit-remaining'))
  expect(left).toEqual(['4999', '4998'])
  const ids = [first, second].map(({ headers }) => headers.get('x-github-request-id'))
  expect(new Set(ids).size).toBe(2)
})

it('leads through the pages of a list', async () => {
  const { github, authorization, repository } = desk
  for (const title of ['One', 'Two', 'Three']) github.person('noor').openIssue(repository, { title })

  const { json, headers } = await ask(github, `GET ${repo}/issues?per_page=2&direction=asc`, {
    authorization,
  })

  expect(json).toHaveLength(2)
  expect(headers.get('link')).toContain(
    `<${github.apiUrl}${repo}/issues?per_page=2&direction=asc&page=2>; rel="next"`,
  )
})

it('refuses a body that is no JSON', async () => {
  const response = await fetch(`${desk.github.apiUrl}${repo}/issues`, {
    method: 'POST',
    headers: { authorization: desk.authorization },
    body: '{"title": ',
  })

  expect([response.status, await response.json()]).toEqual([
    422,
    expect.objectContaining({ message: 'Problems parsing JSON' }),
  ])
})

it('refuses what goes against the description, and notes it', async () => {
  await using other = await startDesk()
  const { github, authorization, head } = other
  const annotation = { path: 'a.md', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'm' }
  const output = { title: 't', summary: 's', annotations: Array.from({ length: 51 }, () => annotation) }

  const { status } = await ask(github, `POST ${repo}/check-runs`, {
    authorization,
    body: { name: 'Copydesk', head_sha: head, output },
  })

  expect(status).toBe(422)
  expect(github.violations).toEqual([
    {
      kind: 'request',
      operation: 'POST /repos/{owner}/{repo}/check-runs',
      message: '/output/annotations must NOT have more than 50 items',
    },
  ])
})

it('takes a request that nobody answers here for a violation', async () => {
  const heard: unknown[] = []
  await using other = await startDesk({ onViolation: (violation) => heard.push(violation) })

  const { status } = await ask(other.github, `GET ${repo}/stargazers`, { authorization: other.authorization })

  expect(status).toBe(404)
  expect(heard).toEqual([
    { kind: 'request', operation: `GET ${repo}/stargazers`, message: 'is not answered here' },
  ])
})

it('refuses who has used up the hour', async () => {
  await using other = await startDesk({ limits: { requestsPerHour: 1 } })
  const { github, authorization } = other
  await ask(github, `GET ${repo}`, { authorization })

  const { status, headers } = await ask(github, `GET ${repo}`, { authorization })

  expect([status, headers.get('x-ratelimit-remaining')]).toEqual([403, '0'])
})

it('lets a fault answer in its place', async () => {
  await using other = await startDesk({
    onRequest: ({ url, method }) =>
      method === 'POST' && url.endsWith('/issues') ? new Response('', { status: 502 }) : undefined,
  })
  const { github, authorization } = other

  const write = await fetch(`${github.apiUrl}${repo}/issues`, { method: 'POST' })
  const read = await ask(github, `GET ${repo}/issues`, { authorization })

  expect([write.status, read.status]).toEqual([502, 200])
})
