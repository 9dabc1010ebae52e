import { inspect } from 'node:util'
import nock from 'nock'
import { ProbotOctokit } from 'probot'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { z } from 'zod'
import { createGitHubForge } from '../../../src/forges/github/create-github-forge.ts'
import { ForgeError } from '../../../src/errors.ts'
import { issueToken, type CheckRunContent, type Effect } from '../../../src/model/effect.ts'
import { review } from '../../../src/review.ts'
import { paper } from '../../conformance/forge.ts'
import { answerObservation, makeForge, overview, sha, target } from './api.ts'

beforeEach(() => nock.disableNetConnect())
afterEach(() => {
  nock.cleanAll()
  nock.enableNetConnect()
})

const api = () => nock('https://api.github.com')
const repo = '/repos/harbour/paper'

/** Apply effects to a branch whose head is `sha`, and give what was posted. */
async function apply(
  effects: readonly Effect[],
  answers: (scope: nock.Scope, posted: unknown[]) => void,
): Promise<unknown[]> {
  const posted: unknown[] = []
  api().get(`${repo}/git/ref/heads%2Fmain`).reply(200, { object: { sha } })
  answers(api(), posted)
  await makeForge().apply(target, { headSha: sha, effects })
  expect(nock.pendingMocks()).toEqual([])
  return posted
}

/** Keep the body of a request and answer it. */
function keep(posted: unknown[], answer: Record<string, unknown> = {}) {
  return async (request: Request) => {
    posted.push(await request.json())
    return answer
  }
}

