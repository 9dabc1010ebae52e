import nock from 'nock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
  it.for([1, 100])('costs three requests with %i files, and two when nothing changed', async (count) => {
    const files = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`chapter-${index}.md`, 'Text.']),
    )
    const { count: requests } = answerObservation(files)
    const forge = makeForge()

    const snapshot = await forge.observe(target)
    const first = requests()
    await forge.observe(target)

    expect(snapshot.head?.files.size).toBe(count)
    expect([first, requests() - first]).toEqual([3, 2])
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
      closedBy: 'app',
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
    expect(JSON.stringify([error, (error as Error).message, (error as Error).cause])).not.toContain('SECRET')
  })
})

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

    const sent = posted as { status: string; output: { annotations: { start_line: number }[] } }[]
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
})
