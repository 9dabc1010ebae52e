import { describe, expect, it } from 'vitest'
import type { Forge } from '../../src/forges/forge.ts'
import type { ObservedComment, ObservedIssue, Target } from '../../src/model/snapshot.ts'
import { review } from '../../src/review.ts'

/** What a forge must offer to be put to the test: itself, and what people do on it. */
export interface World {
  readonly forge: Forge
  readonly issues: () => readonly Pick<
    ObservedIssue,
    'body' | 'labels' | 'number' | 'state' | 'stateReason' | 'title'
  >[]
  readonly commentsOn: (number: number) => readonly Pick<ObservedComment, 'body' | 'ownReactions'>[]
  readonly push: (branch: string, files: Readonly<Record<string, string>>) => Promise<string> | string
  readonly deleteBranch: (branch: string) => Promise<void> | void
  readonly openPullRequest: (branch: string) => Promise<number> | number
  readonly closeIssue: (number: number, reason: 'completed' | 'not_planned') => Promise<void> | void
  readonly comment: (number: number, body: string, options?: { mayDecide?: boolean }) => void
}

const repository = { owner: 'harbour', name: 'paper', installationId: 1 }
export const main: Target = { kind: 'branch', repository, branch: 'main' }

/** Name a pull request of the test's repository. */
export function pullRequest(number: number): Target {
  return { kind: 'pullRequest', repository, number }
}

/** Look, decide and write, as a job does; gives the number of effects that were planned. */
export async function run(forge: Forge, target: Target): Promise<number> {
  const { plan } = review(await forge.observe(target))
  await forge.apply(target, plan)
  return plan.effects.length
}

const list =
  '# References\n\n- Lind, B. (2014). *Quays*. Fjord Press.\n- Quist, A. (2011). *Harbours*. Fjord Press.\n'
const sheet =
  '# Author queries\n\n- Q1: The reference “Quist, 2011” is listed but not cited in the text.\n- Q2: The reference “Lind, 2014” is listed but not cited in the text.\n- Q3: Please confirm the title.\n'

/** A manuscript with three open queries. */
export function paper(text = 'The quays were rebuilt.'): string {
  return `# Harbours\n\n${text}\n\n${list}\n${sheet}`
}

/** The behaviour that every forge must show. */
export function describeForge(name: string, makeWorld: () => World | Promise<World>): void {
  describe(`the forge ${name}`, () => {
    it('gets an issue for each open query and one overview, and nothing more from a second run', async () => {
      const world = await makeWorld()
      await world.push('main', { 'paper.md': paper() })

      await run(world.forge, main)
      const again = await run(world.forge, main)

      expect(world.issues().map(({ title, labels, state }) => [title, labels.join(), state])).toEqual([
        ['Q1: “Quist, 2011” is not cited', 'author-query', 'open'],
        ['Q2: “Lind, 2014” is not cited', 'author-query', 'open'],
        ['Q3: Please confirm the title.', 'author-query', 'open'],
        ['Query sheet: Harbours', 'query-sheet', 'open'],
      ])
      expect(world.issues()[3]?.body).toContain(`#${world.issues()[0]?.number}`)
      expect(again).toBe(0)
    })

    it('closes an issue with evidence on the push that resolves it', async () => {
      const world = await makeWorld()
      await world.push('main', { 'paper.md': paper() })
      await run(world.forge, main)
      const sha = await world.push('main', { 'paper.md': paper('The quays were rebuilt (Quist, 2011).') })

      await run(world.forge, main)

      const [first, second] = world.issues()
      expect(first).toMatchObject({ state: 'closed', stateReason: 'completed' })
      expect(second?.state).toBe('open')
      expect(world.commentsOn(first?.number ?? 0).map(({ body }) => body)).toEqual([
        expect.stringContaining(sha.slice(0, 7)),
      ])
      expect(await run(world.forge, main)).toBe(0)
    })

    it('reopens what it closed itself when the problem is back', async () => {
      const world = await makeWorld()
      await world.push('main', { 'paper.md': paper() })
      await run(world.forge, main)
      await world.push('main', { 'paper.md': paper('Rebuilt (Quist, 2011).') })
      await run(world.forge, main)
      await world.push('main', { 'paper.md': paper() })

      await run(world.forge, main)

      expect(world.issues()[0]?.state).toBe('open')
      expect(await run(world.forge, main)).toBe(0)
    })

    it.for([
      ['completed', 'answered'],
      ['not_planned', 'stet'],
    ] as const)('keeps a person’s close as %s', async ([reason, status]) => {
      const world = await makeWorld()
      await world.push('main', { 'paper.md': paper() })
      await run(world.forge, main)
      await world.closeIssue(world.issues()[0]?.number ?? 0, reason)

      await run(world.forge, main)
      await world.push('main', { 'paper.md': paper('Rebuilt.') })
      await run(world.forge, main)

      expect(world.issues()[0]?.state).toBe('closed')
      expect(world.issues()[3]?.body).toContain(`**Q1** · ${status}`)
      expect(await run(world.forge, main)).toBe(0)
    })

    it('obeys a command of someone who may decide, and no other', async () => {
      const world = await makeWorld()
      await world.push('main', { 'paper.md': paper() })
      await run(world.forge, main)
      const [first, second] = world.issues().map(({ number }) => number)
      world.comment(first ?? 0, '/stet the editor agreed')
      world.comment(second ?? 0, '/stet I say so', { mayDecide: false })

      await run(world.forge, main)

      expect(world.issues().map(({ state, stateReason }) => [state, stateReason])).toEqual([
        ['closed', 'not_planned'],
        ['open', null],
        ['open', null],
        ['open', null],
      ])
      expect(world.commentsOn(first ?? 0)[0]?.ownReactions).toEqual(['eyes', '+1'])
      expect(world.commentsOn(second ?? 0)).toHaveLength(2)
      expect(await run(world.forge, main)).toBe(0)
    })

    it('keeps one comment on a pull request, edited in place', async () => {
      const world = await makeWorld()
      await world.push('main', { 'paper.md': paper() })
      await world.push('fix', { 'paper.md': paper('Rebuilt (Quist, 2011).') })
      const number = await world.openPullRequest('fix')
      await run(world.forge, pullRequest(number))
      await world.push('fix', { 'paper.md': paper('Rebuilt (Lind, 2014; Quist, 2011).') })

      await run(world.forge, pullRequest(number))

      expect(world.commentsOn(number)).toHaveLength(1)
      expect(world.commentsOn(number)[0]?.body).toContain('**This change resolves**\n\n- Q1')
      expect(world.issues()).toEqual([])
      expect(await run(world.forge, pullRequest(number))).toBe(0)
    })

    it('writes nothing for a deleted branch, an empty repository, and a repository without a manuscript', async () => {
      const world = await makeWorld()

      expect(await run(world.forge, main)).toBe(0)
      await world.push('main', { 'paper.md': paper() })
      await world.deleteBranch('main')
      expect(await run(world.forge, main)).toBe(0)
    })

    it('writes nothing when the head has moved since', async () => {
      const world = await makeWorld()
      await world.push('main', { 'paper.md': paper() })
      const { plan } = review(await world.forge.observe(main))
      await world.push('main', { 'paper.md': paper('More.') })

      expect(await world.forge.apply(main, plan)).toBe('head-moved')
      expect(world.issues()).toEqual([])
    })
  })
}
