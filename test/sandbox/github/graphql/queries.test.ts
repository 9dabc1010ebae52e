import { afterAll, beforeAll, expect, it } from 'vitest'
import { observeBranchQuery } from '../../../../src/forges/github/queries/observe-branch.graphql.ts'
import { observePullRequestQuery } from '../../../../src/forges/github/queries/observe-pull-request.graphql.ts'
import { buildReadBlobsQuery } from '../../../../src/forges/github/queries/read-blobs.graphql.ts'
import { readCommentsQuery } from '../../../../src/forges/github/queries/read-comments.graphql.ts'
import { readCommitQuery } from '../../../../src/forges/github/queries/read-commit.graphql.ts'
import { readIssuesQuery } from '../../../../src/forges/github/queries/read-issues.graphql.ts'
import { ask, query } from '../api.ts'
import { startDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'

const repo = '/repos/ida/tidal-notes'
const names = { owner: 'ida', name: 'tidal-notes' }
let desk: Desk
let pull: number
beforeAll(async () => {
  desk = await startDesk()
  pull = await prepare(desk)
})
afterAll(() => desk[Symbol.asyncDispose]())

it('answers what Copydesk asks about a branch', async () => {
  const answer = await askApp(observeBranchQuery, { ref: 'refs/heads/main', withComments: true })

  expect(answer).toEqual({
    data: {
      repository: {
        url: `${desk.github.url}/ida/tidal-notes`,
        defaultBranchRef: { name: 'main', target: { __typename: 'Commit', oid: desk.head } },
        defaultConfig: null,
        queryIssues: { pageInfo: { hasNextPage: false, endCursor: expect.any(String) }, nodes: [issue()] },
        sheetIssues: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
        pullRequests: {
          nodes: [
            {
              number: pull,
              state: 'OPEN',
              comments: { nodes: [expect.objectContaining({ body: 'One.' })] },
            },
          ],
        },
        ref: {
          associatedPullRequests: { nodes: [] },
          target: { __typename: 'Commit', ...commit(desk.head) },
        },
      },
    },
  })
  expect(desk.github.violations).toEqual([])
})

it('answers what Copydesk asks about a pull request', async () => {
  const answer = await askApp(observePullRequestQuery, { number: pull, withComments: false })

  const head = desk.repository.refs.get('refs/heads/cite')
  expect(answer).toMatchObject({
    data: {
      repository: {
        pullRequest: {
          number: pull,
          state: 'OPEN',
          isCrossRepository: false,
          headRefName: 'cite',
          headRefOid: head,
          baseRefOid: desk.head,
          baseRef: { target: { __typename: 'Commit', oid: desk.head } },
          commits: {
            nodes: [{ commit: { oid: head, checkSuites: { nodes: [{ checkRuns: { nodes: [] } }] } } }],
          },
          comments: {
            nodes: [{ body: 'One.', viewerDidAuthor: false, author: { __typename: 'User', login: 'noor' } }],
          },
        },
      },
    },
  })
})

it('gives the text of blobs, and says of bytes that they are none', async () => {
  const oids = await Promise.all(
    ['manuscript.md', 'figure.png'].map((path) => desk.clone.git('rev-parse', `cite:${path}`)),
  )

  const answer = await askApp(buildReadBlobsQuery(3), { oid0: oids[0], oid1: oids[1], oid2: 'f'.repeat(40) })

  const text = 'The sea rises (Roth, 2020).\n'
  expect(answer).toEqual({
    data: {
      repository: {
        blob0: {
          __typename: 'Blob',
          oid: oids[0],
          byteSize: text.length,
          isBinary: false,
          isTruncated: false,
          text,
        },
        blob1: {
          __typename: 'Blob',
          oid: oids[1],
          byteSize: 4,
          isBinary: true,
          isTruncated: false,
          text: null,
        },
        blob2: null,
      },
    },
  })
})

it('leads from the last page of comments back to the first', async () => {
  const first = await askApp(
    'query Last($owner: String!, $name: String!, $number: Int!) { repository(owner: $owner, name: $name) { pullRequest(number: $number) { comments(last: 1) { totalCount pageInfo { hasPreviousPage startCursor } } } } }',
    { number: 2 },
  )
  const more = await askApp(readCommentsQuery, {
    number: 1,
    before: Buffer.from('cursor:v1:2').toString('base64'),
  })

  expect(first).toMatchObject({ errors: [{ type: 'NOT_FOUND' }] })
  expect(more).toMatchObject({
    data: {
      repository: {
        issueOrPullRequest: { __typename: 'PullRequest', comments: { nodes: [{ body: 'One.' }] } },
      },
    },
  })
})

it('answers for a commit by its id and for a later page of issues', async () => {
  const cursor = Buffer.from('cursor:v1:1').toString('base64')

  const byId = await askApp(readCommitQuery, { oid: desk.head })
  const later = await askApp(readIssuesQuery, { label: 'author-query', after: cursor, withComments: false })

  expect(byId).toEqual({ data: { repository: { object: { __typename: 'Commit', ...commit(desk.head) } } } })
  expect(later).toMatchObject({ data: { repository: { issues: { nodes: [] } } } })
})

it.for([
  ['a list without a size', 'issues { totalCount }', 'MISSING_PAGINATION_BOUNDARIES'],
  ['more than a hundred', 'issues(first: 101) { totalCount }', 'EXCESSIVE_PAGINATION'],
  ['an issue that is not there', 'issue(number: 99) { title }', 'NOT_FOUND'],
] as const)('refuses %s', async ([, field, type]) => {
  const answer = await askApp(
    `query Refused($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${field} } }`,
  )

  expect(answer).toMatchObject({ errors: [{ type }] })
})

it('takes a field that GitHub does not have, or that nobody answers, for a violation', async () => {
  await using other = await startDesk()

  await query(
    other.github,
    other.authorization,
    'query Stars { repository(owner: "ida", name: "tidal-notes") { stars } }',
  )

  expect(other.github.violations).toEqual([
    {
      kind: 'request',
      operation: 'graphql Stars',
      message: 'Cannot query field "stars" on type "Repository".',
    },
  ])
})

it('answers nobody and not the bare App', async () => {
  const response = await fetch(`${desk.github.url}/api/graphql`, { method: 'POST', body: '{}' })

  expect(response.status).toBe(401)
})

it('counts a query in an hour of its own', async () => {
  const answer = await askApp('{ rateLimit { limit remaining used } viewer { login } }')

  expect(answer).toEqual({
    data: {
      rateLimit: { limit: 5000, remaining: expect.any(Number), used: expect.any(Number) },
      viewer: { login: 'copydesk' },
    },
  })
})

function askApp(text: string, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  return query(desk.github, desk.authorization, text, { ...names, appId: desk.github.app.id, ...variables })
}

function issue() {
  return {
    number: 3,
    url: `${desk.github.url}/ida/tidal-notes/issues/3`,
    title: 'Q1: Roth 2020',
    body: 'Uncited.',
    state: 'CLOSED',
    stateReason: 'NOT_PLANNED',
    viewerDidAuthor: true,
    lastEditedAt: null,
    editor: null,
    labels: { nodes: [{ name: 'author-query' }] },
    assignees: { nodes: [] },
    timelineItems: {
      nodes: [
        {
          __typename: 'ClosedEvent',
          createdAt: expect.any(String),
          actor: { __typename: 'Bot', login: 'copydesk' },
        },
      ],
    },
    comments: {
      pageInfo: { hasPreviousPage: false, startCursor: expect.any(String) },
      nodes: [
        {
          fullDatabaseId: expect.stringMatching(/^\d+$/),
          body: '/stet It stays.',
          createdAt: expect.any(String),
          lastEditedAt: null,
          viewerDidAuthor: false,
          author: { __typename: 'User', login: 'noor' },
          reactionGroups: expect.arrayContaining([
            { content: 'EYES', viewerHasReacted: true },
            { content: 'THUMBS_UP', viewerHasReacted: false },
          ]),
        },
      ],
    },
  }
}

function commit(oid: string) {
  return {
    oid,
    tree: { oid: expect.stringMatching(/^[0-9a-f]{40}$/) },
    checkSuites: {
      nodes: [
        {
          status: 'COMPLETED',
          checkRuns: {
            nodes: [
              {
                databaseId: expect.any(Number),
                externalId: 'digest-2',
                status: 'COMPLETED',
                conclusion: 'FAILURE',
                title: '1 open',
                summary: 'One.',
                annotations: { totalCount: 0 },
              },
            ],
          },
        },
      ],
    },
  }
}

async function prepare({ github, repository, clone, head, authorization }: Desk): Promise<number> {
  const noor = github.person('noor')
  await clone.push('cite', { 'manuscript.md': 'The sea rises (Roth, 2020).\n', 'figure.png': '\u{0}png' })
  const request = await noor.openPullRequest(repository, { title: 'Cite', head: 'cite', base: 'main' })
  noor.comment(repository, request, 'One.')
  noor.openIssue(repository, { title: 'Of a person' })
  const body = { title: 'Q1: Roth 2020', body: 'Uncited.', labels: ['author-query'] }
  await ask(github, `POST ${repo}/issues`, { authorization, body })
  const issue = repository.issues.get(3)
  const comment = issue && noor.comment(repository, issue, '/stet It stays.')
  await ask(github, `POST ${repo}/issues/comments/${comment?.id}/reactions`, {
    authorization,
    body: { content: 'eyes' },
  })
  await ask(github, `PATCH ${repo}/issues/3`, {
    authorization,
    body: { state: 'closed', state_reason: 'not_planned' },
  })
  for (const externalId of ['digest-1', 'digest-2']) {
    const output = { title: '1 open', summary: 'One.' }
    const run = { name: 'Copydesk', head_sha: head, external_id: externalId, conclusion: 'failure', output }
    await ask(github, `POST ${repo}/check-runs`, { authorization, body: run })
  }
  return request.number
}
