import { expect, it } from 'vitest'
import { createMemoryWorld, type MemoryWorld } from '../../src/forges/memory.ts'
import { main, paper, pullRequest, run } from '../conformance/forge.ts'

type Texts = Readonly<Record<string, string>>

/** Propose to change `before` into `after`, and give the comment without its marker and with short links. */
async function propose(before: Texts, after: Texts, world = createMemoryWorld()): Promise<string> {
  world.push('main', before)
  await run(world.forge, main)
  world.push('fix', after)
  const number = world.openPullRequest('fix')
  await run(world.forge, pullRequest(number))
  expect(await run(world.forge, pullRequest(number))).toBe(0)
  return readComment(world, number)
}

function readComment(world: MemoryWorld, number: number): string {
  return (world.commentsOn(number)[0]?.body ?? '')
    .replace(/\n\n<!-- .*/, '')
    .replaceAll('https://forge.example/r/blob/', '')
    .replaceAll(/\(\d{36,40}([0-9a-f]{0,4})\//g, '(')
    .replaceAll(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)))
}

const cites = (...works: string[]) => paper(`The quays were rebuilt (${works.join('; ')}).`)
const checkTitle = (world: MemoryWorld, sha: string) => world.checkRuns(sha)[0]?.title

it('lists uncited references, then what the change resolves, then, folded, what is still open', async () => {
  const comment = await propose({ 'paper.md': paper() }, { 'paper.md': cites('Quist, 2011') })

  expect(comment).toMatchInlineSnapshot(`
    "**1 reference is not cited in the text**

    - Q2: “Lind, 2014”, [line 7](paper.md?plain=1#L7)

    **This change resolves**

    - Q1: Cited on [line 3](changes#paper.mdR3) as “Quist, 2011”.

    <details><summary>1 other query was open before and still is</summary>

    - Q3: Please confirm the title. ([line 14](paper.md?plain=1#L14))

    </details>"
  `)
})

it('says what the change adds and undoes, and points into the change', async () => {
  const comment = await propose(
    { 'paper.md': cites('Quist, 2011') },
    { 'paper.md': cites('Lind, 2015', 'Dahl, 2003') },
  )

  expect(comment).toMatchInlineSnapshot(`
    "**This change leaves 1 reference uncited**

    - Q1: “Quist, 2011”, [line 8](paper.md?plain=1#L8)

    **This change leaves 1 citation without an entry in the list**

    - No reference for “Dahl, 2003”. Add an entry to the list or correct the citation. ([line 3](changes#paper.mdR3))

    **This change adds**

    - Q2: The text cites “Lind, 2015”, the list has “Lind, 2014”. Correct the year in one of them, or add the missing entry. ([line 3](changes#paper.mdR3))

    **This change undoes**

    - Q1: “Quist, 2011” is not cited ([line 8](paper.md?plain=1#L8))

    <details><summary>1 other query was open before and still is</summary>

    - Q3: Please confirm the title. ([line 14](paper.md?plain=1#L14))

    </details>"
  `)
})

it('needs one line when all is well', async () => {
  const done = cites('Quist, 2011', 'Lind, 2014').replace(
    'Q3: Please confirm the title.',
    'Q3: ~~Please confirm the title.~~',
  )

  expect(await propose({ 'paper.md': done }, { 'paper.md': `${done}\n` })).toMatchInlineSnapshot(
    `"All is well: 2 references, all cited; 3 queries, all settled."`,
  )
})

it('says that nothing is left when the last query is resolved', async () => {
  const sheet = '- Q3: Please confirm the title.\n'
  const before = paper().replace(sheet, '')
  const after = cites('Quist, 2011', 'Lind, 2014').replace(sheet, '')

  expect(await propose({ 'paper.md': before }, { 'paper.md': after })).toMatch(/nothing is left open\.$/)
})

it('neither adds nor resolves anything when the manuscript gets another name', async () => {
  const world = createMemoryWorld()
  const comment = await propose({ 'paper.md': paper() }, { 'text/harbours.md': paper() }, world)
  const [fix] = world.checkRuns('0000000000000000000000000000000000000009')

  expect(comment).not.toContain('This change')
  expect(comment).toContain('2 references are not cited in the text')
  expect(fix).toBeUndefined()
})

