import { existsSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../../src/app/sandbox.ts'
import { tellStory } from '../../src/sandbox/story/tell-story.ts'

const executablePath = process.env.TEST_CHROMIUM ?? '/usr/bin/chromium'
const isAbsent = !existsSync(executablePath) && process.env.TEST_REQUIRE_SERVICES !== '1'

describe.skipIf(isAbsent)('the pages, in a browser', () => {
  let sandbox: Sandbox
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    sandbox = await startSandbox({ logLevel: 'silent' })
    const { gitHub, settle } = sandbox
    await tellStory({
      url: gitHub.url,
      apiUrl: gitHub.apiUrl,
      createRepository: (wanted) => gitHub.createRepository(wanted),
      settle,
      say: () => {},
    })
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
    page = await browser.newPage()
  }, 300_000)

  afterAll(async () => {
    await browser.close()
    await sandbox[Symbol.asyncDispose]()
  })

  it('lead from the repository to the file, with annotations beside their lines', async () => {
    await page.goto(sandbox.gitHub.url)
    await page.getByRole('link', { name: 'northhaven/who-keeps-the-tide' }).first().click()
    await page.getByRole('link', { name: 'manuscript.md' }).first().click()

    expect(await page.getByText('Q5: uncited-reference').count()).toBe(1)
    expect(
      await page.getByText('“Ellingsen, 2017” is in the reference list but not cited.').isVisible(),
    ).toBe(true)
  })

  it('lead from the issues to one, and from there to its place in the file', async () => {
    await page.goto(`${sandbox.gitHub.url}/northhaven/who-keeps-the-tide/issues`)
    await page.getByRole('link', { name: 'Q5: “Ellingsen, 2017, May 4” is not cited' }).click()
    await page.getByRole('link', { name: 'manuscript.md, line' }).first().click()

    expect(new URL(page.url()).hash).toMatch(/^#L\d+$/)
    expect(await page.locator(new URL(page.url()).hash).count()).toBe(1)
  })

  it('show the pull request with its comment, and unfold what is still open', async () => {
    await page.goto(`${sandbox.gitHub.url}/northhaven/who-keeps-the-tide/pull/12`)
    expect(await page.getByText('This change resolves').isVisible()).toBe(true)

    await page.getByText('3 other queries were open before and still are').click()

    expect(await page.getByText('Q1: a biography of the authors is wanted').isVisible()).toBe(true)
  })

  it('deliver a webhook again at the press of a button', async () => {
    await page.goto(`${sandbox.gitHub.url}/deliveries`)
    const before = sandbox.gitHub.state.deliveries.length

    await page.getByRole('button', { name: 'Redeliver' }).first().click()
    await sandbox.settle()

    expect(sandbox.gitHub.state.deliveries.length).toBeGreaterThan(before)
    expect(sandbox.gitHub.state.deliveries.some((delivery) => delivery.isRedelivery)).toBe(true)
  })
})
