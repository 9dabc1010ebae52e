import { expect, it } from 'vitest'
import type { ObservedCheckRun } from '../../src/model/snapshot.ts'
import { createMemoryWorld } from '../../src/forges/memory.ts'
import { review } from '../../src/review.ts'
import { main, paper, run } from '../conformance/forge.ts'

async function planWith(change: (run: ObservedCheckRun) => readonly ObservedCheckRun[]) {
  const world = createMemoryWorld()
  world.push('main', { 'paper.md': paper() })
  await run(world.forge, main)
  const snapshot = await world.forge.observe(main)
  const checkRuns = snapshot.checkRuns.flatMap(change)
  return review({ ...snapshot, checkRuns }).plan.effects
}

it('writes the check run last', async () => {
  const world = createMemoryWorld()
  world.push('main', { 'paper.md': paper() })

  const { plan } = review(await world.forge.observe(main))

  expect(plan.effects.map(({ kind }) => kind)).toEqual([
    'createIssue',
    'createIssue',
    'createIssue',
    'createIssue',
    'createCheckRun',
  ])
})

it('goes on with a run that was cut off', async () => {
  const effects = await planWith((one) => [{ ...one, status: 'in_progress', conclusion: null }])

  expect(effects).toMatchObject([{ kind: 'updateCheckRun', annotationsSent: 3 }])
})

it('answers with a new run what was asked for again, though it says the same', async () => {
  const effects = await planWith((one) => [{ ...one, isAskedAgain: true }])

  expect(effects).toMatchObject([{ kind: 'createCheckRun' }])
})

it('completes the newest run though its content is another, with all annotations', async () => {
  const effects = await planWith((one) => [{ ...one, status: 'in_progress', externalId: 'other' }])

  expect(effects).toMatchObject([{ kind: 'updateCheckRun', annotationsSent: 0 }])
})

it('compares with the newest run alone', async () => {
  const effects = await planWith((one) => [{ ...one, id: one.id + 1, externalId: 'other' }, one])

  expect(effects).toMatchObject([{ kind: 'createCheckRun' }])
})

it('does nothing when the newest run says the same', async () => {
  expect(await planWith((one) => [one, { ...one, id: 0, externalId: 'other' }])).toEqual([])
})

it('notes a publisher’s open query that no finding speaks for', async () => {
  const world = createMemoryWorld()
  const sha = world.push('main', { 'paper.md': paper() })

  await run(world.forge, main)

  const annotations = world.checkRuns(sha).flatMap((one) => one.annotations)
  expect(annotations.map(({ title, level }) => [title, level])).toEqual([
    ['Q2: uncited-reference', 'failure'],
    ['Q1: uncited-reference', 'failure'],
    ['Q3: free-text-query', 'notice'],
  ])
  expect(annotations[2]?.message).toBe('Please confirm the title.')
})
