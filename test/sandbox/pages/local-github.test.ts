import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { createCheckRun } from '../../../src/sandbox/github/actions/check-runs.ts'
import { runGit } from '../../../src/sandbox/github/git/run-git.ts'
import { startLocalGitHub } from '../../../src/sandbox/github/start-local-github.ts'
import type { LocalGitHub } from '../../../src/sandbox/github/start-local-github.ts'
import { createPages } from '../../../src/sandbox/pages/create-pages.ts'

/** Mount the pages as whoever composes them does, with the log's own redelivery. */
function mountPages(github: LocalGitHub): Hono {
  const pages = createPages(github.host, {
    async redeliver(id) {
      const delivery = github.state.deliveries.find((delivery) => delivery.id === id)
      if (delivery !== undefined) github.redeliver(delivery)
    },
  })
  return new Hono().route('/', pages)
}

it('shows what was pushed, checked, asked and merged on a real local GitHub', async () => {
  await using github = await startLocalGitHub()
  const repository = await github.createRepository({ owner: 'ida', name: 'reefs' })
  const work = await mkdtemp(join(tmpdir(), 'pages-work-'))
  const commit = async (file: string, branch: string) => {
    await writeFile(join(work, file), 'Corals feed at night.\n')
    await runGit(work, ['add', '.'])
    await runGit(work, ['-c', 'user.name=Ida', '-c', 'user.email=i@example.org', 'commit', '-qm', file])
    await runGit(work, ['push', '--quiet', 'origin', `HEAD:${branch}`])
  }
  await runGit(work, ['clone', '--quiet', github.gitUrl('ida', 'reefs'), '.'])
  await commit('night é #1.md', 'main')
  await commit('day.md', 'fix/day')
  await rm(work, { recursive: true })
  const ida = github.person('ida')
  ida.openIssue(repository, { title: 'Which corals?', labels: ['author-query'] })
  const request = await ida.openPullRequest(repository, {
    title: 'Write about the day',
    body: 'Answers #1.',
    head: 'fix/day',
    base: 'main',
  })
  await createCheckRun(github.host, repository, {
    headSha: request.pull.headSha,
    name: 'Copydesk',
    conclusion: 'success',
    output: { title: 'All queries are settled', summary: 'None is open.' },
  })
  await ida.merge(repository, request)
  await github.settle()
  const pages = mountPages(github)

  const text = await readAll(pages)

  expect(text.get('/ida/reefs/pull/2')).toContain('All queries are settled')
  expect(text.get('/ida/reefs/pull/2')).toContain('>Merged</span>')
  expect(text.get('/ida/reefs/pull/2')).toContain('1 changed file<')
  expect(text.get('/ida/reefs')).toContain('night é #1.md')
  expect([...text.keys()]).toContain('/ida/reefs/blob/main/night%20%C3%A9%20%231.md')
})

it('sends a delivery of the log again', async () => {
  await using github = await startLocalGitHub()
  await github.createRepository({ owner: 'ida', name: 'reefs' })
  await github.settle()
  const first = github.state.deliveries[0]

  const response = await mountPages(github).request(`/deliveries/${first?.id}/redeliver`, { method: 'POST' })
  await github.settle()

  expect(response.status).toBe(303)
  expect(github.state.deliveries.map(({ guid, isRedelivery }) => [guid, isRedelivery])).toEqual([
    [first?.guid, false],
    [first?.guid, true],
  ])
})

/** Follow every link from the first page; each must lead somewhere. */
async function readAll(pages: Hono): Promise<Map<string, string>> {
  const texts = new Map([['/', '']])
  for (const path of texts.keys()) {
    const response = await pages.request(path)
    expect(`${path} ${response.status}`).toBe(`${path} 200`)
    const text = await response.text()
    texts.set(path, text)
    for (const { 1: href = '' } of text.matchAll(/href="([^"#]{1,300})/g))
      if (!texts.has(href)) texts.set(href, '')
  }
  return texts
}
