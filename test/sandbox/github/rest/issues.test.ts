import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { ask } from '../api.ts'
import { startDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'

const repo = '/repos/ida/tidal-notes'
const Numbered = z.object({ number: z.number() })
let desk: Desk
beforeAll(async () => {
  desk = await startDesk()
})
afterAll(() => desk[Symbol.asyncDispose]())

it('makes the labels that an issue of the App needs', async () => {
  const { json } = await create({ title: 'Q1: Roth 2020', labels: ['author-query'] })

  expect(json).toMatchObject({
    labels: [{ name: 'author-query', color: 'ededed' }],
    user: { login: 'copydesk[bot]', type: 'Bot' },
  })
})

it('drops the labels of who may only read', async () => {
  const body = { title: 'A wish', labels: ['urgent'] }

  const { json } = await ask(desk.github, `POST ${repo}/issues`, { authorization: 'token person:sam', body })

  expect(json).toMatchObject({ labels: [] })
})

it('says that a label is there already', async () => {
  const label = () =>
    ask(desk.github, `POST ${repo}/labels`, {
      authorization: desk.authorization,
      body: { name: 'query-sheet' },
    })
  await label()

  const { status, json } = await label()

  expect([status, json]).toEqual([
    422,
    expect.objectContaining({ errors: [{ resource: 'Label', code: 'already_exists', field: 'name' }] }),
  ])
})

it.for([
  ['a body over 65,536 characters', { title: 'Long', body: 'x'.repeat(65_537) }],
  ['a title over 256 characters', { title: 'x'.repeat(257) }],
  ['no title', { title: ' ' }],
  ['an assignee who may not see the repository', { title: 'For Mallory', assignees: ['mallory'] }],
] as const)('refuses %s', async ([, body]) => {
  const { status } = await create(body)

  expect(status).toBe(422)
})

it('closes with a reason and says who did it', async () => {
  const { number } = Numbered.parse((await create({ title: 'Q2' })).json)

  const { json } = await change(number, { state: 'closed', state_reason: 'not_planned' })

  expect(json).toMatchObject({
    state: 'closed',
    state_reason: 'not_planned',
    closed_by: { login: 'copydesk[bot]' },
  })
})

it('forgets the closing when an issue is opened again', async () => {
  const { number } = Numbered.parse((await create({ title: 'Q3' })).json)
  await change(number, { state: 'closed' })

  const { json } = await change(number, { state: 'open' })

  expect(json).toMatchObject({ state: 'open', state_reason: 'reopened', closed_by: null, closed_at: null })
})

it('lists the issues that bear all labels asked for, pull requests among them', async () => {
  await create({ title: 'Both', labels: ['a', 'b'] })
  await create({ title: 'One', labels: ['a'] })

  const { json } = await ask(desk.github, `GET ${repo}/issues?labels=a,b`, {
    authorization: desk.authorization,
  })

  expect(json).toEqual([expect.objectContaining({ title: 'Both' })])
})

it('sends what was changed, and nothing when nothing was', async () => {
  const { github, receiver } = desk
  const { number } = Numbered.parse((await create({ title: 'Q4', body: 'Old.' })).json)
  await change(number, { body: 'Old.' })
  await change(number, { body: 'New.' })
  await github.settle()

  const edits = receiver.received.filter(({ event, action }) => event === 'issues' && action === 'edited')
  expect(edits.map(({ body }) => JSON.parse(body))).toEqual([
    expect.objectContaining({
      changes: { body: { from: 'Old.' } },
      issue: expect.objectContaining({ number, body: 'New.' }),
    }),
  ])
})

it('lets the App change no comment but its own', async () => {
  const { github, repository, authorization } = desk
  const issue = github.person('noor').openIssue(repository, { title: 'Which gauge?' })
  const comment = github.person('noor').comment(repository, issue, 'The old one.')

  const { status } = await ask(github, `PATCH ${repo}/issues/comments/${comment.id}`, {
    authorization,
    body: { body: 'x' },
  })

  expect(status).toBe(403)
})

function create(body: object) {
  return ask(desk.github, `POST ${repo}/issues`, { authorization: desk.authorization, body })
}

function change(number: number, body: object) {
  return ask(desk.github, `PATCH ${repo}/issues/${number}`, { authorization: desk.authorization, body })
}
