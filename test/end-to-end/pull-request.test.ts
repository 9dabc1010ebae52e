import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
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
  }, 300_000)
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
  }, 300_000)

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
  }, 300_000)

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
    if (run) await bo.rerunCheck(desk.repository, run)
    await settle()

    expect(before).toEqual(['success: Resolves Q2; 2 still open'])
    const [again] = await desk.api.checkRuns(headSha)
    expect(again?.id).not.toBe(run?.id)
    expect(again?.output.title).toBe('Resolves Q2; 2 still open')
    expect(await desk.api.comments(request.number)).toHaveLength(1)
    await rm(folder, { recursive: true, force: true })
  }, 300_000)

  it('completes a check that was asked for again, though nothing changed', async () => {
    const { gitHub, settle } = desk.sandbox
    const { checkRuns, checkSuites, refs } = desk.repository
    const anna = gitHub.person('anna')
    const head = refs.get('refs/heads/main')
    const suite = [...checkSuites.values()].find(({ headSha }) => headSha === head)
    const run = [...checkRuns.values()].find(({ headSha }) => headSha === head)
    const before = checkRuns.size
    if (!suite || !run) throw new Error('The head has no check run')

    await anna.rerunCheck(desk.repository, run)
    await settle()
    const afterOne = suite.isAskedAgain
    await anna.rerunAllChecks(desk.repository, suite)
    await settle()

    expect([afterOne, suite.isAskedAgain]).toEqual([false, false])
    expect(checkRuns.size - before).toBe(2)
    expect(new Set((await checksOf(desk, 'main')).slice(0, 2)).size).toBe(1)
  }, 300_000)

  it('stays within GitHub’s own description', () => {
    expect(desk.sandbox.gitHub.violations).toEqual([])
  })
})

describe('what co-authors see of a pull request', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk()
    await desk.push(paper())
  }, 300_000)
  afterAll(() => desk[Symbol.asyncDispose]())

  /** Open a pull request of a branch from `main`, and give its number when the App is done. */
  async function propose(branch: string, text: string, isDraft = false) {
    await desk.author.branch(branch, 'main')
    await desk.push(text, { branch })
    const anna = desk.sandbox.gitHub.person('anna')
    const request = await anna.openPullRequest(desk.repository, {
      title: branch,
      head: branch,
      base: 'main',
      isDraft,
    })
    await desk.sandbox.settle()
    return request
  }

  const bodyOf = async (number: number) =>
    (await desk.api.comments(number)).map(({ body }) => body).join('\n')

  it('suggests a correction on the line, once, and lets the comment link into the change', async () => {
    const request = await propose('misspelt', cited('Quisst, 2011'), true)
    const { number, pull } = request
    const made = pull.reviewComments.map(({ path, line, body }) => [
      path,
      line,
      body.split('\n').slice(-5, -2),
    ])
    const page = await (await fetch(`${desk.sandbox.gitHub.url}/harbour/paper/pull/${number}`)).text()
    await desk.author.branch('misspelt')
    await desk.push('Tides.\n', { path: 'notes.md', branch: 'misspelt' })

    expect(made).toEqual([['paper.md', 3, ['```suggestion', 'The quays were rebuilt (Quist, 2011).', '```']]])
    expect(page).toContain('paper.md, line 3')
    expect(await bodyOf(number)).toMatch(/\(\S+\/pull\/\d+\/files#diff-[0-9a-f]{64}R3\)/)
    expect(pull.reviewComments).toHaveLength(1)
    expect(pull.isDraft).toBe(true)
  }, 300_000)

  it('takes a suggestion away once the line is right, and makes the one that fits now', async () => {
    const request = [...desk.repository.issues.values()].find(({ title }) => title === 'misspelt')
    const first = request?.pull?.reviewComments[0]
    await desk.author.branch('misspelt')
    await desk.push(cited('Quist, 2011', 'Lind, 2015'), { branch: 'misspelt' })
    const lines = request?.pull?.reviewComments.map(({ body }) => body.includes('(Quist, 2011; Lind, 2014)'))

    expect(request?.pull?.reviewComments).not.toContain(first)
    expect(lines).toEqual([true])
  }, 300_000)

  it('does not blame a branch that is behind main, and follows a force-push', async () => {
    const { number } = await propose('behind', cited('Lind, 2014'))
    await desk.author.branch('main', 'origin/main')
    await desk.push(`${paper()}\n- Q4: Please confirm the affiliations.\n`)
    await desk.author.branch('behind', 'origin/behind')
    await desk.push(`${cited('Lind, 2014')}\n`, { branch: 'behind' })
    const behind = await checksOf(desk, 'behind')
    const old = await desk.api.checkRuns('behind')

    await desk.author.branch('behind', 'main')
    await desk.author.edit(
      'paper.md',
      (text) => text.replace('rebuilt.', 'rebuilt (Quist, 2011).'),
      'Start anew',
    )
    await promisify(execFile)('git', ['push', '--quiet', '--force', 'origin', 'HEAD:behind'], {
      cwd: desk.author.folder,
    })
    await desk.sandbox.settle()

    expect(behind[0]).toBe('success: Resolves Q2; 2 still open')
    expect(old).toHaveLength(1)
    expect((await checksOf(desk, 'behind'))[0]).toBe('success: Resolves Q1; 3 still open')
    expect(await desk.api.comments(number)).toHaveLength(1)
    expect(await bodyOf(number)).toContain('Q1: Cited on')
  }, 300_000)

  it('finds the manuscript again under another name among 300 changed files, there and on main', async () => {
    const before = await desk.queries()
    const run = promisify(execFile)
    const options = { cwd: desk.author.folder }
    await desk.author.branch('move', 'main')
    await mkdir(join(desk.author.folder, 'notes'))
    await Promise.all(
      Array.from({ length: 300 }, (_, index) =>
        writeFile(join(desk.author.folder, 'notes', `${index}.md`), `Tide ${index}.\n`),
      ),
    )
    await run('git', ['mv', 'paper.md', 'harbours.md'], options)
    await run('git', ['add', '--all'], options)
    await desk.push('Tides.\n', { path: 'tides.md', branch: 'move' })
    const { number } = await desk.api.openPullRequest('move', 'Move the paper')
    await desk.sandbox.settle()
    const [title] = await checksOf(desk, 'move')
    const comment = await bodyOf(number)
    await desk.api.merge(number)
    await desk.sandbox.settle()

    expect(title).toBe('success: 4 of 4 queries open')
    expect(comment).not.toContain('This change')
    expect(await desk.queries()).toEqual(before)
    expect(before).toEqual(['Q1 open', 'Q2 open', 'Q3 open', 'Q4 open'])
  }, 90_000)

  it('stays within GitHub’s own description', () => {
    expect(desk.sandbox.gitHub.violations).toEqual([])
  })
})
