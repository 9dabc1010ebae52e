import { expect, it } from 'vitest'
import { createMemoryWorld } from '../src/forges/memory.ts'
import { review } from '../src/review.ts'
import { main, pullRequest, run } from './conformance/forge.ts'

const book = {
  'book/_quarto.yml': 'book:\n  title: Harbours by night\n  chapters: [index.qmd, quays.qmd, list.qmd]\n',
  'book/index.qmd': '# Preface\n\nWelcome.\n',
  'book/quays.qmd': '# Quays\n\nQuist saw them. Lamps (Dahl, 1999) came later.\n',
  'book/list.qmd': '# References\n\n- Quist, A. (2011). *Harbours of the north*. Fjord Press.\n',
  'book/queries.md':
    '# Author queries\n\n- Q1: The reference “Quist, 2011” is listed but not cited in the text.\n',
}
const mended = 'The quays were rebuilt (Quist, 2011).\n'

it('opens issues for a book of several files that point into the right file, and closes them', async () => {
  const world = createMemoryWorld()
  const sha = world.push('main', book)

  await run(world.forge, main)
  const again = await run(world.forge, main)
  const opened = world.issues().map(({ title, body }) => [title, /blob\/\w+\/([^?)]+)/.exec(body)?.[1]])
  const annotations = world.checkRuns(sha).flatMap((checkRun) => checkRun.annotations)
  world.push('main', { ...book, 'book/quays.qmd': mended })
  await run(world.forge, main)

  expect(opened).toEqual([
    ['Q1: “Quist, 2011” is not cited', 'book/list.qmd'],
    [expect.stringContaining('No reference for “Dahl, 1999”'), 'book/quays.qmd'],
    ['Query sheet: Harbours by night', 'book/list.qmd'],
  ])
  expect(annotations.map(({ path, startLine }) => `${path}:${startLine}`)).toEqual([
    'book/quays.qmd:3',
    'book/list.qmd:3',
  ])
  expect(again).toBe(0)
  expect(world.issues().map(({ state }) => state)).toEqual(['closed', 'closed', 'closed'])
})

it('names a chapter whose format is not read, and says nothing of uncited entries', async () => {
  const world = createMemoryWorld()
  const files = { ...book, 'book/_quarto.yml': book['book/_quarto.yml'].replace('quays.qmd', 'quays.ipynb') }
  world.push('main', files)

  const { report } = review(await world.forge.observe(main))

  expect(report?.manuscripts[0]?.findings).toEqual([])
  expect(report?.skipped).toEqual([
    { path: 'book/quays.ipynb', why: 'a format that cannot be read, so nothing is said of uncited entries' },
  ])
})

it('names the file of each line on a pull request', async () => {
  const world = createMemoryWorld()
  world.push('main', { ...book, 'book/quays.qmd': mended })
  world.push('fix', book)
  const number = world.openPullRequest('fix')

  await run(world.forge, pullRequest(number))

  const body = world.commentsOn(number)[0]?.body
  expect(body).toContain('Quist is mentioned on [line 3 of book/quays.qmd](changes#book/quays.qmdR3)')
  expect(body).toMatch(
    /“Quist, 2011”, \[line 3 of book\/list.qmd\]\(\S+\/blob\/\w+\/book\/list.qmd\?plain=1#L3\)/,
  )
})
