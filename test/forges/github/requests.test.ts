import { afterAll, beforeAll, expect, it } from 'vitest'
import { reviewBranch, reviewPullRequest } from '../../../src/queue/job.ts'
import { cloneRepository } from '../../sandbox/github/clone.ts'
import { countGitHub, name, type CountedGitHub } from './counted-github.ts'

// The table of src/forges/README.md says the same: change both.

const chapters = Array.from({ length: 98 }, (_, index) => `chapters/${index}.qmd`)

/** A book of 98 chapters with its project file and its bibliography. */
function book(): Record<string, string> {
  const project = `project:\n  type: book\nbook:\n  title: Tides\n  chapters:\n${chapters
    .map((path) => `    - ${path}\n`)
    .join('')}bibliography: works.bib\n`
  return {
    '_quarto.yml': project,
    'works.bib': chapters
      .map(
        (_, index) =>
          `@book{work${index}, title={Tide ${index}}, author={Berg, Ada}, publisher={Fjord}, address={Oslo}, year={${1900 + index}}}\n`,
      )
      .join(''),
    ...Object.fromEntries(
      chapters.map((path, index) => [path, `# Tide ${index}\n\nIt rises [@work${index}].\n`]),
    ),
  }
}

let desk: CountedGitHub
beforeAll(async () => void (desk = await countGitHub()))
afterAll(() => desk[Symbol.asyncDispose]())

it('costs a fixed number to look at a repository first, however many files it has', async () => {
  await desk.clone.push('main', book())

  expect(await desk.cost({ kind: 'repository', repository: name })).toEqual({
    'GET ': 1,
    ObserveBranch: 2,
    'GET /git/trees/{tree_sha}': 1,
    ReadBlobs: 1,
    'GET /git/ref/{ref}': 1,
    'POST /check-runs': 1,
  })
})

it('reads one file of a hundred when one was changed', async () => {
  await desk.clone.push('main', { 'chapters/3.qmd': '# Tide 3\n\nIt falls [@work3].\n' })

  expect(await desk.cost(reviewBranch(name, 'main'))).toEqual({
    ObserveBranch: 1,
    'GET /git/trees/{tree_sha}': 1,
    ReadBlobs: 1,
    'GET /git/ref/{ref}': 1,
    'POST /check-runs': 1,
  })
})

it('reads no file when none that matters was changed', async () => {
  await desk.clone.push('main', { LICENSE: 'Take it.\n' })

  expect(await desk.cost(reviewBranch(name, 'main'))).toEqual({
    ObserveBranch: 1,
    'GET /git/trees/{tree_sha}': 1,
    'GET /git/ref/{ref}': 1,
    'POST /check-runs': 1,
  })
})

it('writes nothing when nothing was pushed', async () => {
  expect(await desk.cost(reviewBranch(name, 'main'))).toEqual({ ObserveBranch: 1 })
})

it('looks at the file that a pull request changes, and once more when it is updated', async () => {
  const anna = desk.gitHub.person('anna')
  await desk.clone.push('fix', { 'chapters/3.qmd': '# Tide 3\n\nIt rises [@work3; @work99].\n' })
  const { number } = await anna.openPullRequest(desk.repository, { title: 'Fix', head: 'fix', base: 'main' })
  const opened = await desk.cost(reviewPullRequest(name, number))
  await desk.clone.push('fix', { 'chapters/3.qmd': '# Tide 3\n\nIt rises, and falls [@work3; @work99].\n' })
  const updated = await desk.cost(reviewPullRequest(name, number))
  const branch = await desk.cost(reviewBranch(name, 'fix'))
  await desk.clone.push('fix', { 'chapters/3.qmd': '# Tide 3\n\nIt falls [@work3; @work99].\n' })
  desk.restart()
  const anew = await desk.cost(reviewPullRequest(name, number))

  const looking = {
    ObservePullRequest: 1,
    'GET /git/trees/{tree_sha}': 1,
    ReadBlobs: 1,
    'GET /compare/{basehead}': 1,
    'GET /pulls/{pull_number}': 1,
    'POST /check-runs': 1,
  }
  expect(opened).toEqual({ ...looking, 'POST /issues/{issue_number}/comments': 1 })
  expect(updated).toEqual(looking)
  // Its push is a job of its own, which leaves the commit to the pull request.
  expect(branch).toEqual({ ObserveBranch: 1 })
  // With nothing in memory, the files of the head and one more of the merge base are read.
  expect(anew).toEqual({ ...looking, 'GET /git/trees/{tree_sha}': 2, ReadBlobs: 2 })
})

it('asks of a pull request from a fork what it asks of any', async () => {
  const bo = desk.gitHub.person('bo')
  await bo.fork(desk.repository)
  await using clone = await cloneRepository(desk.gitHub.gitUrl('bo', name.name))
  await clone.git('checkout', '--quiet', '-b', 'cite')
  await clone.push('cite', { 'chapters/4.qmd': '# Tide 4\n\nIt rises [@work4; @work99].\n' })
  const { number } = await bo.openPullRequest(desk.repository, {
    title: 'Cite',
    head: 'bo:cite',
    base: 'main',
  })

  expect(await desk.cost(reviewPullRequest(name, number))).toEqual({
    ObservePullRequest: 1,
    'GET /git/trees/{tree_sha}': 1,
    ReadBlobs: 1,
    'GET /compare/{basehead}': 1,
    'GET /pulls/{pull_number}': 1,
    'POST /issues/{issue_number}/comments': 1,
    'POST /check-runs': 1,
  })
})

it('reads 300 changed files a hundred at a time', async () => {
  const files = Array.from({ length: 300 }, (_, index) => [`notes/${index}.md`, `Tide ${index}.\n`])
  await desk.clone.push('main', Object.fromEntries(files))

  expect(await desk.cost(reviewBranch(name, 'main'))).toEqual({
    ObserveBranch: 1,
    'GET /git/trees/{tree_sha}': 1,
    ReadBlobs: 3,
    'GET /git/ref/{ref}': 1,
    'POST /check-runs': 1,
  })
})

it('answers a branch without a manuscript with one check run', async () => {
  await desk.clone.git('checkout', '--quiet', '--orphan', 'site')
  await desk.clone.git('rm', '-r', '-f', '--quiet', '.')
  await desk.clone.push('site', { 'index.html': 'Tides' })

  expect(await desk.cost(reviewBranch(name, 'site'))).toEqual({
    ObserveBranch: 1,
    'GET /git/trees/{tree_sha}': 1,
    'GET /compare/{basehead}': 1,
    'GET /git/ref/{ref}': 1,
    'POST /check-runs': 1,
  })
})

it('stays within GitHub’s own description', () => {
  expect(desk.gitHub.violations).toEqual([])
})
