import { expect, it } from 'vitest'
import { createMemoryWorld } from '../../src/forges/memory.ts'
import { main, paper, run } from '../conformance/forge.ts'

async function rename(change: (text: string) => string) {
  const world = createMemoryWorld()
  world.push('main', { 'paper.md': paper() })
  await run(world.forge, main)
  world.closeIssue(world.issues()[1]?.number ?? 0, 'not_planned')
  await run(world.forge, main)
  world.push('main', { 'text/harbours.md': change(paper()) })

  await run(world.forge, main)

  expect(await run(world.forge, main)).toBe(0)
  return world.issues().map(({ title, state }) => `${title.split(':')[0] ?? ''} ${state}`)
}

const asBefore = ['Q1 open', 'Q2 closed', 'Q3 open', 'Query sheet open']

it('keeps issues and decisions when the manuscript gets another name', async () => {
  expect(await rename((text) => text)).toEqual(asBefore)
})

it('keeps the issues of a file whose name has a space from when that was written as a hyphen', async () => {
  const world = createMemoryWorld()
  world.push('main', { 'my paper.md': paper() })
  await run(world.forge, main)
  for (const { number } of world.issues())
    world.editIssue(number, (body) => body.replaceAll('my%20paper.md query', 'my-paper.md query'))

  await run(world.forge, main)

  expect(world.issues().map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open'])
  expect(world.issues().every(({ body }) => body.includes('my%20paper'))).toBe(true)
})

it('keeps them when its title changes too, but not what is asked', async () => {
  expect(await rename((text) => text.replace('# Harbours', '# Harbours by night'))).toEqual(asBefore)
})

it('keeps them when what is asked changes too, but not its title', async () => {
  const change = (text: string) => text.replaceAll('Quist', 'Berg').replaceAll('Lind', 'Moe')

  expect(await rename(change)).toEqual(asBefore)
})

it('takes another article of another title for another, and closes what the first asked', async () => {
  const change = (text: string) =>
    text.replace('# Harbours', '# Lamps').replaceAll('Quist', 'Berg').replaceAll('Lind', 'Moe')

  expect(await rename(change)).toEqual([
    'Q1 closed',
    'Q2 closed',
    'Q3 closed',
    'Query sheet closed',
    'Q1 open',
    'Q2 open',
    'Q3 open',
    'Query sheet open',
  ])
})
