import { expect, it } from 'vitest'
import { createMemoryWorld, type MemoryWorld } from '../../src/forges/memory.ts'
import { review } from '../../src/review.ts'
import { main, paper, pullRequest, run } from '../conformance/forge.ts'

async function begin(files: Record<string, string> = { 'paper.md': paper() }): Promise<MemoryWorld> {
  let time = Date.UTC(2026, 0, 1)
  const world = createMemoryWorld(() => new Date((time += 1000)).toISOString())
  world.push('main', files)
  await run(world.forge, main)
  return world
}

function rows(world: MemoryWorld, index: number): string[] {
  const body = world.issues()[index]?.body ?? ''
  return [...body.matchAll(/- \[(.)\] \*\*(\w+)\*\* · (\w+)/g)].map(
    ([, box, id, status]) => `${id} [${box}] ${status}`,
  )
}

async function twinOf(world: MemoryWorld, index: number): Promise<void> {
  const issue = world.issues()[index]
  if (!issue) throw new Error('There is no such issue')
  const { title, body, labels } = issue
  const { head } = await world.forge.observe(main)
  const effect = { kind: 'createIssue' as const, fingerprint: 'twin', title, body, labels }
  await world.forge.apply(main, { headSha: head?.sha, effects: [effect] })
}

it('closes the second overview that a crash left, points to the first, and loses no tick in it', async () => {
  const world = await begin()
  await twinOf(world, 3)
  const [first, twin] = [world.issues()[3], world.issues()[4]]
  world.editIssue(twin?.number ?? 0, (body) => body.replace('- [ ] **Q3**', '- [x] **Q3**'), 'ben')

  await run(world.forge, main)

  expect(twin).toMatchObject({ state: 'closed', stateReason: 'not_planned' })
  expect(twin?.body).toContain(`The overview of this manuscript is #${first?.number}.`)
  expect(rows(world, 3)).toEqual(['Q1 [ ] open', 'Q2 [ ] open', 'Q3 [x] answered'])
  expect(await run(world.forge, main)).toBe(0)
})

it('takes a decision made on the second issue of a query for the first', async () => {
  const world = await begin()
  await twinOf(world, 0)
  world.comment(world.issues()[4]?.number ?? 0, '/stet fine')

  await run(world.forge, main)

  expect(world.issues().map(({ state }) => state)).toEqual(['closed', 'open', 'open', 'open', 'closed'])
  expect(rows(world, 3)[0]).toBe('Q1 [x] stet')
  expect(await run(world.forge, main)).toBe(0)
})

it('asks for the pull requests when a decision is news, and for none when it is on record', async () => {
  const world = await begin()
  world.push('fix', { 'paper.md': paper('Rebuilt at last.') })
  const number = world.openPullRequest('fix')
  const followers = async () => review(await world.forge.observe(main)).followers
  expect(await followers()).toEqual([])

  world.comment(world.issues()[0]?.number ?? 0, '/stet fine')
  expect(await followers()).toEqual([pullRequest(number)])

  await run(world.forge, main)
  expect(await followers()).toEqual([])
})

it('closes what the configuration decides, and opens it again when the entry is taken out', async () => {
  const decision = 'decisions:\n  - query: Q3\n    answer: It is.\n    by: A. Vik\n    on: 2025-11-02\n'
  const world = await begin()
  world.push('main', { 'paper.md': paper(), '.github/copydesk.yml': decision })
  await run(world.forge, main)
  expect([world.issues()[2]?.state, rows(world, 3)[2]]).toEqual(['closed', 'Q3 [x] answered'])
  expect(world.commentsOn(world.issues()[2]?.number ?? 0).at(-1)?.body).toContain(
    'Answered by A. Vik on 2025-11-02',
  )

  world.push('main', { 'paper.md': paper() })
  await run(world.forge, main)
  expect([world.issues()[2]?.state, rows(world, 3)[2]]).toEqual(['open', 'Q3 [ ] open'])
  expect(await run(world.forge, main)).toBe(0)
})

it('lets a person take back on the issue what the configuration decided', async () => {
  const decision = 'decisions:\n  - query: Q3\n    stet: Fine.\n    on: 2025-11-02\n'
  const world = await begin({ 'paper.md': paper(), '.github/copydesk.yml': decision })
  expect(world.issues().map(({ title }) => title.slice(0, 2))).toEqual(['Q1', 'Q2', 'Qu'])

  world.editIssue(world.issues()[2]?.number ?? 0, (body) => body.replace('- [x] **Q3**', '- [ ] **Q3**'))
  await run(world.forge, main)

  expect(rows(world, 2)).toEqual(['Q1 [ ] open', 'Q2 [ ] open', 'Q3 [ ] open'])
  expect(world.issues().map(({ title }) => title.slice(0, 2))).toEqual(['Q1', 'Q2', 'Qu', 'Q3'])
  expect(await run(world.forge, main)).toBe(0)
})

it('hears the command of whoever closes with a comment in one second, and goes on hearing it', async () => {
  const world = createMemoryWorld()
  world.push('main', { 'paper.md': paper() })
  await run(world.forge, main)
  world.closeIssue(world.issues()[0]?.number ?? 0, 'completed')
  world.comment(world.issues()[0]?.number ?? 0, '/stet fine')

  await run(world.forge, main)
  world.push('main', { 'paper.md': paper('More.') })
  await run(world.forge, main)

  expect(rows(world, 3)[0]).toBe('Q1 [x] stet')
  expect(await run(world.forge, main)).toBe(0)
})

it('remembers the newest of very many commands, and reads none of the older ones again', async () => {
  const world = await begin()
  const number = world.issues()[0]?.number ?? 0
  const ids = Array.from({ length: 50 }, (_, index) => world.comment(number, `/answer version ${index}`))
  await run(world.forge, main)

  expect(world.issues()[0]?.body).toContain('version 49')
  expect(await run(world.forge, main)).toBe(0)
  world.editComment(ids[45] ?? 0, '/answer the last word')
  await run(world.forge, main)
  expect(world.issues()[0]?.body).toContain('the last word')
  expect(await run(world.forge, main)).toBe(0)
})

it('does not obey what it refused, even if its author may decide later', async () => {
  const world = await begin()
  const number = world.issues()[0]?.number ?? 0
  world.comment(number, '/stet I say so', { mayDecide: false })
  await run(world.forge, main)
  for (const comment of world.commentsOn(number)) Object.assign(comment, { mayDecide: true })

  expect(await run(world.forge, main)).toBe(0)
  expect(world.issues()[0]?.state).toBe('open')
})

it('cuts an answer that is as long as a comment may be', async () => {
  const world = await begin()
  world.comment(world.issues()[0]?.number ?? 0, `/answer ${'word '.repeat(13_000)}`)

  await run(world.forge, main)

  expect(world.issues()[0]?.state).toBe('closed')
  expect((world.issues()[0]?.body ?? '').length).toBeLessThan(10_000)
  expect(await run(world.forge, main)).toBe(0)
})
