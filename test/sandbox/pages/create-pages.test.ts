import { expect, it } from 'vitest'
import { createPages } from '../../../src/sandbox/pages/create-pages.ts'
import { addDelivery, addIssue, addRun, makePull, startReview } from './a-small-review.ts'
import { readPage } from './read-page.ts'

it('forbids each page everything but its own styles and forms', async () => {
  await using review = await startReview()

  const response = await createPages(review.host, { redeliver: async () => {} }).request('/')

  expect(response.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
  )
})

it('shows a page where there is none, with the address as text', async () => {
  await using review = await startReview()

  const response = await createPages(review.host, { redeliver: async () => {} }).request('/a/b/<i>')

  expect(response.status).toBe(404)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await response.text()).toContain('There is no page at <code>/a/b/&lt;i&gt;</code>')
})

it('finds a repository in any case of its name', async () => {
  await using review = await startReview()

  const page = await readPage(review.host, '/Ida/Reefs/issues')

  expect(page).toContain('href="/ida/reefs/pulls"')
})

it('links from page to page only where there is one', async () => {
  await using review = await startReview()
  addIssue(review.repository, { body: 'Asked in #2.' })
  addIssue(review.repository, { pull: makePull(review, { mergeCommitSha: review.head }) })
  addRun(review, {
    annotations: [
      { path: 'reefs.md', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'Here.' },
    ],
  })
  addDelivery(review, {})
  const pages = createPages(review.host, { redeliver: async () => {} })

  const seen = new Map<string, number>([['/', 200]])
  for (const path of seen.keys()) {
    const response = await pages.request(path)
    seen.set(path, response.status)
    for (const { 1: href = '' } of (await response.text()).matchAll(/href="([^"#]{1,300})/g))
      if (!seen.has(href)) seen.set(href, 0)
  }

  expect([...seen].filter(([, status]) => status !== 200)).toEqual([])
  expect(seen.size).toBeGreaterThan(14)
})
