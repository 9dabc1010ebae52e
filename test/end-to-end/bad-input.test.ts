import { createHmac, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paper } from '../conformance/forge.ts'
import { openDesk, type Desk } from './desk.ts'

describe('bad input', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk()
  }, 300_000)
  afterAll(() => desk[Symbol.asyncDispose]())

  it('writes nothing to an empty repository', async () => {
    await desk.sandbox.settle()

    expect(await desk.api.issues()).toEqual([])
  })

  it('gives a neutral check run where there is no manuscript', async () => {
    await desk.push('Just a note.\n', { path: 'notes.md' })

    expect(
      (await desk.api.checkRuns('main')).map(({ conclusion, output }) => [conclusion, output.title]),
    ).toEqual([['neutral', 'No manuscript found']])
    expect(await desk.api.issues()).toEqual([])
  })

  it('says what is wrong with a broken configuration, and leaves the issues alone', async () => {
    await desk.push(paper())
    const before = await desk.queries()
    await desk.push('rule: {}\n', { path: '.github/copydesk.yml' })

    const [run] = await desk.api.checkRuns('main')
    expect(run).toMatchObject({
      conclusion: 'neutral',
      output: { title: 'The configuration is broken', annotations_count: 1 },
    })
    expect(await desk.queries()).toEqual(before)
    await desk.push('', { path: '.github/copydesk.yml' })
  })

  it('refuses a webhook with a wrong signature and stores nothing', async () => {
    const { app, gitHub } = desk.sandbox
    const body = JSON.stringify({ ref: 'refs/heads/main' })
    const post = (signature: string) =>
      fetch(`${app.url}/api/github/webhooks`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-github-event': 'push',
          'x-github-delivery': randomUUID(),
          'x-hub-signature-256': signature,
        },
        body,
      })
    const sign = (secret: string) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

    expect((await post(sign('wrong'))).status).toBe(400)
    expect((await post(sign(gitHub.app.webhookSecret))).status).toBe(200)
  })

  it('answers probes', async () => {
    const { url } = desk.sandbox.app

    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect(await (await fetch(`${url}/metrics`)).text()).toContain(
      `copydesk_deliveries_total{event="push",outcome="stored"}`,
    )
  })

  it('takes a deleted branch and a file of 20 MB as they come', async () => {
    await desk.push('x'.repeat(20_000_000), { path: 'huge.md' })
    await desk.author.branch('gone')
    await desk.author.push('gone')
    await desk.author.deleteBranch('gone')
    await desk.sandbox.settle()

    expect((await desk.api.checkRuns('main'))[0]?.conclusion).toBe('failure')
    expect((await desk.sandbox.app.counts()).dead).toBe(0)
  }, 300_000)

  it('stays within GitHub’s own description', () => {
    expect(desk.sandbox.gitHub.violations).toEqual([])
  })
})
