import { expect, it } from 'vitest'
import type { AnnotationRecord } from '../../../src/sandbox/github/state.ts'
import { createPages } from '../../../src/sandbox/pages/create-pages.ts'
import { addRun, startReview } from './a-small-review.ts'
import { readPage, readText } from './read-page.ts'

// Corals feed at night (Okafor, 2019), and …
//                      ^^^^^^^^^^^^^^ columns 22 to 36
const mismatch: AnnotationRecord = {
  path: 'reefs.md',
  start_line: 3,
  end_line: 3,
  start_column: 22,
  end_column: 36,
  annotation_level: 'failure',
  title: 'Q1: citation-year-mismatch',
  message: 'The list says 2018 & not 2019.',
}

it('gives each line an id and shows its characters as they are', async () => {
  await using review = await startReview()

  const page = await readPage(review.host, '/ida/reefs/blob/main/reefs.md')
  const row = page.slice(page.indexOf('id="L4"'), page.indexOf('id="L5"'))

  expect(row).toContain('href="#L4"')
  expect(row).toContain('<div class="text">Sound travels far.</div>')
  expect(page).toContain('<div class="line" id="L6">')
  expect(page).not.toContain('id="L7"')
  expect(page).toContain('&lt;b&gt;well&lt;/b&gt;')
})

it('puts an annotation beside its line and underlines what it names', async () => {
  await using review = await startReview()
  addRun(review, { annotations: [mismatch] })

  const page = await readPage(review.host, `/ida/reefs/blob/${review.head}/reefs.md?plain=1`)
  const row = page.slice(page.indexOf('id="L3"'), page.indexOf('id="L4"'))

  expect(row).toContain('<mark class="failure">(Okafor, 2019)</mark>, and fish')
  expect(row).toContain('<div class="note bad">')
  expect(row).toContain('<strong>Q1: citation-year-mismatch</strong>')
  expect(row).toContain('The list says 2018 &amp; not 2019.')
})

it('shows the newest check run of Copydesk only, and of this file only', async () => {
  await using review = await startReview()
  addRun(review, { annotations: [mismatch] })
  addRun(review, {
    annotations: [
      { ...mismatch, message: 'Seen again.' },
      { ...mismatch, path: 'other.md', message: 'Elsewhere.' },
    ],
  })
  addRun(review, { name: 'Spelling', annotations: [{ ...mismatch, message: 'Misspelt.' }] })

  const text = await readText(review.host, '/ida/reefs/blob/main/reefs.md')

  expect(text).toContain('Seen again.')
  expect(text).not.toContain('2018 &amp; not 2019')
  expect(text).not.toContain('Elsewhere.')
  expect(text).not.toContain('Misspelt.')
})

it('has the target of a link to a range of lines, where an annotation spans them', async () => {
  await using review = await startReview()
  const { start_column: _start, end_column: _end, ...rest } = mismatch
  addRun(review, { annotations: [{ ...rest, end_line: 4 }] })

  const page = await readPage(review.host, '/ida/reefs/blob/main/reefs.md')

  expect(page).toContain('<span id="L3-L4"></span>')
  expect(page).toContain('Error, lines 3–4')
})

it('keeps an annotation of a line that the file does not have', async () => {
  await using review = await startReview()
  addRun(review, { annotations: [{ ...mismatch, start_line: 90, end_line: 90 }] })

  const text = await readText(review.host, '/ida/reefs/blob/main/reefs.md')

  expect(text).toContain('The list says 2018 &amp; not 2019.')
})

it('finds a file on a branch whose name has a slash', async () => {
  await using review = await startReview()

  const text = await readText(review.host, '/ida/reefs/blob/fix/citations/reefs.md')

  expect(text).toContain('Sound travels far.')
})

it('says that a binary file is not shown', async () => {
  await using review = await startReview()

  const text = await readText(review.host, '/ida/reefs/blob/main/figures/a%20b.bin')

  expect(text).toContain('A binary file of 3 bytes is not shown.')
})

it.for(['/ida/reefs/blob/main/none.md', '/ida/reefs/blob/main/figures', '/ida/reefs/blob/nobranch/reefs.md'])(
  'has no page for %s',
  async (path) => {
    await using review = await startReview()

    const response = await createPages(review.host, { redeliver: async () => {} }).request(path)

    expect(response.status).toBe(404)
  },
)
