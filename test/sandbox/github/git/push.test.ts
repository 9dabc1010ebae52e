import { expect, it } from 'vitest'
import { startLocalGitHub } from '../../../../src/sandbox/github/start-local-github.ts'
import { authorizeApp } from '../api.ts'
import { cloneRepository } from '../clone.ts'
import { startDesk } from '../desk.ts'

it('gives back by clone what was pushed', async () => {
  await using desk = await startDesk()
  await using second = await cloneRepository(desk.github.gitUrl('ida', 'tidal-notes', 'noor'))

  expect(await second.git('log', '--format=%H %s')).toBe(`${desk.head} Revise the chapter`)
})

it('describes a push: who, which commits, and which files they touch', async () => {
  await using desk = await startDesk()

  const after = await desk.clone.push(
    'main',
    { 'manuscript.md': 'Changed.\n', 'notes/a.md': 'New.\n' },
    'Add a note',
  )
  await desk.github.settle()

  const push: unknown = JSON.parse(
    desk.receiver.received.findLast(({ event }) => event === 'push')?.body ?? '',
  )
  expect(push).toMatchObject({
    ref: 'refs/heads/main',
    before: desk.head,
    after,
    created: false,
    deleted: false,
    forced: false,
    commits: [
      { id: after, message: 'Add a note', added: ['notes/a.md'], modified: ['manuscript.md'], removed: [] },
    ],
    pusher: { name: 'ida' },
    sender: { login: 'ida' },
    repository: { full_name: 'ida/tidal-notes', owner: { login: 'ida' } },
  })
})

it('tells a forced push and a deleted branch from others', async () => {
  await using desk = await startDesk()
  await desk.clone.push('aside', { 'aside.md': 'One.\n' })
  await desk.clone.git('commit', '--quiet', '--amend', '-m', 'Another way')
  await desk.clone.git('push', '--quiet', '--force', 'origin', 'aside')
  await desk.clone.git('push', '--quiet', 'origin', '--delete', 'aside')
  await desk.github.settle()

  const pushes = desk.receiver.received
    .filter(({ event }) => event === 'push')
    .map(({ body }) => JSON.parse(body))
    .map(({ created, forced, deleted }: Record<string, unknown>) => ({ created, forced, deleted }))
  expect(pushes.slice(1)).toEqual([
    { created: true, forced: false, deleted: false },
    { created: false, forced: true, deleted: false },
    { created: false, forced: false, deleted: true },
  ])
})

it('moves the head of a pull request by a push and sends `synchronize` once', async () => {
  await using desk = await startDesk()
  const { github, repository, clone, receiver } = desk
  const before = await clone.push('cite', { 'manuscript.md': 'Cited.\n' })
  const request = await github
    .person('noor')
    .openPullRequest(repository, { title: 'Cite', head: 'cite', base: 'main' })

  const after = await clone.push('cite', { 'manuscript.md': 'Cited twice.\n' })
  await github.settle()

  expect(request.pull.headSha).toBe(after)
  expect(await clone.git('ls-remote', 'origin', `refs/pull/${request.number}/head`)).toContain(after)
  const sent = receiver.received.filter(({ action }) => action === 'synchronize')
  expect(sent.map(({ body }) => JSON.parse(body))).toEqual([
    expect.objectContaining({ before, after, number: request.number }),
  ])
})

it('closes a pull request whose branch is deleted, without merging it', async () => {
  await using desk = await startDesk()
  const { github, repository, clone } = desk
  await clone.push('cite', { 'manuscript.md': 'Cited.\n' })
  const request = await github
    .person('noor')
    .openPullRequest(repository, { title: 'Cite', head: 'cite', base: 'main' })

  await github.person('noor').deleteBranch(repository, 'cite')

  expect([request.state, request.pull.mergedAt]).toEqual(['closed', null])
})

it('takes a pull request for merged when its head is pushed to the base branch', async () => {
  await using desk = await startDesk()
  const { github, repository, clone } = desk
  const head = await clone.push('cite', { 'manuscript.md': 'Cited.\n' })
  const request = await github
    .person('noor')
    .openPullRequest(repository, { title: 'Cite', head: 'cite', base: 'main' })

  await clone.git('push', '--quiet', 'origin', 'cite:main')

  expect([request.state, request.pull.mergeCommitSha]).toEqual(['closed', head])
})

it('follows the branch of a fork', async () => {
  await using desk = await startDesk()
  const { github, repository } = desk
  await github.person('sam').fork(repository)
  await using fork = await cloneRepository(github.gitUrl('sam', 'tidal-notes'))
  await fork.push('mine', { 'mine.md': 'Mine.\n' })
  const request = await github
    .person('sam')
    .openPullRequest(repository, { title: 'Mine', head: 'sam:mine', base: 'main' })

  const after = await fork.push('mine', { 'mine.md': 'Mine too.\n' })
  await github.settle()

  expect(request.pull.headSha).toBe(after)
  expect(await desk.clone.git('ls-remote', 'origin', `refs/pull/${request.number}/head`)).toContain(after)
  expect(github.violations).toEqual([])
})

it('lets neither a reader nor the App push', async () => {
  await using desk = await startDesk()
  const token = (await authorizeApp(desk.github)).replace('token ', '')
  const { url } = desk.github
  const asReader = desk.github.gitUrl('ida', 'tidal-notes', 'sam')
  const asApp = `${url.replace('://', `://x-access-token:${token}@`)}/ida/tidal-notes.git`

  await expect(desk.clone.git('push', asReader, 'main:theirs')).rejects.toThrow('403')
  await expect(desk.clone.git('push', asApp, 'main:theirs')).rejects.toThrow('403')
  await expect(desk.clone.git('ls-remote', asApp, 'main')).resolves.toContain(desk.head)
})

it('asks a stranger for a name before showing a private repository', async () => {
  await using github = await startLocalGitHub()
  await github.createRepository({ owner: 'ida', name: 'tidal-notes' })

  const response = await fetch(`${github.url}/ida/tidal-notes.git/info/refs?service=git-upload-pack`)

  expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="GitHub"'])
})
