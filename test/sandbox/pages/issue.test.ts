import { expect, it } from 'vitest'
import { createPages } from '../../../src/sandbox/pages/create-pages.ts'
import { addIssue, addRun, bot, ida, makeComment, makePull, startReview } from './a-small-review.ts'
import { readPage, readText } from './read-page.ts'

it('lists open issues before closed ones, newest first, with labels and without pull requests', async () => {
  await using review = await startReview()
  addIssue(review.repository, { title: 'Old', labels: ['author-query'] })
  addIssue(review.repository, { title: 'Settled', state: 'closed', stateReason: 'not_planned' })
  addIssue(review.repository, { title: 'New', comments: [makeComment({})] })
  addIssue(review.repository, { title: 'A change', pull: makePull(review) })

  const text = await readText(review.host, '/ida/reefs/issues')

  expect(text).toBe(
    'Issues 2 open ' +
      'New #3 Open opened 2026-03-02 09:30 UTC by copydesk[bot] · 1 comment ' +
      'Old author-query #1 Open opened 2026-03-02 09:30 UTC by copydesk[bot] ' +
      '1 closed ' +
      'Settled #2 Closed as not planned opened 2026-03-02 09:30 UTC by copydesk[bot]',
  )
})

it('lists pull requests and says which are merged', async () => {
  await using review = await startReview()
  addIssue(review.repository, { title: 'A query' })
  const pull = makePull(review, { mergedAt: '2026-03-02T10:00:00Z', mergedBy: ida })
  addIssue(review.repository, { title: 'A change', state: 'closed', pull })

  const text = await readText(review.host, '/ida/reefs/pulls')

  expect(text).toContain('1 closed A change #2 Merged')
  expect(text).not.toContain('A query')
})

it('shows an issue with its comments and events in the order in which they happened', async () => {
  await using review = await startReview()
  addIssue(review.repository, {
    body: 'Who is *Okafor*?',
    state: 'closed',
    stateReason: 'completed',
    comments: [
      makeComment({
        id: 701,
        body: 'The head of the lab.',
        reactions: [{ id: 1, content: 'eyes', author: bot, createdAt: '2026-03-02T09:31:00Z' }],
      }),
      makeComment({ id: 703, body: 'Thank you.', author: bot }),
    ],
    events: [{ id: 702, kind: 'closed', actor: bot, at: '2026-03-02T09:32:00Z', stateReason: 'completed' }],
  })

  const text = await readText(review.host, '/ida/reefs/issues/1')
  const page = await readPage(review.host, '/ida/reefs/issues/1')

  expect(text).toBe(
    'Query 1 #1 Closed as completed ' +
      'copydesk[bot] wrote 2026-03-02 09:30 UTC Who is Okafor ? ' +
      'ida wrote 2026-03-02 09:30 UTC The head of the lab. eyes by copydesk[bot] ' +
      'copydesk[bot] closed this as completed, 2026-03-02 09:32 UTC ' +
      'copydesk[bot] wrote 2026-03-02 09:30 UTC Thank you.',
  )
  expect(page).toContain('<em>Okafor</em>')
  expect(page).toContain('id="issuecomment-701"')
})

it('shows a title with markup in it as text', async () => {
  await using review = await startReview()
  addIssue(review.repository, { title: '<script>alert("1")</script>', author: { ...ida, login: '"><i>' } })

  for (const path of ['/ida/reefs/issues', '/ida/reefs/issues/1']) {
    const page = await readPage(review.host, path)

    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
    expect(page).not.toContain('<script')
    expect(page).not.toContain('"><i>')
  }
})

it('shows a pull request with its branches, head, check, merge and changed files', async () => {
  await using review = await startReview()
  addRun(review, { conclusion: 'success', output: { title: 'All is well', summary: '', text: null } })
  addIssue(review.repository, {
    title: 'Cite it',
    author: ida,
    state: 'closed',
    pull: makePull(review, {
      mergedAt: '2026-03-02T10:00:00Z',
      mergedBy: ida,
      mergeCommitSha: review.head,
    }),
  })

  const text = await readText(review.host, '/ida/reefs/pull/1')
  const sha = review.head.slice(0, 7)

  expect(text).toContain(
    `Cite it #1 Merged Branches fix/citations into main Head ${sha} ` +
      `Checks Success Copydesk : All is well Merged 2026-03-02 10:00 UTC by ida as ${sha}`,
  )
  expect(text).toContain('2 changed files figures/a b.bin added, +0 −0 reefs.md modified, +6 −1')
})

it('sends the number of a pull request from issues to pulls, and back', async () => {
  await using review = await startReview()
  addIssue(review.repository, {})
  addIssue(review.repository, { pull: makePull(review) })
  const pages = createPages(review.host, { redeliver: async () => {} })

  const toPull = await pages.request('/ida/reefs/issues/2')
  const toIssue = await pages.request('/ida/reefs/pull/1')
  const nowhere = await pages.request('/ida/reefs/issues/3')

  expect([toPull.status, toPull.headers.get('location')]).toEqual([302, '/ida/reefs/pull/2'])
  expect([toIssue.status, toIssue.headers.get('location')]).toEqual([302, '/ida/reefs/issues/1'])
  expect(nowhere.status).toBe(404)
})
