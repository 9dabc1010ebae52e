import { expect, it } from 'vitest'
import { createMemoryWorld } from '../../src/forges/memory.ts'
import { fitBody } from '../../src/reconcile/fit-body.ts'
import { readMarker, withMarker } from '../../src/reconcile/marker.ts'
import { main, paper, run } from '../conformance/forge.ts'

it('leaves a body that fits as it is', () => {
  expect(fitBody('a\nb', 3)).toBe('a\nb')
})

it('cuts at the end of a line and says so', () => {
  const lines = Array.from({ length: 100 }, (_, index) => `line ${index}`)

  const cut = fitBody(lines.join('\n'), 200)

  expect(cut.length).toBeLessThanOrEqual(200)
  expect(cut.split('\n').slice(0, -2)).toEqual(lines.slice(0, cut.split('\n').length - 2))
  expect(cut.split('\n').at(-1)).toBe('… the rest is cut, since GitHub takes no more.')
})

it('closes what was folded', () => {
  expect(fitBody(`<details>\n${'a\n'.repeat(400)}</details>`, 300)).toMatch(/a\n\n<\/details>\n\n… the rest/)
})

it('does not close twice what was folded and closed', () => {
  const text = `<details>\na\n</details>\n${'b\n'.repeat(400)}`

  expect(fitBody(text, 300).match(/<\/details>/g)).toHaveLength(1)
})

it('keeps the marker whole under a body that is cut', () => {
  const body = withMarker('word '.repeat(30_000), { kind: 'pull-request' })

  expect(body.length).toBeLessThanOrEqual(65_000)
  expect(readMarker(body)).toEqual({ kind: 'pull-request' })
})

it('keeps every body below what GitHub takes, and is done after one run', async () => {
  const world = createMemoryWorld()
  const text = '<@#*'.repeat(3000)
  const rows = Array.from({ length: 250 }, (_, index) => `- Q${index + 4}: Confirm ${text.slice(0, 240)}\n`)
  world.push('main', { 'paper.md': `${paper().replace('the title.', text)}${rows.join('')}` })
  await run(world.forge, main)
  world.comment(world.issues()[0]?.number ?? 0, `/answer ${text}`)
  await run(world.forge, main)

  const bodies = world
    .issues()
    .flatMap(({ body, number }) => [body, ...world.commentsOn(number).map((one) => one.body)])
  const own = bodies.filter((body) => !body.startsWith('/answer'))
  expect(Math.max(...own.map((body) => body.length))).toBeLessThan(65_536)
  expect(world.issues().some(({ body }) => body.includes('… the rest is cut'))).toBe(true)
  world.push('main', { 'paper.md': `${paper().replace('the title.', text)}${rows.join('')}` })
  await run(world.forge, main)
  expect(await run(world.forge, main)).toBe(0)
})
