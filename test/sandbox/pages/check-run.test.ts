import { expect, it } from 'vitest'
import { createPages } from '../../../src/sandbox/pages/create-pages.ts'
import type { Review } from './a-small-review.ts'
import { addRun, startReview } from './a-small-review.ts'
import { readPage, readText } from './read-page.ts'

function addFullRun(review: Review) {
  return addRun(review, {
    annotations: [
      {
        path: 'reefs.md',
        start_line: 3,
        end_line: 3,
        annotation_level: 'warning',
        title: 'uncited-reference',
        message: 'Nobody cites <Okafor>.',
      },
    ],
    actions: [{ label: 'Recheck', description: 'Read it all again', identifier: 'recheck' }],
  })
}

const shown =
  'Failure Copydesk 1 error One query is open. ' +
  '1 annotation Warning uncited-reference reefs.md, line 3 Nobody cites &lt;Okafor&gt;. ' +
  'Actions Recheck : Read it all again'

it('shows a check run with its summary, annotations and actions', async () => {
  await using review = await startReview()
  const run = addFullRun(review)

  const text = await readText(review.host, `/ida/reefs/runs/${run.id}`)
  const page = await readPage(review.host, `/ida/reefs/runs/${run.id}`)

  expect(text).toContain(shown)
  expect(page).toContain('One <strong>query</strong> is open.')
  expect(page).toContain(`<a href="/ida/reefs/blob/${review.head}/reefs.md#L3">reefs.md, line 3</a>`)
})

it('shows a commit with its check runs and the files it changes', async () => {
  await using review = await startReview()
  addFullRun(review)

  const text = await readText(review.host, `/ida/reefs/commit/${review.head}`)

  expect(text).toContain(`Write about &lt;night&gt; All of it. Commit ${review.head} By Ida Roth`)
  expect(text).toContain(`Parents ${review.first.slice(0, 7)}`)
  expect(text).toContain(shown)
  expect(text).toContain('2 changed files')
})

it('shows the first commit of all by its first seven digits', async () => {
  await using review = await startReview()

  const text = await readText(review.host, `/ida/reefs/commit/${review.first.slice(0, 7)}`)

  expect(text).toContain('Parents none No check has run on it. 1 changed file reefs.md added, +1 −0')
})

it('shows a check run that is under way', async () => {
  await using review = await startReview()
  addRun(review, {
    status: 'in_progress',
    conclusion: null,
    output: { title: null, summary: null, text: null },
  })

  const text = await readText(review.host, '/ida/reefs')

  expect(text).toContain('Checks In progress Copydesk')
})

it.for(['/ida/reefs/runs/1', '/ida/reefs/commit/0000000', '/ida/reefs/commit/main:reefs.md'])(
  'has no page for %s',
  async (path) => {
    await using review = await startReview()

    const response = await createPages(review.host, { redeliver: async () => {} }).request(path)

    expect(response.status).toBe(404)
  },
)
