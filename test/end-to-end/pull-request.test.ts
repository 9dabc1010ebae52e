import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneAs } from '../../src/sandbox/story/author.ts'
import { paper } from '../conformance/forge.ts'
import { openDesk, type Desk } from './desk.ts'

const cited = (...works: string[]) => paper(`The quays were rebuilt (${works.join('; ')}).`)

/** An article of two errors: an entry that is not cited, a citation without an entry. */
function lamps(title: string): string {
  return `# ${title}\n\nLamps came later (Dahl, 2003).\n\n# References\n\n- Berg, A. (2001). *Lamps*. Fjord Press.\n`
}

/** Check runs of a commit or branch as `success: Resolves Q1; 2 still open`, newest first. */
async function checksOf({ api }: Desk, ref: string): Promise<string[]> {
  const runs = await api.checkRuns(ref)
  return runs.map(({ conclusion, output }) => `${conclusion ?? 'pending'}: ${output.title ?? ''}`)
}

describe('who speaks for a commit', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk()
    await desk.push(paper())
  }, 60_000)
  afterAll(() => desk[Symbol.asyncDispose]())

  it('leaves the check run to the pull request once there is one', async () => {
    await desk.author.branch('release')
    await desk.push(cited('Quist, 2011'), { branch: 'release' })
    await desk.author.branch('fix')
    await desk.push(cited('Quist, 2011', 'Lind, 2014'), { branch: 'fix' })
    const alone = await checksOf(desk, 'fix')
    const person = desk.sandbox.gitHub.person('anna')
    await person.openPullRequest(desk.repository, { title: 'Cite Lind', head: 'fix', base: 'release' })
    await desk.sandbox.settle()
    const proposed = await checksOf(desk, 'fix')
    await desk.push(`${cited('Quist, 2011', 'Lind, 2014')}\n`, { branch: 'fix' })

    expect(alone).toEqual(['success: Resolves Q1, Q2; 1 still open'])
    expect(proposed[0]).toBe('success: Resolves Q2; 1 still open')
    expect(await checksOf(desk, 'fix')).toEqual(['success: Resolves Q2; 1 still open'])
  }, 60_000)

  it('compares each merge group with what it is built upon, once', async () => {
    const { gitHub, settle } = desk.sandbox
    const anna = gitHub.person('anna')
    for (const branch of ['first', 'second']) {
      await desk.author.branch(branch, 'main')
      await desk.push(lamps(branch), { path: `${branch}.md`, branch })
    }
    const requests = []
    for (const head of ['first', 'second'])
      requests.push(await anna.openPullRequest(desk.repository, { title: head, head, base: 'main' }))
    const groups = []
    for (const request of requests) groups.push(await anna.enqueue(desk.repository, request))
    await settle()

    const runs = await Promise.all(groups.map((group) => checksOf(desk, group)))
    expect(runs).toEqual([['failure: Adds 2 errors; 5 still open'], ['failure: Adds 2 errors; 7 still open']])
  }, 60_000)

  it('runs the check of a pull request from a fork again', async () => {
    const { gitHub, settle } = desk.sandbox
    const bo = gitHub.person('bo')
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-fork-'))
    await bo.fork(desk.repository)
    const author = await cloneAs('bo', { url: `${gitHub.url}/bo/paper.git`, folder: join(folder, 'paper') })
    await author.branch('cite')
    await author.edit('paper.md', () => cited('Lind, 2014'), 'Cite Lind')
    await author.push('cite')
    const request = await bo.openPullRequest(desk.repository, {
      title: 'Cite',
      head: 'bo:cite',
      base: 'main',
    })
    await settle()
    const { headSha } = request.pull
    const before = await checksOf(desk, headSha)
    const run = [...desk.repository.checkRuns.values()].find((one) => one.headSha === headSha)
    Object.assign(run ?? {}, { externalId: 'of an older version' })

    if (run) await bo.rerunCheck(desk.repository, run)
    await settle()

    expect(before).toEqual(['success: Resolves Q2; 2 still open'])
    const [again] = await desk.api.checkRuns(headSha)
    expect(again?.id).not.toBe(run?.id)
    expect(again?.output.title).toBe('Resolves Q2; 2 still open')
    expect(await desk.api.comments(request.number)).toHaveLength(1)
    await rm(folder, { recursive: true, force: true })
  }, 60_000)

  it('stays within GitHub’s own description', () => {
    expect(desk.sandbox.gitHub.violations).toEqual([])
  })
})