describe('observing', () => {
  it.for([1, 100])('costs three requests with %i files, and one when nothing changed', async (count) => {
    const files = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`chapter-${index}.md`, 'Text.']),
    )
    const { count: requests } = answerObservation(files)
    const forge = makeForge()

    const snapshot = await forge.observe(target)
    const first = requests()
    await forge.observe(target)

    expect(snapshot.head?.files.size).toBe(count)
    expect([first, requests() - first]).toEqual([3, 1])
  })

  it('reads a BibTeX library as large as a manuscript, and no other data of that size', async () => {
    const large = ' '.repeat(3_000_000)
    answerObservation({ 'paper.md': 'Text.', 'library.bib': large, 'data.json': large })

    const { head } = await makeForge().observe(target)

    expect([...(head?.files.keys() ?? [])]).toEqual(['paper.md', 'library.bib'])
  })

  it('gives what the core reviews', async () => {
    answerObservation({ 'paper.md': paper() })

    const { plan } = review(await makeForge().observe(target))

    expect(plan.effects.map(({ kind }) => kind)).toEqual([
      'createIssue',
      'createIssue',
      'createIssue',
      'createIssue',
      'createCheckRun',
    ])
  })

  it('reads issues with who closed them and whose commands count', async () => {
    const comment = {
      fullDatabaseId: '91',
      body: '/stet fine',
      createdAt: '2026-01-01T00:00:00Z',
      lastEditedAt: null,
      viewerDidAuthor: false,
      author: { __typename: 'User', login: 'anna' },
      reactionGroups: [
        { content: 'EYES', viewerHasReacted: true },
        { content: 'THUMBS_UP', viewerHasReacted: false },
      ],
    }
    const issue = {
      number: 3,
      url: 'u',
      title: 't',
      body: 'b',
      state: 'CLOSED',
      stateReason: 'NOT_PLANNED',
      viewerDidAuthor: true,
      lastEditedAt: null,
      editor: null,
      labels: { nodes: [{ name: 'author-query' }] },
      assignees: { nodes: [] },
      timelineItems: {
        nodes: [
          { __typename: 'ClosedEvent', createdAt: 'c', actor: { __typename: 'Bot', login: 'copydesk' } },
        ],
      },
      comments: {
        pageInfo: { hasPreviousPage: false, startCursor: null },
        nodes: [
          comment,
          { ...comment, fullDatabaseId: 92, author: { __typename: 'User', login: 'mallory' } },
        ],
      },
    }
    answerObservation({}, overview({ issues: [issue] }))
    api().get(`${repo}/collaborators/anna/permission`).reply(200, { permission: 'read', role_name: 'triage' })
    api()
      .get(`${repo}/collaborators/mallory/permission`)
      .reply(200, { permission: 'read', role_name: 'read' })

    const { issues } = await makeForge().observe(target)

    expect(issues[0]).toMatchObject({
      number: 3,
      state: 'closed',
      stateReason: 'not_planned',
      changed: { actor: 'app', login: 'copydesk', at: 'c' },
      isOwn: true,
    })
    expect(
      issues[0]?.comments.map(({ id, author, mayDecide, ownReactions }) => [
        id,
        author,
        mayDecide,
        ownReactions,
      ]),
    ).toEqual([
      [91, 'anna', true, ['eyes']],
      [92, 'mallory', false, ['eyes']],
    ])
  })

  it('reads who edited an overview, what bots say, and what people say on pull requests', async () => {
    const comment = (id: number, author: unknown, reactions: unknown[] = []) => ({
      fullDatabaseId: id,
      body: '/stet Q1 fine',
      createdAt: '2026-01-01T00:00:00Z',
      lastEditedAt: null,
      viewerDidAuthor: false,
      author,
      reactionGroups: reactions,
    })
    const anna = { __typename: 'User', login: 'anna' }
    const bot = { __typename: 'Bot', login: 'copydesk' }
    const edit = (editor: unknown, editedAt: string, diff: string) => ({ editor, editedAt, diff })
    const sheet = (number: number, last: string, nodes: unknown[]) => ({
      number,
      url: 'u',
      title: 't',
      body: 'now',
      state: 'OPEN',
      stateReason: 'REOPENED',
      viewerDidAuthor: true,
      lastEditedAt: last,
      editor: anna,
      userContentEdits: { nodes },
      labels: null,
      assignees: { nodes: [] },
      timelineItems: { nodes: [{ __typename: 'ReopenedEvent', createdAt: 'r', actor: null }] },
      comments: { pageInfo: { hasPreviousPage: false, startCursor: null }, nodes: [] },
    })
    const [first, second] = ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z']
    const sheets = [
      sheet(4, second, [edit(anna, second, 'new'), edit(bot, first, 'old')]),
      sheet(5, second, [edit(bot, first, 'old')]),
    ]
    const accepted = [{ content: 'THUMBS_UP', viewerHasReacted: true }]
    const nodes = [comment(91, { __typename: 'Bot', login: 'helper' }), comment(92, anna, accepted)]
    const pullRequests = [{ number: 7, state: 'MERGED', comments: { nodes } }]
    answerObservation({}, overview({ sheets, pullRequests }))

    const { issues, threads } = await makeForge().observe(target)

    const told = { actor: 'person', login: 'anna', at: second }
    expect(issues.map(({ edits }) => edits)).toEqual([
      [
        { actor: 'app', login: 'copydesk', at: first, body: 'old' },
        { ...told, body: 'new' },
      ],
      [{ ...told, body: 'now' }],
    ])
    expect(issues[0]?.changed).toEqual({ actor: 'person', login: 'ghost', at: 'r' })
    expect(threads).toMatchObject([
      {
        number: 7,
        isOpen: false,
        comments: [
          { id: 91, isBot: true, mayDecide: false },
          { id: 92, isBot: false, mayDecide: true },
        ],
      },
    ])
  })

  it('says that a deleted branch has no head', async () => {
    const data = overview()
    answerObservation({}, { repository: { ...data.repository, ref: null } })

    expect((await makeForge().observe(target)).head).toBeUndefined()
  })

  it.for([
    ['a limit', 403, { 'retry-after': '30' }, 30_000],
    ['a server fault', 502, {}, undefined],
    ['no access', 404, {}, undefined],
  ] as const)('turns %s into a refusal without anybody’s text', async ([, status, headers, retryAfterMs]) => {
    api().post('/graphql').reply(status, { message: 'SECRET' }, headers)

    const error = await makeForge()
      .observe(target)
      .catch((caught: unknown) => caught)

    expect(error).toBeInstanceOf(ForgeError)
    expect(error).toMatchObject({ status, retryAfterMs })
    expect(inspect(error, { depth: 10 })).not.toContain('SECRET')
  })

  it('waits until a GraphQL limit is over', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1), toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const headers = {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Date.UTC(2026, 0, 1, 0, 2) / 1000),
    }
    api()
      .post('/graphql')
      .reply(200, { data: null, errors: [{ type: 'RATE_LIMITED', message: 'limit' }] }, headers)

    await expect(makeForge().observe(target)).rejects.toMatchObject({
      name: 'ForgeError',
      retryAfterMs: 120_000,
    })
  })

  it('turns a connection that breaks into a refusal', async () => {
    api().post('/graphql').replyWithError('connection reset')

    await expect(makeForge().observe(target)).rejects.toMatchObject({ name: 'ForgeError' })
  })

  it('lets an answer of another shape through as the bug that it is', async () => {
    api()
      .post('/graphql')
      .reply(200, { data: { repository: 7 } })

    await expect(makeForge().observe(target)).rejects.toBeInstanceOf(z.ZodError)
  })

  it('turns a suspended installation into a refusal', async () => {
    const forge = createGitHubForge({
      clientFor: () => Promise.reject(Object.assign(new Error('SECRET'), { name: 'HttpError', status: 403 })),
      appId: 1,
      botLogin: 'copydesk',
      now: () => '2026-01-01T00:00:00Z',
    })

    await expect(forge.observe(target)).rejects.toMatchObject({ name: 'ForgeError', status: 403 })
    await expect(forge.apply(target, { headSha: sha, effects: [] })).rejects.toMatchObject({ status: 403 })
  })

  it('reads the bytes of a text whose size is not what GitHub says', async () => {
    const data = (byteSize: number) => ({
      data: {
        repository: {
          blob0: { oid: sha, byteSize, isBinary: false, isTruncated: false, text: 'Café' },
        },
      },
    })
    api()
      .post('/graphql', /ObserveBranch/)
      .reply(200, { data: overview() })
    api()
      .get(/\/git\/trees\//)
      .reply(200, { truncated: false, tree: [{ path: 'a.md', mode: '100644', type: 'blob', sha, size: 4 }] })
    api()
      .post('/graphql', /ReadBlobs/)
      .reply(200, data(4))
    api()
      .get(`${repo}/git/blobs/${sha}`)
      .reply(200, { content: Buffer.from('Café', 'latin1').toString('base64'), encoding: 'base64' })

    const { head } = await makeForge().observe(target)

    expect(head?.files.get('a.md')).toEqual({ kind: 'unreadable', why: 'not UTF-8' })
  })

  it('refuses a tree of more folders than it reads', async () => {
    const tree = Array.from({ length: 501 }, (_, index) => ({
      path: `folder-${index}`,
      mode: '040000',
      type: 'tree',
      sha: index.toString(16).padStart(40, '0'),
    }))
    api()
      .post('/graphql', /ObserveBranch/)
      .reply(200, { data: overview() })
    api()
      .get(/\/git\/trees\/b+\?recursive=1/)
      .reply(200, { truncated: true, tree: [] })
      .get(/\/git\/trees\/b+$/)
      .reply(200, { truncated: false, tree })
    api()
      .persist()
      .get(/\/git\/trees\/0/)
      .reply(200, { truncated: false, tree: [] })

    await expect(makeForge().observe(target)).rejects.toThrow(
      'The tree is too large to be read: more than 500 folders',
    )
  })

  it('keeps every file of a run, though the cache has no room for them', async () => {
    const files = { 'a.md': 'Ebb.', 'b.md': 'Flood.', 'c.md': 'Slack water.' }
    answerObservation(files)
    const forge = makeForge(undefined, { cacheBytes: 1 })

    const { head } = await forge.observe(target)
    const again = await forge.observe(target)

    const texts = Object.entries(files).map(([path, text]) => [path, { kind: 'text', text }])
    expect([...(head?.files ?? [])]).toEqual(texts)
    expect([...(again.head?.files ?? [])]).toEqual(texts)
  })

  it('reads the comments of its own issue to the first', async () => {
    const comment = (id: number) => ({
      fullDatabaseId: id,
      body: 'Thanks.',
      createdAt: '2026-01-01T00:00:00Z',
      lastEditedAt: null,
      viewerDidAuthor: false,
      author: { __typename: 'User', login: 'anna' },
      reactionGroups: null,
    })
    const page = (id: number, cursor: string | null) => ({
      pageInfo: { hasPreviousPage: cursor !== null, startCursor: cursor },
      nodes: [comment(id)],
    })
    const issue = {
      number: 3,
      url: 'u',
      title: 't',
      body: 'b',
      state: 'OPEN',
      stateReason: null,
      viewerDidAuthor: true,
      lastEditedAt: null,
      editor: null,
      labels: null,
      assignees: { nodes: [] },
      timelineItems: { nodes: [] },
      comments: page(93, 'second'),
    }
    answerObservation({}, overview({ issues: [issue] }))
    for (const [id, cursor, before] of [
      [92, 'first', 'second'],
      [91, null, 'first'],
    ] as const)
      api()
        .post('/graphql', new RegExp(`ReadComments.*"before":"${before}"`))
        .reply(200, { data: { repository: { issueOrPullRequest: { comments: page(id, cursor) } } } })

    const { issues } = await makeForge().observe(target)

    expect(issues[0]?.comments.map(({ id }) => id)).toEqual([91, 92, 93])
  })

  it.for([
    ['has no base when histories have nothing in common', 404, 200, undefined],
    ['refuses when the files of the base are gone', 200, 404, 'ForgeError: GitHub refused a tree with 404'],
  ] as const)('%s', async ([, comparison, tree, refusal]) => {
    const other = { ...target, kind: 'branch', branch: 'fix' } as const
    const base = { sha, commit: { tree: { sha: 'd'.repeat(40) } } }
    api()
      .post('/graphql', /ObserveBranch/)
      .reply(200, { data: overview() })
    api()
      .get(/\/git\/trees\/b+/)
      .reply(200, { truncated: false, tree: [] })
    api()
      .get(/\/compare\//)
      .reply(comparison, { merge_base_commit: base })
    api()
      .get(/\/git\/trees\/d+/)
      .reply(tree, { truncated: false, tree: [] })

    const outcome = await makeForge()
      .observe(other)
      .then(
        ({ base: found }) => found,
        (error: unknown) => String(error),
      )

    expect(outcome).toBe(refusal)
  })
})

