import { afterAll, beforeAll, expect, it } from 'vitest'
import { coveredOperations } from '../../../../src/sandbox/github/contract/covered.ts'
import { ask, authorizeApp, signJwt } from '../api.ts'
import { startDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'

type Ids = Readonly<Record<string, number | string>>
interface Step {
  readonly as: 'app' | 'jwt' | 'noor'
  readonly route: string
  readonly body?: unknown
  readonly status: number
}

const repo = '/repos/ida/tidal-notes'
let desk: Desk
let ids: Ids
beforeAll(async () => {
  desk = await startDesk()
  ids = await prepare(desk)
})
afterAll(() => desk[Symbol.asyncDispose]())

const annotation = {
  path: 'manuscript.md',
  start_line: 3,
  end_line: 3,
  start_column: 1,
  end_column: 4,
  annotation_level: 'warning',
  message: 'Who says so?',
}
const steps: readonly Step[] = [
  { as: 'jwt', route: 'GET /app', status: 200 },
  { as: 'jwt', route: 'GET /app/installations', status: 200 },
  { as: 'jwt', route: 'GET /app/installations/:installation', status: 200 },
  { as: 'jwt', route: 'POST /app/installations/:installation/access_tokens', status: 201 },
  { as: 'jwt', route: 'GET /app/hook/deliveries?per_page=2', status: 200 },
  { as: 'jwt', route: 'GET /app/hook/deliveries/:delivery', status: 200 },
  { as: 'jwt', route: 'POST /app/hook/deliveries/:delivery/attempts', status: 202 },
  { as: 'jwt', route: `GET ${repo}/installation`, status: 200 },
  { as: 'app', route: 'GET /installation/repositories', status: 200 },
  { as: 'app', route: `GET ${repo}`, status: 200 },
  { as: 'app', route: `GET ${repo}/branches/main`, status: 200 },
  { as: 'app', route: `GET ${repo}/collaborators/noor/permission`, status: 200 },
  { as: 'app', route: `GET ${repo}/commits/:head`, status: 200 },
  { as: 'app', route: `GET ${repo}/commits/:cited/pulls`, status: 200 },
  { as: 'app', route: `GET ${repo}/commits/:head/check-runs?check_name=Copydesk`, status: 200 },
  { as: 'app', route: `GET ${repo}/commits/main/check-suites`, status: 200 },
  { as: 'app', route: `GET ${repo}/compare/main...revise%2Ftides`, status: 200 },
  { as: 'app', route: `GET ${repo}/git/blobs/:blob`, status: 200 },
  { as: 'app', route: `GET ${repo}/git/ref/heads%2Fmain`, status: 200 },
  { as: 'app', route: `GET ${repo}/git/trees/:head?recursive=1`, status: 200 },
  { as: 'app', route: `GET ${repo}/issues?state=all&labels=author-query`, status: 200 },
  {
    as: 'app',
    route: `POST ${repo}/issues`,
    body: { title: 'Q2: Roth', body: 'Uncited.', labels: ['author-query'], assignees: ['noor'] },
    status: 201,
  },
  { as: 'app', route: `GET ${repo}/issues/:issue`, status: 200 },
  {
    as: 'app',
    route: `PATCH ${repo}/issues/:issue`,
    body: { title: 'Q1: Roth 2020', body: 'New.', state: 'closed', state_reason: 'not_planned' },
    status: 200,
  },
  { as: 'app', route: `GET ${repo}/issues/:issue/comments`, status: 200 },
  { as: 'app', route: `POST ${repo}/issues/:issue/comments`, body: { body: 'Evidence.' }, status: 201 },
  { as: 'app', route: `POST ${repo}/issues/:issue/labels`, body: { labels: ['query-sheet'] }, status: 200 },
  { as: 'app', route: `POST ${repo}/issues/:issue/reactions`, body: { content: 'eyes' }, status: 201 },
  { as: 'app', route: `GET ${repo}/issues/comments/:comment`, status: 200 },
  { as: 'app', route: `PATCH ${repo}/issues/comments/:comment`, body: { body: 'Better.' }, status: 200 },
  {
    as: 'app',
    route: `POST ${repo}/issues/comments/:comment/reactions`,
    body: { content: '+1' },
    status: 201,
  },
  {
    as: 'app',
    route: `POST ${repo}/issues/comments/:comment/reactions`,
    body: { content: '+1' },
    status: 200,
  },
  { as: 'app', route: `GET ${repo}/issues/comments/:comment/reactions`, status: 200 },
  { as: 'app', route: `DELETE ${repo}/issues/comments/:comment`, status: 204 },
  { as: 'app', route: `GET ${repo}/labels`, status: 200 },
  {
    as: 'app',
    route: `POST ${repo}/labels`,
    body: { name: 'parked', color: 'D4C5F9', description: 'Put off' },
    status: 201,
  },
  {
    as: 'app',
    route: `POST ${repo}/check-runs`,
    body: {
      name: 'Copydesk',
      head_sha: ':head',
      status: 'in_progress',
      output: { title: 'Reading', summary: '…', annotations: [annotation] },
    },
    status: 201,
  },
  { as: 'app', route: `GET ${repo}/check-runs/:run`, status: 200 },
  {
    as: 'app',
    route: `PATCH ${repo}/check-runs/:run`,
    body: { conclusion: 'neutral', output: { title: 'Read', summary: 'Done.', annotations: [annotation] } },
    status: 200,
  },
  { as: 'app', route: `GET ${repo}/check-runs/:run/annotations`, status: 200 },
  { as: 'noor', route: `POST ${repo}/check-runs/:run/rerequest`, status: 201 },
  { as: 'app', route: `GET ${repo}/check-suites/:suite`, status: 200 },
  { as: 'app', route: `GET ${repo}/check-suites/:suite/check-runs`, status: 200 },
  { as: 'noor', route: `POST ${repo}/check-suites/:suite/rerequest`, status: 201 },
  {
    as: 'noor',
    route: `POST ${repo}/pulls`,
    body: { title: 'Revise', head: 'other', base: 'main', body: 'Two words.' },
    status: 201,
  },
  { as: 'app', route: `GET ${repo}/pulls`, status: 200 },
  { as: 'app', route: `GET ${repo}/pulls/:pull`, status: 200 },
  {
    as: 'noor',
    route: `PATCH ${repo}/pulls/:pull`,
    body: { title: 'Revise the tides', body: 'Done.' },
    status: 200,
  },
  { as: 'app', route: `GET ${repo}/pulls/:pull/files`, status: 200 },
  {
    as: 'app',
    route: `POST ${repo}/pulls/:pull/reviews`,
    body: {
      commit_id: ':cited',
      event: 'COMMENT',
      comments: [{ path: 'manuscript.md', line: 3, side: 'RIGHT', body: 'Thrice?' }],
    },
    status: 200,
  },
  { as: 'app', route: `GET ${repo}/pulls/:pull/comments`, status: 200 },
  {
    as: 'noor',
    route: `POST ${repo}/pulls/:pull/comments/:remark/replies`,
    body: { body: 'Twice.' },
    status: 201,
  },
  { as: 'app', route: `DELETE ${repo}/pulls/comments/:remark`, status: 204 },
  { as: 'noor', route: `PUT ${repo}/pulls/:pull/merge`, body: { merge_method: 'squash' }, status: 200 },
]

it('answers every covered operation as GitHub describes it', async () => {
  const authorizations = {
    app: await authorizeApp(desk.github),
    jwt: await signJwt(desk.github),
    noor: 'token person:noor',
  }
  const statuses: string[] = []
  for (const { as, route, body } of steps) {
    const { status } = await ask(desk.github, fill(route), {
      authorization: authorizations[as],
      ...(body === undefined ? {} : { body: JSON.parse(fill(JSON.stringify(body))) }),
    })
    statuses.push(`${route} ${status}`)
  }
  await desk.github.settle()

  expect(statuses).toEqual(steps.map(({ route, status }) => `${route} ${status}`))
  expect(desk.github.violations).toEqual([])
})

it('tries every covered operation here', () => {
  const tried = new Set(
    steps.map(({ route }) => shapeOf(route.replace(repo, '/repos/{owner}/{repo}').replace(/\?.*/, ''))),
  )

  expect(coveredOperations.filter((name) => !tried.has(shapeOf(name)))).toEqual([])
})

// What stands for an id is no part of the shape of a route.
function shapeOf(route: string): string {
  return route
    .split('/')
    .map((part) => (/^[:{]|^(?:main|noor|heads%2F)/.test(part) ? '*' : part))
    .join('/')
}

function fill(text: string): string {
  return text.replaceAll(/:(\w+)/g, (whole, name: string) => String(ids[name] ?? whole))
}

async function prepare({ github, repository, clone, head, authorization }: Desk): Promise<Ids> {
  const noor = github.person('noor')
  const cited = await clone.push('revise/tides', {
    'manuscript.md': '# Tidal notes\n\nThe sea rises twice.\n',
  })
  await clone.push('other', { 'other.md': 'Another.\n' })
  const pull = await noor.openPullRequest(repository, { title: 'Revise', head: 'revise/tides', base: 'main' })
  await ask(github, `POST ${repo}/pulls/${pull.number}/reviews`, {
    authorization,
    body: { event: 'COMMENT', comments: [{ path: 'manuscript.md', line: 3, body: 'Twice?' }] },
  })
  await ask(github, `POST ${repo}/issues`, { authorization, body: { title: 'Q1', labels: ['author-query'] } })
  const issue = [...repository.issues.values()].at(-1)
  await ask(github, `POST ${repo}/issues/${issue?.number}/comments`, {
    authorization,
    body: { body: 'First.' },
  })
  await ask(github, `POST ${repo}/check-runs`, {
    authorization,
    body: {
      name: 'Copydesk',
      head_sha: head,
      actions: [{ label: 'Recheck', description: 'Again', identifier: 'recheck' }],
    },
  })
  await github.settle()
  return {
    head,
    cited,
    installation: [...github.state.installations.keys()][0] ?? 0,
    delivery: github.state.deliveries[0]?.id ?? 0,
    blob: await clone.git('rev-parse', 'main:manuscript.md'),
    pull: pull.number,
    remark: pull.pull.reviewComments[0]?.id ?? 0,
    issue: issue?.number ?? 0,
    comment: issue?.comments[0]?.id ?? 0,
    run: [...repository.checkRuns.keys()][0] ?? 0,
    suite: [...repository.checkSuites.keys()][0] ?? 0,
  }
}
