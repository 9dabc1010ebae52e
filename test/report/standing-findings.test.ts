import { expect, it } from 'vitest'
import { createMemoryWorld } from '../../src/forges/memory.ts'
import { main, paper, run } from '../conformance/forge.ts'

it('counts no finding whose query, printed by the publisher, a person let stand', async () => {
  const world = createMemoryWorld()
  const sha = world.push('main', { 'paper.md': paper() })
  await run(world.forge, main)
  for (const { number, title } of world.issues())
    if (title.startsWith('Q')) world.closeIssue(number, 'not_planned')

  await run(world.forge, main)

  expect(world.checkRuns(sha).at(-1)).toMatchObject({
    conclusion: 'success',
    title: 'All 3 queries settled',
  })
})
