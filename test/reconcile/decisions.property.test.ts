import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMemoryWorld, type MemoryWorld } from '../../src/forges/memory.ts'
import { main, paper, pullRequest, run } from '../conformance/forge.ts'

/** What people and commits do to one query that the manuscript itself can answer. */
const step = fc.constantFrom(
  'push fault',
  'push mended',
  '/answer yes',
  '/stet fine',
  '/park 2030-01-01 later',
  '/reopen',
  '/recheck',
  'talk',
  'PR /stet Q1 fine',
  'PR /answer Q1 yes',
  'PR /reopen Q1',
  'close completed',
  'close not_planned',
  'reopen',
  'tick',
  'untick',
  'a year passes',
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const texts = { 'push fault': paper(), 'push mended': paper('Rebuilt (Quist, 2011).') }

/** A world whose clock goes on by a second at each look. */
function beginWorld() {
  let time = Date.UTC(2026, 0, 1)
  const world = createMemoryWorld(() => new Date((time += 1000)).toISOString())
  world.push('main', { 'paper.md': paper() })
  world.push('other', { 'paper.md': paper('Another thought.') })
  return { world, pull: world.openPullRequest('other'), wait: () => void (time += 365 * 24 * 3600 * 1000) }
}

/** Run as the queue does: what failed is run again, and a delivery that comes twice runs once more. */
async function settle({ forge }: MemoryWorld, pull: number): Promise<void> {
  for (const target of [main, pullRequest(pull), main])
    for (let attempt = 0; attempt < 6; attempt++) if ((await run(forge, target).catch(() => -1)) === 0) break
}

/**
 * The oracle: a query is what the last person said; if nobody did, what the manuscript says.
 *
 * A person who takes back what the manuscript says keeps the issue open until the manuscript says something else.
 */
function expected(steps: readonly Step[]): string {
  let [fault, said, until, held] = [true, 'nothing', 0, false]
  let day = 2026
  const status = () => {
    if (said === 'answered' || said === 'stet') return said
    if (!fault) return 'resolved'
    return said === 'parked' && day < until ? 'parked' : 'open'
  }
  for (const one of steps) {
    const before = status()
    const isOpen = held || before === 'open' || before === 'parked'
    if (one === 'a year passes') day++
    else if (one.startsWith('push')) [fault, held] = [one === 'push fault', held && one === 'push mended']
    else if (
      one.includes('/answer') ||
      (one === 'close completed' && isOpen) ||
      (one === 'tick' && isUnticked(before))
    )
      [said, held] = ['answered', false]
    else if (one.includes('/stet') || (one === 'close not_planned' && isOpen)) [said, held] = ['stet', false]
    else if (one.startsWith('/park')) [said, until] = ['parked', 2030]
    else if (
      one.includes('/reopen') ||
      (one === 'reopen' && !isOpen) ||
      (one === 'untick' && !isUnticked(before))
    )
      [said, held] = ['nothing', !fault]
  }
  return `${status()}, ${held || ['open', 'parked'].includes(status()) ? 'open' : 'closed'}`
}

function isUnticked(status: string): boolean {
  return status === 'open' || status === 'parked'
}

function act(world: MemoryWorld, pull: number, one: Step): void {
  const [query] = world.issues()
  const overview = world.issues().find(({ labels }) => labels.includes('query-sheet'))
  if (!query || !overview) throw new Error('The issues were not opened')
  const bracket = (from: string, to: string) => (body: string) =>
    body.replace(`- [${from}] **Q1**`, `- [${to}] **Q1**`)
  switch (one) {
    case 'push fault':
    case 'push mended':
      return void world.push('main', { 'paper.md': texts[one] })
    case 'close completed':
    case 'close not_planned':
      if (query.state === 'open')
        world.closeIssue(query.number, one === 'close completed' ? 'completed' : 'not_planned')
      return undefined
    case 'reopen':
      if (query.state === 'closed') world.reopenIssue(query.number)
      return undefined
    case 'tick':
      return world.editIssue(overview.number, bracket(' ', 'x'))
    case 'untick':
      return world.editIssue(overview.number, bracket('x', ' '))
    case 'a year passes':
      return undefined
    default:
      world.comment(one.startsWith('PR ') ? pull : query.number, one.replace('PR ', ''))
      return undefined
  }
}

function seen(world: MemoryWorld): string {
  const overview = world.issues().find(({ labels }) => labels.includes('query-sheet'))
  const [, status] = /\*\*Q1\*\* · (\w+)/.exec(overview?.body ?? '') ?? []
  return `${status}, ${world.issues()[0]?.state}`
}

const failure = fc.record({
  at: fc.integer({ min: 1, max: 12 }),
  how: fc.constantFrom('before' as const, 'reply-lost' as const),
})

it('ends as the last person said, else as the manuscript says, whatever failed and came twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.option(failure)), { maxLength: 10 }), async (steps) => {
      const { world, pull, wait } = beginWorld()
      await settle(world, pull)
      for (const [one, failing] of steps) {
        if (one === 'a year passes') wait()
        act(world, pull, one)
        if (failing) world.failAt(failing.at, failing.how)
        await settle(world, pull)
      }

      expect(seen(world)).toBe(expected(steps.map(([one]) => one)))
      expect(await run(world.forge, main)).toBe(0)
      expect(await run(world.forge, pullRequest(pull))).toBe(0)
      const numbers = world.issues().map(({ title }) => title.split(':')[0])
      expect(numbers.length).toBe(new Set(numbers).size)
    }),
    { numRuns: 150 },
  )
}, 300_000)

it('takes in all that people said between two runs, in the order in which they said it', async () => {
  const said = step.filter(
    (one) => !one.startsWith('push') && one !== 'a year passes' && !one.includes('tick'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 2, maxLength: 5 }), async (steps) => {
      const { world, pull } = beginWorld()
      await settle(world, pull)
      // A button shows what is: only what could be pressed counts.
      const pressed = steps.filter((one) => {
        const before = world.issues()[0]?.state
        act(world, pull, one)
        return !(one === 'reopen' || one.startsWith('close')) || before !== world.issues()[0]?.state
      })
      await settle(world, pull)

      expect(seen(world)).toBe(lastWord(pressed))
      expect(await run(world.forge, main)).toBe(0)
    }),
    { numRuns: 150 },
  )
}, 300_000)

/** Of a query that was open and whose fault stands: the last word; closed and reopened at once comes to nothing. */
function lastWord(steps: readonly Step[]): string {
  const isButton = (one: Step) => one.startsWith('close') || one === 'reopen'
  const button = steps.findLastIndex(isButton)
  const heard = steps.filter((one, index) => {
    if (isButton(one)) return index === button && one !== 'reopen'
    return one !== 'talk' && one !== '/recheck'
  })
  return expected(heard.slice(-1))
}
