import { expect, it } from 'vitest'
import { addIssue, addRun, makePull, startReview } from './a-small-review.ts'
import { readPage, readText } from './read-page.ts'

it('lists each repository with its branches and what is open, and links the delivery log', async () => {
  await using review = await startReview()
  addIssue(review.repository, {})
  addIssue(review.repository, { state: 'closed' })
  addIssue(review.repository, { pull: makePull(review) })

  const text = await readText(review.host, '/')
  const page = await readPage(review.host, '/')

  expect(text).toContain('ida/reefs 1 open issue · 1 open pull request Branches fix/citations main')
  expect(page).toContain('href="/ida/reefs/tree/fix/citations"')
  expect(page).toContain('<a href="/deliveries">0 deliveries</a>')
})

it('shows the files of the default branch with the newest commit and its check', async () => {
  await using review = await startReview()
  addRun(review, {})

  const text = await readText(review.host, '/ida/reefs')
  const page = await readPage(review.host, '/ida/reefs')

  expect(text).toContain(`Last commit ${review.head.slice(0, 7)} Write about &lt;night&gt;`)
  expect(text).toContain('By Ida Roth, 2026-03-02 09:30 UTC')
  expect(text).toContain('Checks Failure Copydesk : 1 error')
  expect(text).toContain('git clone http://ida:x@127.0.0.1:4000/ida/reefs.git')
  expect(page).toContain('<a href="/ida/reefs/blob/main/figures/a%20b.bin">figures/a b.bin</a>')
})

it('shows the files of a branch whose name has a slash', async () => {
  await using review = await startReview()

  const text = await readText(review.host, '/ida/reefs/tree/fix/citations')

  expect(text).toContain('reefs fix/citations')
  expect(text).toContain('reefs.md')
})

it('says how to begin where nothing has been pushed', async () => {
  await using review = await startReview()
  review.repository.refs = new Map()

  const text = await readText(review.host, '/ida/reefs')

  expect(text).toContain('Nothing has been pushed to main yet.')
  expect(text).toContain('git clone')
})
