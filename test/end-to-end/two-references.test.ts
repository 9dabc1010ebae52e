import { expect, it } from 'vitest'
import { openDesk } from './desk.ts'

function paper(text: string): string {
  return `# Commons

${text}

# References

- Hale, G. (1968). *Grazing in common*. Fjord Press.
- Sund, J. (1998). *Seeing the coast*. Fjord Press.

# Author queries

Q1\tThe references “Hale, 1968” and “Sund, 1998” are listed but not cited in the text. Please cite or delete them.
`
}

it('keeps a query of two references open until both are cited, and its issue says which remains', async () => {
  await using desk = await openDesk()
  const body = async () => (await desk.api.issues()).find(({ title }) => title.startsWith('Q1:'))?.body ?? ''
  await desk.push(paper('Nothing is cited.'))
  expect(await desk.queries()).toEqual(['Q1 open'])
  expect(await body()).toContain('“Hale, 1968” remains: not cited in the text.')

  await desk.push(paper('Pastures are shared (Hale, 1968).'))

  expect(await desk.queries()).toEqual(['Q1 open'])
  expect(await body()).toContain('“Sund, 1998” remains: not cited in the text.')
  expect(await body()).toContain('“Hale, 1968” is done: cited on line 3 as “Hale, 1968”.')

  await desk.push(paper('Pastures are shared (Hale, 1968; Sund, 1998).'))

  expect((await desk.api.issues()).map(({ title }) => title)).toContain(
    'Q1: The references “Hale, 1968” and “Sund, 1998” are listed but not cited in the text. Please cite or d…',
  )
  expect(await desk.queries()).toEqual(['Q1 closed completed'])
  expect(desk.sandbox.gitHub.violations).toEqual([])
}, 300_000)
