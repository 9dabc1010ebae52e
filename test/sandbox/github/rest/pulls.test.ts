import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask } from '../api.ts'
import { startDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'

const repo = '/repos/ida/tidal-notes'
const authorization = 'token person:noor'
let desk: Desk
beforeEach(async () => {
  desk = await startDesk()
})
afterEach(() => desk[Symbol.asyncDispose]())

it('merges by a commit with two parents that holds the work of both', async () => {
  const { clone, github, head } = desk
  const cited = await clone.push('cite', { 'cite.md': 'Cited.\n' })
  const request = await open('cite')

  const { status } = await ask(github, `PUT ${repo}/pulls/${request.number}/merge`, { authorization })

  await clone.git('fetch', '--quiet')
  expect(status).toBe(200)
  expect(await clone.git('log', '-1', '--format=%P %an', 'origin/main')).toBe(`${head} ${cited} noor`)
  expect(await clone.git('ls-tree', '--name-only', 'origin/main')).toBe('cite.md\nmanuscript.md')
})

it('squashes to one commit on the base branch', async () => {
  const { clone, github, head } = desk
  await clone.push('cite', { 'cite.md': 'Cited.\n' })
  await clone.push('cite', { 'cite.md': 'Cited twice.\n' })
  const request = await open('cite')

  await ask(github, `PUT ${repo}/pulls/${request.number}/merge`, {
    authorization,
    body: { merge_method: 'squash' },
  })

  await clone.git('fetch', '--quiet')
  expect(await clone.git('log', '-1', '--format=%P %s', 'origin/main')).toBe(`${head} Revise (#1)`)
})

it('refuses to merge what conflicts, and says so before', async () => {
  const { clone, github } = desk
  await clone.push('cite', { 'manuscript.md': 'Cited.\n' })
  await clone.push('main', { 'manuscript.md': 'Otherwise.\n' })
  const request = await open('cite')

  const seen = await ask(github, `GET ${repo}/pulls/${request.number}`, { authorization })
  const merged = await ask(github, `PUT ${repo}/pulls/${request.number}/merge`, { authorization })

  expect(seen.json).toMatchObject({ mergeable: false, mergeable_state: 'dirty', merged: false })
  expect([merged.status, request.state]).toEqual([405, 'open'])
})

it('refuses to merge a head that has moved', async () => {
  const { clone, github, head } = desk
  await clone.push('cite', { 'cite.md': 'Cited.\n' })
  const request = await open('cite')

  const { status } = await ask(github, `PUT ${repo}/pulls/${request.number}/merge`, {
    authorization,
    body: { sha: head },
  })

  expect(status).toBe(409)
})

it.for([
  ['a branch that is not there', { head: 'nowhere' }],
  ['a base that is not there', { base: 'nowhere' }],
  ['a branch with nothing new', { head: 'main' }],
] as const)('opens none for %s', async ([, change]) => {
  await desk.clone.push('cite', { 'cite.md': 'Cited.\n' })

  const { status } = await ask(desk.github, `POST ${repo}/pulls`, {
    authorization,
    body: { title: 'Cite', head: 'cite', base: 'main', ...change },
  })

  expect(status).toBe(422)
})

it('compares with the place where the branch left its base', async () => {
  const { clone, github, head } = desk
  await clone.push('cite', { 'cite.md': 'Cited.\n' })
  await clone.push('main', { 'other.md': 'Otherwise.\n' })
  const request = await open('cite')

  const files = await ask(github, `GET ${repo}/pulls/${request.number}/files`, { authorization })
  const compared = await ask(github, `GET ${repo}/compare/main...cite?per_page=1&page=2`, {
    authorization: desk.authorization,
  })

  expect(files.json).toEqual([
    expect.objectContaining({ filename: 'cite.md', status: 'added', additions: 1 }),
  ])
  expect(compared.json).toMatchObject({
    merge_base_commit: { sha: head },
    status: 'diverged',
    ahead_by: 1,
    behind_by: 1,
    commits: [],
  })
  expect(compared.json).not.toHaveProperty('files')
})

it('lists the pull requests that a commit stands in, and none for one on the base branch', async () => {
  const { clone, github, head } = desk
  const first = await clone.push('cite', { 'cite.md': 'Cited.\n' })
  const second = await clone.push('cite', { 'cite.md': 'Cited twice.\n' })
  const { number } = await open('cite')

  const listed = await Promise.all(
    [head, first, second].map((sha) => ask(github, `GET ${repo}/commits/${sha}/pulls`, { authorization })),
  )

  expect(listed.map(({ json }) => json)).toEqual([
    [],
    [expect.objectContaining({ number })],
    [expect.objectContaining({ number })],
  ])
})

it('closes the issue that a merged pull request says it fixes', async () => {
  const { clone, github, repository } = desk
  const noor = github.person('noor')
  const issue = noor.openIssue(repository, { title: 'Which gauge?' })
  const other = noor.openIssue(repository, { title: 'Which year?' })
  await clone.push('cite', { 'cite.md': 'Cited.\n' }, 'Name the gauge')
  const request = await noor.openPullRequest(repository, {
    title: 'Cite',
    body: `Fixes #${issue.number}, see #${other.number}`,
    head: 'cite',
    base: 'main',
  })

  await noor.merge(repository, request)

  expect([issue.state, other.state]).toEqual(['closed', 'open'])
})

function open(head: string) {
  return desk.github.person('noor').openPullRequest(desk.repository, { title: 'Revise', head, base: 'main' })
}

it('takes comments on lines that the diff shows, and none where one is on another', async () => {
  const { clone, github } = desk
  const text = Array.from({ length: 30 }, (_, index) => `Line ${index + 1}.`).join('\n')
  await clone.push('main', { 'long.md': `${text}\n` })
  await clone.push('cite', { 'long.md': `${text.replace('Line 20.', 'Line twenty.')}\n` })
  const request = await open('cite')
  const review = (...lines: number[]) =>
    ask(github, `POST ${repo}/pulls/${request.number}/reviews`, {
      authorization,
      body: { event: 'COMMENT', comments: lines.map((line) => ({ path: 'long.md', line, body: 'Why?' })) },
    })

  const statuses = [(await review(20, 23)).status, (await review(20, 24)).status, (await review(16)).status]

  expect(statuses).toEqual([200, 422, 422])
  expect(request.pull.reviewComments.map(({ line }) => line)).toEqual([20, 23])
})

it('calls a comment outdated once its line is gone, and follows a line that moved', async () => {
  const { clone, github } = desk
  await clone.push('cite', { 'new.md': 'One.\n\nTwo.\n' })
  const request = await open('cite')
  await ask(github, `POST ${repo}/pulls/${request.number}/reviews`, {
    authorization,
    body: { event: 'COMMENT', comments: [1, 3].map((line) => ({ path: 'new.md', line, body: 'Why?' })) },
  })

  await clone.push('cite', { 'new.md': 'Zero.\n\nOne.\n' })

  const { json } = await ask(github, `GET ${repo}/pulls/${request.number}/comments`, { authorization })
  expect(json).toMatchObject([{ line: 3, original_line: 1 }, { original_line: 3 }])
  expect(json).not.toHaveProperty('[1].line')
})
