import { expect, it } from 'vitest'
import { createMemoryWorld, type MemoryWorld } from '../../src/forges/memory.ts'
import { paper, pullRequest, run } from '../conformance/forge.ts'

const cites = (...works: string[]) => paper(`The quays were rebuilt (${works.join('; ')}).`)
const bibliography = '@book{quist2011, author = {Quist, A.}, title = {Harbours}, year = {2011}}\n'
const keyed = (text: string) => `---\ntitle: Harbours\nbibliography: list.bib\n---\n\n${text}\n`

async function propose(before: string, after: string): Promise<{ world: MemoryWorld; number: number }> {
  const world = createMemoryWorld()
  world.push('main', { 'paper.md': before, 'list.bib': bibliography })
  world.push('fix', { 'paper.md': after, 'list.bib': bibliography })
  const number = world.openPullRequest('fix')
  await run(world.forge, pullRequest(number))
  return { world, number }
}

/** Where a suggestion stands and what it says, without its marker. */
function readRemarks({ world, number }: { world: MemoryWorld; number: number }): string[] {
  return world
    .remarksOn(number)
    .map(({ path, line, body }) => `${path}:${line}\n${body.replace(/\n\n<!--.*/, '')}`)
}

it.for([
  ['the year of the one entry left', paper(), cites('Lind, 2015'), '(Lind, 2014)'],
  ['the spelling of the one entry left', paper(), cites('Quisst, 2011'), '(Quist, 2011)'],
  [
    'the case of a key',
    keyed('Quays.'),
    keyed('Quays were rebuilt [@Quist2011, p. 3].'),
    '[@quist2011, p. 3]',
  ],
  [
    'the one key that comes near',
    keyed('Quays.'),
    keyed('Quays were rebuilt [@quisst2011].'),
    '[@quist2011]',
  ],
] as const)('suggests %s on a line that the change brought', async ([, before, after, words]) => {
  const proposed = await propose(before, after)

  const [remark, ...others] = readRemarks(proposed)
  expect(remark).toMatch(/```suggestion\n.*\n```$/)
  expect(remark).toContain(words)
  expect(others).toEqual([])
})

it('puts all corrections of one line into one suggestion, with the line as it is written', async () => {
  const proposed = await propose(paper(), cites('Quisst, 2011', 'Lind, 2015'))

  expect(readRemarks(proposed)).toMatchInlineSnapshot(`
    [
      "paper.md:3
    The text cites “Quisst, 2011”, the list has “Quist, 2011”. Correct the spelling in one of them.

    The text cites “Lind, 2015”, the list has “Lind, 2014”. Correct the year in one of them, or add the missing entry.

    \`\`\`suggestion
    The quays were rebuilt (Quist, 2011; Lind, 2014).
    \`\`\`",
    ]
  `)
})

it('suggests nothing on a line that was there before', async () => {
  const before = cites('Lind, 2015')

  expect(readRemarks(await propose(before, `${before}\nTides.\n`))).toEqual([])
})

it('cannot be ended by the line that it holds', async () => {
  const [remark] = readRemarks(await propose(paper(), paper('A ```` b (Lind, 2015) @anna.')))

  expect(remark).toContain('`````suggestion\nA ```` b (Lind, 2014) @anna.\n`````')
})

it('makes ten at most in a run, all in one review', async () => {
  const letters = 'abcdefghijkl'.split('')
  const names = letters.map((letter) => `Quay${letter}berg`)
  const entries = names.map((name) => `- ${name}, A. (2011). *Harbours of ${name}*. Fjord Press.`).join('\n')
  const text = (year: number) => names.map((name) => `It is so (${name}, ${year}).`).join('\n\n')
  const article = (year: number) => `# Harbours\n\n${text(year)}\n\n# References\n\n${entries}\n`
  const { world, number } = await propose(article(2011), article(2012))
  const first = world.remarksOn(number).length

  await run(world.forge, pullRequest(number))

  expect([first, world.remarksOn(number).length]).toEqual([10, 12])
  expect(await run(world.forge, pullRequest(number))).toBe(0)
})

it('does not come back after a person deleted it', async () => {
  const { world, number } = await propose(paper(), cites('Lind, 2015'))
  world.remarksOn(number).splice(0)

  const effects = await run(world.forge, pullRequest(number))

  expect([effects, world.remarksOn(number).length]).toEqual([0, 0])
})

it.for([
  ['takes away one that fits no more', {}, 0],
  ['keeps one that somebody answered', { isAnswered: true }, 1],
  ['keeps one that somebody resolved', { isResolved: true }, 1],
] as const)('%s', async ([, state, left]) => {
  const { world, number } = await propose(paper(), cites('Lind, 2015'))
  for (const remark of world.remarksOn(number)) Object.assign(remark, state)
  world.push('fix', { 'paper.md': cites('Lind, 2014'), 'list.bib': bibliography })

  await run(world.forge, pullRequest(number))

  expect(world.remarksOn(number)).toHaveLength(left)
  expect(await run(world.forge, pullRequest(number))).toBe(0)
})
