import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask, authorizeApp, query, signJwt } from '../api.ts'
import { startDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'

const repo = '/repos/ida/tidal-notes'
let desk: Desk
beforeAll(async () => {
  desk = await startDesk()
})
afterAll(() => desk[Symbol.asyncDispose]())

it.for([
  ['an issue without issues', `POST ${repo}/issues`, { title: 'Q1' }, { checks: 'write' }],
  ['an issue with issues to read', `POST ${repo}/issues`, { title: 'Q1' }, { issues: 'read' }],
  [
    'a check run without checks',
    `POST ${repo}/check-runs`,
    { name: 'c', head_sha: 'HEAD' },
    { issues: 'write' },
  ],
  ['a tree without contents', `GET ${repo}/git/trees/main`, undefined, { issues: 'write' }],
] as const)('refuses a token %s', async ([, route, body, permissions]) => {
  const authorization = await authorizeApp(desk.github, { permissions })

  const { status, json } = await ask(desk.github, route, { authorization, body })

  expect([status, json]).toEqual([
    403,
    expect.objectContaining({ message: 'Resource not accessible by integration' }),
  ])
})

it('never lets the App merge, since it may not write contents', async () => {
  const { repository, clone, github, authorization } = desk
  await clone.push('longer', { 'longer.md': 'More.\n' })
  const { number } = await github
    .person('noor')
    .openPullRequest(repository, { title: 'Longer', head: 'longer', base: 'main' })

  const { status } = await ask(github, `PUT ${repo}/pulls/${number}/merge`, { authorization })

  expect(status).toBe(403)
})

it('gives out no token for more than the App was granted', async () => {
  const authorization = await signJwt(desk.github)
  const [id] = desk.github.state.installations.keys()

  const { status } = await ask(desk.github, `POST /app/installations/${id}/access_tokens`, {
    authorization,
    body: { permissions: { contents: 'write' } },
  })

  expect(status).toBe(422)
})

it('hides a private repository from a token that was given for another', async () => {
  await desk.github.createRepository({ owner: 'ida', name: 'river-notes' })
  const authorization = await authorizeApp(desk.github, { repositories: ['river-notes'] })

  const { status } = await ask(desk.github, `GET ${repo}`, { authorization })

  expect(status).toBe(404)
})

it('hides a private repository from a stranger and from nobody', async () => {
  const stranger = await ask(desk.github, `GET ${repo}`, { authorization: 'token person:mallory' })
  const nobody = await ask(desk.github, `GET ${repo}`)

  expect([stranger.status, nobody.status]).toEqual([404, 404])
})

it('lets a reader comment but not close somebody else’s issue', async () => {
  const { github, repository } = desk
  const { number } = github.person('noor').openIssue(repository, { title: 'Which gauge?' })
  const authorization = 'token person:sam'

  const comment = await ask(github, `POST ${repo}/issues/${number}/comments`, {
    authorization,
    body: { body: 'The old one.' },
  })
  const close = await ask(github, `PATCH ${repo}/issues/${number}`, {
    authorization,
    body: { state: 'closed' },
  })

  expect([comment.status, close.status]).toEqual([201, 403])
})

it('keeps a query from what its token does not cover', async () => {
  const authorization = await authorizeApp(desk.github, { permissions: { contents: 'read' } })

  const answer = await query(
    desk.github,
    authorization,
    '{ repository(owner: "ida", name: "tidal-notes") { issues(first: 1) { totalCount } } }',
  )

  expect(answer).toMatchObject({ errors: [{ type: 'FORBIDDEN', path: ['repository', 'issues'] }] })
})

it('lets a token end', async () => {
  const authorization = await authorizeApp(desk.github)
  desk.github.revokeTokens()

  const { status } = await ask(desk.github, `GET ${repo}`, { authorization })

  expect(status).toBe(401)
})