it('keeps decisions on a pull request that renames the manuscript', async () => {
  const world = createMemoryWorld()
  world.push('main', { 'paper.md': paper() })
  await run(world.forge, main)
  world.closeIssue(world.issues()[0]?.number ?? 0, 'not_planned')
  await run(world.forge, main)

  const comment = await propose({ 'paper.md': paper() }, { 'harbours.md': paper() }, world)

  expect(comment).toContain('1 reference is not cited')
  expect(comment).not.toContain('Q1')
})

it('does not call it a resolution when the manuscript is deleted', async () => {
  const world = createMemoryWorld()
  world.push('main', { 'paper.md': paper(), 'notes.md': 'Tides.\n' })
  const sha = world.push('fix', { 'notes.md': 'Tides.\n' })
  const number = world.openPullRequest('fix')

  await run(world.forge, pullRequest(number))

  expect(readComment(world, number)).toBe('**This change takes away paper.md**; 3 queries of it were open.')
  expect(world.checkRuns(sha)[0]).toMatchObject({ conclusion: 'neutral' })
})

it('says what a pull request that adds the manuscript brings, and fails for it', async () => {
  const world = createMemoryWorld()
  world.push('main', { 'notes.md': 'Tides.\n' })
  const sha = world.push('fix', { 'notes.md': 'Tides.\n', 'paper.md': paper() })
  const number = world.openPullRequest('fix')

  await run(world.forge, pullRequest(number))

  expect(readComment(world, number)).toMatchInlineSnapshot(`
    "**This change leaves 2 references uncited**

    - Q2: “Lind, 2014”, [line 7](changes#paper.mdR7)
    - Q1: “Quist, 2011”, [line 8](changes#paper.mdR8)

    **This change adds**

    - Q3: Please confirm the title. ([line 14](changes#paper.mdR14))"
  `)
  expect(world.checkRuns(sha)[0]).toMatchObject({
    conclusion: 'failure',
    title: 'Adds 2 errors; 3 still open',
  })
})

it('names the file of each line where there are two manuscripts, and of each number in the title', async () => {
  const world = createMemoryWorld()
  const lamps = paper().replaceAll('Quist', 'Berg').replaceAll('Lind', 'Moe')
  world.push('main', { 'paper.md': paper(), 'lamps.md': lamps })
  const sha = world.push('fix', {
    'paper.md': cites('Quist, 2011'),
    'lamps.md': lamps.replace('rebuilt.', 'rebuilt (Moe, 2014).'),
  })
  const number = world.openPullRequest('fix')

  await run(world.forge, pullRequest(number))

  expect(readComment(world, number)).toMatchInlineSnapshot(`
    "**2 references are not cited in the text**

    - Q1: “Berg, 2011”, [line 8 of lamps.md](lamps.md?plain=1#L8)
    - Q2: “Lind, 2014”, [line 7 of paper.md](paper.md?plain=1#L7)

    **This change resolves**

    - Q2: Cited on [line 3 of lamps.md](changes#lamps.mdR3) as “Moe, 2014”.
    - Q1: Cited on [line 3 of paper.md](changes#paper.mdR3) as “Quist, 2011”.

    <details><summary>2 other queries were open before and still are</summary>

    - Q3: Please confirm the title. ([line 14 of lamps.md](lamps.md?plain=1#L14))
    - Q3: Please confirm the title. ([line 14 of paper.md](paper.md?plain=1#L14))

    </details>"
  `)
  expect(checkTitle(world, sha)).toBe('Resolves Q2 of lamps.md, Q1 of paper.md; 4 still open')
})

it('calls a query withdrawn whose row is taken off the sheet', async () => {
  const after = paper().replace('- Q3: Please confirm the title.\n', '')

  expect(await propose({ 'paper.md': paper() }, { 'paper.md': after })).toContain(
    'Q3: Its row on the query sheet, or its comment in the text, is gone.',
  )
})

it('leaves the comment as it is when only the commit is another', async () => {
  const world = createMemoryWorld()
  world.push('main', { 'paper.md': paper() })
  world.push('fix', { 'paper.md': cites('Quist, 2011') })
  const number = world.openPullRequest('fix')
  await run(world.forge, pullRequest(number))
  const before = world.commentsOn(number)[0]?.body

  world.push('fix', { 'paper.md': cites('Quist, 2011'), 'notes.md': 'Tides.\n' })
  await run(world.forge, pullRequest(number))

  expect(world.commentsOn(number).map(({ body }) => body)).toEqual([before])
})
