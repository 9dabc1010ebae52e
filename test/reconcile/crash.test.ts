import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMemoryWorld, type MemoryWorld } from '../../src/forges/memory.ts'
import { main, paper, pullRequest, run } from '../conformance/forge.ts'

/** What a person sees in the end, without the numbers that depend on how often something failed. */
function visible(world: MemoryWorld, pull: number): unknown {
  const issues = world.issues().map(({ title, state, stateReason, number }) => {
    return { title, state, stateReason, comments: world.commentsOn(number).map(({ isOwn }) => isOwn) }
  })
  return {
    issues: issues.sort((a, b) => a.title.localeCompare(b.title)),
    pullRequest: world.commentsOn(pull).map(({ body }) => body),
  }
}

/** Run until a run plans nothing, as the queue does: a job that failed is tried again. */
async function settle(world: MemoryWorld, pull: number): Promise<void> {
  for (const target of [main, pullRequest(pull)]) {
    for (let attempt = 0; attempt < 10; attempt++) {
      const planned = await run(world.forge, target).catch(() => -1)
      if (planned === 0) break
    }
  }
}

/** A push with three queries, a pull request, a person's command, a push that resolves one and takes the row of another. */
async function story(
  world: MemoryWorld,
  failure?: { at: number; how: 'before' | 'reply-lost' },
): Promise<number> {
  world.push('main', { 'paper.md': paper() })
  world.push('fix', { 'paper.md': paper('Rebuilt (Quist, 2011).') })
  const pull = world.openPullRequest('fix')
  if (failure) world.failAt(failure.at, failure.how)
  await settle(world, pull)
  const [, second] = world.issues()
  world.comment(second?.number ?? 0, '/stet the editor agreed')
  await settle(world, pull)
  world.push('main', { 'paper.md': paper('Rebuilt (Quist, 2011).').replace(/- Q3.*\n/, '') })
  await settle(world, pull)
  return pull
}

it('ends in the same state whichever write failed, before it took effect or after', async () => {
  const calm = createMemoryWorld()
  const expected = visible(calm, await story(calm))

  for (let at = 1; at <= calm.writes(); at++) {
    for (const how of ['before', 'reply-lost'] as const) {
      const world = createMemoryWorld()
      expect({ at, how, seen: visible(world, await story(world, { at, how })) }).toEqual({
        at,
        how,
        seen: expected,
      })
    }
  }
})

it('plans nothing after it has applied, whatever people did before', async () => {
  const text = fc.constantFrom(
    'Rebuilt.',
    'Rebuilt (Quist, 2011).',
    'Rebuilt (Lind, 2014).',
    'Rebuilt (Berg, 2019).',
    'Rebuilt (Quist, 2012).',
  )
  const step = fc.oneof(
    text.map((words) => ({ kind: 'push' as const, words })),
    fc.record({
      kind: fc.constant('close' as const),
      issue: fc.nat(4),
      reason: fc.constantFrom('completed' as const, 'not_planned' as const),
    }),
    fc.record({ kind: fc.constant('reopen' as const), issue: fc.nat(4) }),
    fc.record({
      kind: fc.constant('say' as const),
      issue: fc.nat(4),
      words: fc.constantFrom(
        '/stet fine',
        '/answer done',
        '/reopen',
        '/park 2030-01-01 later',
        '/recheck',
        'hello',
        '/stet',
      ),
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const world = createMemoryWorld()
      world.push('main', { 'paper.md': paper() })
      for (const one of steps) {
        await run(world.forge, main)
        expect(await run(world.forge, main)).toBe(0)
        const issue = one.kind === 'push' ? undefined : world.issues()[one.issue]
        if (one.kind === 'push') world.push('main', { 'paper.md': paper(one.words) })
        if (issue && one.kind === 'close' && issue.state === 'open')
          world.closeIssue(issue.number, one.reason)
        if (issue && one.kind === 'reopen' && issue.state === 'closed') world.reopenIssue(issue.number)
        if (issue && one.kind === 'say') world.comment(issue.number, one.words)
      }
      await run(world.forge, main)

      expect(await run(world.forge, main)).toBe(0)
      const titles = world
        .issues()
        .filter(({ labels }) => labels.includes('author-query'))
        .map(({ title }) => title.split(':')[0])
      expect(new Set(titles.filter((title) => /^Q\d$/.test(title ?? ''))).size).toBe(3)
    }),
    { numRuns: 60 },
  )
})
