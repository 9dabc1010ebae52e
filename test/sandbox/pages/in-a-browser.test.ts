import { existsSync } from 'node:fs'
import { once } from 'node:events'
import { serve } from '@hono/node-server'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { createPages } from '../../../src/sandbox/pages/create-pages.ts'
import { addDelivery, addIssue, addRun, makePull, startReview } from './a-small-review.ts'
import type { Review } from './a-small-review.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const hasBrowser = existsSync(executablePath)

interface Visit extends AsyncDisposable {
  readonly page: Page
  readonly url: string
  /** What the browser complained of, and each request that left the site. */
  readonly complaints: readonly string[]
}

async function visit(review: Review, redeliver: (id: number) => Promise<void>): Promise<Visit> {
  const { fetch } = createPages(review.host, { redeliver })
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1300, height: 500 } })
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) complaints.push(request.url())
  })
  return {
    page,
    url,
    complaints,
    async [Symbol.asyncDispose]() {
      await browser.close()
      server.close()
    },
  }
}

function fill(review: Review): void {
  addRun(review, {
    annotations: [
      {
        path: 'reefs.md',
        start_line: 3,
        end_line: 3,
        annotation_level: 'failure',
        title: 'citation-year-mismatch',
        message: 'The list says 2018.',
      },
    ],
  })
  const place = `[line 3](/ida/reefs/blob/${review.head}/reefs.md?plain=1#L3)`
  addIssue(review.repository, { title: 'Which year?', body: `See ${place}. `.repeat(60) })
  addIssue(review.repository, { title: 'Mend the year', body: 'Settles #1.', pull: makePull(review) })
  addDelivery(review, {})
}

it.skipIf(!hasBrowser)('leads by clicks from the list of repositories to the line and back', async () => {
  await using review = await startReview()
  fill(review)
  const repeated: number[] = []
  await using visited = await visit(review, async (id) => void repeated.push(id))
  const { page, url, complaints } = visited

  await page.goto(url)
  await page.click('text=ida/reefs')
  await page.click('text=Pull requests')
  await page.click('text=Mend the year')
  await page.click('text="#1"')
  await page.click('text="line 3" >> nth=0')
  const text = page.locator('.row', { hasText: 'Okafor, 2019' })
  const marked = await page.evaluate<string>(
    "getComputedStyle(document.querySelector('.row:has(:target) > .text')).backgroundColor",
  )
  const [line, note] = await Promise.all([
    text.locator('.text').boundingBox(),
    text.locator('.note').boundingBox(),
  ])
  await page.click('text=Deliveries')
  await page.click('text=Redeliver')

  expect(marked).toBe('rgb(255, 241, 184)')
  expect(note?.x).toBeGreaterThan((line?.x ?? 0) + (line?.width ?? 0))
  expect(Math.abs((note?.y ?? 0) - (line?.y ?? 0))).toBeLessThan(10)
  expect(new URL(page.url()).pathname).toBe('/deliveries')
  expect(repeated).toEqual([500])
  expect(complaints).toEqual([])
})

it.skipIf(!hasBrowser)('keeps every page within a narrow window', async () => {
  await using review = await startReview()
  fill(review)
  await using visited = await visit(review, async () => {})
  const { page, url } = visited
  await page.setViewportSize({ width: 360, height: 700 })
  const paths = [
    '/',
    '/deliveries',
    '/deliveries/500',
    '/ida/reefs',
    '/ida/reefs/blob/main/reefs.md',
    '/ida/reefs/issues',
    '/ida/reefs/issues/1',
    '/ida/reefs/pull/2',
    `/ida/reefs/commit/${review.head}`,
  ]

  const tooWide: string[] = []
  for (const path of paths) {
    await page.goto(`${url}${path}`)
    const width = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (width > 360) tooWide.push(`${path} ${width}`)
  }

  expect(tooWide).toEqual([])
})
