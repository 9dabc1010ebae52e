import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { ask } from '../api.ts'
import { startDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'

const repo = '/repos/ida/tidal-notes'
const Run = z.object({
  id: z.number(),
  status: z.string(),
  conclusion: z.string().nullable(),
  output: z.object({ annotations_count: z.number(), title: z.string().nullable() }),
})
const output = { title: 'Reading', summary: 'So far.' }
let desk: Desk
beforeAll(async () => {
  desk = await startDesk()
})
afterAll(() => desk[Symbol.asyncDispose]())

it('adds annotations to those that are there and replaces the rest', async () => {
  const { id } = Run.parse(
    (await create({ output: { ...output, annotations: [annotate(1), annotate(2)] } })).json,
  )

  const { json } = await change(id, {
    conclusion: 'failure',
    output: { title: 'Read', summary: 'All.', annotations: [annotate(3)] },
  })

  expect(Run.parse(json)).toMatchObject({
    status: 'completed',
    conclusion: 'failure',
    output: { title: 'Read', annotations_count: 3 },
  })
  const { json: listed } = await ask(desk.github, `GET ${repo}/check-runs/${id}/annotations`, {
    authorization: desk.authorization,
  })
  expect(listed).toEqual([1, 2, 3].map((line) => expect.objectContaining({ start_line: line, title: null })))
})

it.for([
  ['a commit that is not there', { head_sha: 'f'.repeat(40) }],
  ['completed without a conclusion', { status: 'completed' }],
  [
    'columns over several lines',
    { output: { ...output, annotations: [{ ...annotate(1), end_line: 2, start_column: 1 }] } },
  ],
  ['an end before its start', { output: { ...output, annotations: [{ ...annotate(5), end_line: 2 }] } }],
] as const)('refuses %s', async ([, body]) => {
  const { status } = await create(body)

  expect(status).toBe(422)
})

it('lets only an App make a check run', async () => {
  const body = { name: 'Copydesk', head_sha: desk.head }

  const { status } = await ask(desk.github, `POST ${repo}/check-runs`, {
    authorization: 'token person:ida',
    body,
  })

  expect(status).toBe(403)
})

it('lists only the latest of each name, unless all are asked for', async () => {
  await create({ name: 'Links' })
  const { id } = Run.parse((await create({ name: 'Links' })).json)
  const list = async (query: string) =>
    (
      await ask(desk.github, `GET ${repo}/commits/main/check-runs?check_name=Links${query}`, {
        authorization: desk.authorization,
      })
    ).json

  expect(await list('')).toMatchObject({ total_count: 1, check_runs: [{ id }] })
  expect(await list('&filter=all')).toMatchObject({ total_count: 2 })
})

it('tells the App of a button that a person pressed, if it put it there', async () => {
  const { github, repository, receiver } = desk
  const { id } = Run.parse(
    (await create({ actions: [{ label: 'Recheck', description: 'Again', identifier: 'recheck' }] })).json,
  )
  const run = repository.checkRuns.get(id)
  if (run === undefined) throw new Error('No run.')

  github.person('noor').pressCheckButton(repository, run, 'recheck')
  await github.person('noor').rerunCheck(repository, run)
  await github.settle()

  expect(() => github.person('noor').pressCheckButton(repository, run, 'other')).toThrow('Validation Failed')
  expect(receiver.names().slice(-2)).toEqual(['check_run requested_action', 'check_run rerequested'])
  expect(JSON.parse(receiver.received.at(-2)?.body ?? '')).toMatchObject({
    check_run: { id },
    requested_action: { identifier: 'recheck' },
    sender: { login: 'noor' },
  })
})

it('lets a suite wait whose run was asked for again, until another run is completed', async () => {
  await using other = await startDesk()
  const { github, repository, authorization, head } = other
  const body = { name: 'Copydesk', head_sha: head, conclusion: 'neutral' }
  const { id } = Run.parse((await ask(github, `POST ${repo}/check-runs`, { authorization, body })).json)
  const suite = async () => {
    const { json } = await ask(github, `GET ${repo}/commits/main/check-suites`, { authorization })
    return json
  }

  await ask(github, `POST ${repo}/check-runs/${id}/rerequest`, { authorization: 'token person:noor' })
  const asked = await suite()
  const run = repository.checkRuns.get(id)
  await ask(github, `POST ${repo}/check-runs`, { authorization, body })

  expect(asked).toMatchObject({ check_suites: [{ status: 'queued', conclusion: null }] })
  expect(run).toMatchObject({ status: 'completed', conclusion: 'neutral' })
  expect(await suite()).toMatchObject({ check_suites: [{ status: 'completed', conclusion: 'neutral' }] })
})

it('completes the suite with its last run', async () => {
  await using other = await startDesk()
  const { github, authorization, head, receiver } = other
  const body = { name: 'Copydesk', head_sha: head, conclusion: 'neutral' }

  await ask(github, `POST ${repo}/check-runs`, { authorization, body })
  await github.settle()

  expect(receiver.names().slice(-3)).toEqual([
    'check_run created',
    'check_run completed',
    'check_suite completed',
  ])
})

function create(body: object) {
  const { github, authorization, head } = desk
  return ask(github, `POST ${repo}/check-runs`, {
    authorization,
    body: { name: 'Copydesk', head_sha: head, ...body },
  })
}

function change(id: number, body: object) {
  return ask(desk.github, `PATCH ${repo}/check-runs/${id}`, { authorization: desk.authorization, body })
}

function annotate(line: number) {
  return {
    path: 'manuscript.md',
    start_line: line,
    end_line: line,
    annotation_level: 'failure',
    message: 'No entry.',
  }
}