const SentCheckRuns = z.array(
  z.object({
    status: z.string(),
    output: z.object({ annotations: z.array(z.object({ start_line: z.number() })) }),
  }),
)
const checkRun: CheckRunContent = {
  headSha: sha,
  externalId: 'd1',
  conclusion: 'failure',
  title: 'T',
  summary: 'S',
  annotations: [],
  actions: [{ label: 'Recheck', description: 'Read again', identifier: 'recheck' }],
}

describe('applying', () => {
  it('makes labels, then issues, with the numbers of issues in the bodies that name them', async () => {
    const effects: Effect[] = [
      { kind: 'createIssue', fingerprint: 'f', title: 'Q1: x', body: 'B', labels: ['author-query'] },
      {
        kind: 'createIssue',
        fingerprint: 'o',
        title: 'Query sheet',
        body: `See ${issueToken('f')}.`,
        labels: ['query-sheet'],
      },
    ]

    const posted = await apply(effects, (scope, kept) => {
      scope.post(`${repo}/labels`).reply(201, keep(kept))
      scope.post(`${repo}/labels`).reply(422, { errors: [{ code: 'already_exists' }] })
      scope.post(`${repo}/issues`).reply(201, keep(kept, { number: 12 }))
      scope.post(`${repo}/issues`).reply(201, keep(kept, { number: 13 }))
    })

    expect(posted).toEqual([
      { name: 'author-query', color: 'd4691e', description: 'A question to the authors' },
      { title: 'Q1: x', body: 'B', labels: ['author-query'] },
      { title: 'Query sheet', body: 'See #12.', labels: ['query-sheet'] },
    ])
  })

  it('closes an issue with reason and body in one request', async () => {
    const effect: Effect = {
      kind: 'updateIssue',
      number: 3,
      body: 'B',
      state: { state: 'closed', reason: 'not_planned' },
    }

    const posted = await apply([effect], (scope, kept) =>
      scope.patch(`${repo}/issues/3`).reply(200, keep(kept)),
    )

    expect(posted).toEqual([{ body: 'B', state: 'closed', state_reason: 'not_planned' }])
  })

  it('comments, edits and reacts', async () => {
    const effects: Effect[] = [
      { kind: 'createComment', issue: 3, body: 'C' },
      { kind: 'updateComment', id: 9, body: 'D' },
      { kind: 'addReaction', commentId: 9, content: '+1' },
    ]

    const posted = await apply(effects, (scope, kept) => {
      scope.post(`${repo}/issues/3/comments`).reply(201, keep(kept))
      scope.patch(`${repo}/issues/comments/9`).reply(200, keep(kept))
      scope.post(`${repo}/issues/comments/9/reactions`).reply(201, keep(kept))
    })

    expect(posted).toEqual([{ body: 'C' }, { body: 'D' }, { content: '+1' }])
  })

  it('sends a short check run in one request', async () => {
    const annotation = {
      path: 'a.md',
      startLine: 2,
      endLine: 2,
      startColumn: 1,
      endColumn: 5,
      level: 'failure',
      title: 'r',
      message: 'm',
    } as const

    const posted = await apply(
      [{ kind: 'createCheckRun', checkRun: { ...checkRun, annotations: [annotation] } }],
      (scope, kept) => scope.post(`${repo}/check-runs`).reply(201, keep(kept, { id: 5 })),
    )

    expect(posted).toEqual([
      {
        name: 'Copydesk',
        head_sha: sha,
        external_id: 'd1',
        status: 'completed',
        conclusion: 'failure',
        actions: checkRun.actions,
        output: {
          title: 'T',
          summary: 'S',
          annotations: [
            {
              path: 'a.md',
              start_line: 2,
              end_line: 2,
              start_column: 1,
              end_column: 5,
              annotation_level: 'failure',
              title: 'r',
              message: 'm',
            },
          ],
        },
      },
    ])
  })

  it('sends fifty annotations a request and completes with the last', async () => {
    const annotations = Array.from({ length: 101 }, (_, index) => ({
      path: 'a.md',
      startLine: index + 1,
      endLine: index + 1,
      level: 'notice' as const,
      title: 'r',
      message: 'm',
    }))

    const posted = await apply(
      [{ kind: 'createCheckRun', checkRun: { ...checkRun, annotations } }],
      (scope, kept) => {
        scope.post(`${repo}/check-runs`).reply(201, keep(kept, { id: 5 }))
        scope.patch(`${repo}/check-runs/5`).twice().reply(200, keep(kept))
      },
    )

    const sent = SentCheckRuns.parse(posted)
    expect(
      sent.map(({ status, output }) => [
        status,
        output.annotations.length,
        output.annotations[0]?.start_line,
      ]),
    ).toEqual([
      ['in_progress', 50, 1],
      ['in_progress', 50, 51],
      ['completed', 1, 101],
    ])
  })

  it('goes on with a check run that was cut off', async () => {
    const annotations = Array.from({ length: 60 }, () => ({
      path: 'a.md',
      startLine: 1,
      endLine: 1,
      level: 'notice' as const,
      title: 'r',
      message: 'm',
    }))

    const posted = await apply(
      [{ kind: 'updateCheckRun', id: 5, checkRun: { ...checkRun, annotations }, annotationsSent: 50 }],
      (scope, kept) => scope.patch(`${repo}/check-runs/5`).reply(200, keep(kept)),
    )

    expect(posted).toMatchObject([{ status: 'completed', output: { annotations: { length: 10 } } }])
  })

  it('writes nothing when the head has moved, and asks nothing for an empty plan', async () => {
    api()
      .get(`${repo}/git/ref/heads%2Fmain`)
      .reply(200, { object: { sha: 'c'.repeat(40) } })

    expect(
      await makeForge().apply(target, {
        headSha: sha,
        effects: [{ kind: 'createComment', issue: 3, body: 'C' }],
      }),
    ).toBe('head-moved')
    expect(await makeForge().apply(target, { headSha: sha, effects: [] })).toBe('applied')
  })

  it('does not repeat a write that failed: the job is repeated, and finds what was written', async () => {
    api().get(`${repo}/git/ref/heads%2Fmain`).reply(200, { object: { sha } })
    const scope = api().post(`${repo}/issues/3/comments`).reply(502, {})

    await expect(
      makeForge().apply(target, { headSha: sha, effects: [{ kind: 'createComment', issue: 3, body: 'C' }] }),
    ).rejects.toMatchObject({ status: 502 })
    expect(scope.isDone()).toBe(true)
  })

  it('sends a write once, though the client would repeat what a server failed at', async () => {
    let posts = 0
    api().get(`${repo}/git/ref/heads%2Fmain`).reply(200, { object: { sha } })
    api()
      .persist()
      .post(`${repo}/issues/3/comments`)
      .reply(502, () => (posts++, {}))
    const octokit = new ProbotOctokit({
      auth: { token: 'token' },
      throttle: { enabled: false },
      retry: { retries: 2, retryAfterBaseValue: 1 },
      log: { debug() {}, info() {}, warn() {}, error() {} },
    })

    await expect(
      makeForge(octokit).apply(target, {
        headSha: sha,
        effects: [{ kind: 'createComment', issue: 3, body: 'C' }],
      }),
    ).rejects.toMatchObject({ status: 502 })
    expect(posts).toBe(1)
  })

  it('gives up on a label that GitHub does not take', async () => {
    api().get(`${repo}/git/ref/heads%2Fmain`).reply(200, { object: { sha } })
    api()
      .post(`${repo}/labels`)
      .reply(422, { errors: [{ code: 'invalid' }] })

    await expect(
      makeForge().apply(target, {
        headSha: sha,
        effects: [{ kind: 'createIssue', fingerprint: 'f', title: 'T', body: 'B', labels: ['author-query'] }],
      }),
    ).rejects.toMatchObject({ name: 'ForgeError', status: 422 })
  })

  it('puts a dash where an issue has no number', async () => {
    const effect: Effect = { kind: 'createComment', issue: 3, body: `See ${issueToken('gone')}.` }

    const posted = await apply([effect], (scope, kept) =>
      scope.post(`${repo}/issues/3/comments`).reply(201, keep(kept)),
    )

    expect(posted).toEqual([{ body: 'See –.' }])
  })

  it('cuts an annotation to what GitHub takes, with columns only within one line', async () => {
    const annotation = {
      path: 'a.md',
      startLine: 2,
      endLine: 3,
      startColumn: 1,
      endColumn: 5,
      level: 'failure',
      title: 'é'.repeat(300),
      message: 'é'.repeat(40_000),
    } as const

    const posted = await apply(
      [{ kind: 'createCheckRun', checkRun: { ...checkRun, annotations: [annotation] } }],
      (scope, kept) => scope.post(`${repo}/check-runs`).reply(201, keep(kept, { id: 5 })),
    )

    expect(posted).toMatchObject([
      {
        output: {
          annotations: [
            {
              path: 'a.md',
              start_line: 2,
              end_line: 3,
              annotation_level: 'failure',
              title: `${'é'.repeat(254)}…`,
              message: `${'é'.repeat(31_998)}…`,
            },
          ],
        },
      },
    ])
    expect(JSON.stringify(posted)).not.toContain('_column')
  })
})
