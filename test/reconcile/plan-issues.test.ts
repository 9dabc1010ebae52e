import { expect, it } from 'vitest'
import { createMemoryWorld, type MemoryWorld } from '../../src/forges/memory.ts'
import { main, paper, run } from '../conformance/forge.ts'

const cited = paper('Rebuilt (Quist, 2011).')

async function begin(text = paper(), now?: () => string): Promise<MemoryWorld> {
  const world = createMemoryWorld(now)
  world.push('main', { 'paper.md': text })
  await run(world.forge, main)
  return world
}

function states(world: MemoryWorld): string[] {
  return world.issues().map(({ state, stateReason }) => `${state} ${stateReason ?? '–'}`)
}

function numberOf(world: MemoryWorld, index: number): number {
  return world.issues()[index]?.number ?? 0
}

it.for([
  ['excluded', { 'paper.md': paper(), '.github/copydesk.yml': 'ignore: ["*.md"]\n' }],
  ['broken', { 'paper.md': `---\ntitle: [\n---\n\n# Harbours\n\nText.\n` }],
] as const)('leaves the issues of a file that is %s', async ([, files]) => {
  const world = await begin()
  world.push('main', files)

  await run(world.forge, main)

  expect(new Set(states(world))).toEqual(new Set(['open –']))
  expect(await run(world.forge, main)).toBe(0)
})

it('closes the issues and the overview of a file that is gone as moot', async () => {
  const world = await begin()
  world.push('main', { 'notes.md': 'Nothing here.' })

  await run(world.forge, main)

  expect(new Set(states(world))).toEqual(new Set(['closed not_planned']))
  expect(await run(world.forge, main)).toBe(0)
})

it('takes a person’s close of a parked query as the decision', async () => {
  const world = await begin()
  world.comment(numberOf(world, 0), '/park 2030-01-01 later')
  await run(world.forge, main)
  world.closeIssue(numberOf(world, 0), 'completed')

  await run(world.forge, main)

  expect(states(world)[0]).toBe('closed completed')
  expect(world.issues()[3]?.body).toContain('**Q1** · answered')
  expect(await run(world.forge, main)).toBe(0)
})

it('leaves an overview closed that a person closed', async () => {
  const world = await begin()
  world.closeIssue(numberOf(world, 3), 'completed')

  await run(world.forge, main)
  world.push('main', { 'paper.md': cited })
  await run(world.forge, main)

  expect(states(world)[3]).toBe('closed completed')
  expect(world.issues()[3]?.body).toContain('**Q1** · resolved')
})

it.for(['the button', '/reopen'])(
  'lets %s keep a resolved issue open until the evidence changes',
  async (how) => {
    const world = await begin()
    world.push('main', { 'paper.md': cited })
    await run(world.forge, main)
    if (how === '/reopen') world.comment(numberOf(world, 0), how)
    else world.reopenIssue(numberOf(world, 0))

    await run(world.forge, main)
    world.push('main', { 'paper.md': `${cited}\n` })
    await run(world.forge, main)

    expect(states(world)[0]).toBe('open reopened')
    expect(await run(world.forge, main)).toBe(0)

    world.push('main', { 'paper.md': paper() })
    await run(world.forge, main)
    expect(states(world)[0]).toBe('open reopened')
    world.push('main', { 'paper.md': cited })
    await run(world.forge, main)
    expect(states(world)[0]).toBe('closed completed')
  },
)

it('closes an issue that was reopened when a person then decides', async () => {
  const world = await begin()
  world.push('main', { 'paper.md': cited })
  await run(world.forge, main)
  world.comment(numberOf(world, 0), '/reopen')
  await run(world.forge, main)
  world.comment(numberOf(world, 0), '/stet')

  await run(world.forge, main)

  expect(states(world)[0]).toBe('closed not_planned')
})

it('opens ten issues for one head, however often it runs', async () => {
  const rows = Array.from({ length: 20 }, (_, index) => `- Q${index + 4}: Please confirm the figure.\n`).join(
    '',
  )
  const world = await begin(`${paper()}${rows}`)
  const count = () => world.issues().filter(({ labels }) => labels.includes('author-query')).length
  expect(count()).toBe(10)

  expect(await run(world.forge, main)).toBe(0)
  expect(count()).toBe(10)

  world.push('main', { 'paper.md': `${paper()}${rows}\n` })
  await run(world.forge, main)
  expect(count()).toBe(20)
})

it('closes its own finding about an entry that was deleted as moot', async () => {
  const entry = '- Berg, C. (2019). Tides. *Sea Journal, 5*(2).\n'
  const text = `# Harbours\n\nRebuilt (Berg, 2019; Lind, 2014).\n\n# References\n\n${entry}- Lind, B. (2014). *Quays*. Fjord Press.\n`
  const world = await begin(text)
  const titles = world.issues().map(({ title }) => title)
  world.push('main', { 'paper.md': text.replace(entry, '').replace('Berg, 2019; ', '') })

  await run(world.forge, main)

  expect(titles).toHaveLength(2)
  expect(states(world)).toEqual(['closed not_planned', 'closed completed'])
})

it('keeps the answers for the publisher in the overview', async () => {
  const world = await begin()
  const overview = () => world.issues().find(({ labels }) => labels.includes('query-sheet'))?.body ?? ''
  const [, answers = ''] = overview().split('<summary>Answers for the publisher</summary>')
  expect(answers).toContain('| Q1 | ')
  expect(answers).toContain('| Not settled yet. |')

  world.comment(numberOf(world, 0), '/stet it is further reading')
  await run(world.forge, main)

  expect(overview().split('<summary>Answers')[1]).toMatch(
    /\| Q1 \| .+ \| Please let it stand\. it is further reading \|/,
  )
})
