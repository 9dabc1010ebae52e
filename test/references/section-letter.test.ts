import { expect, it } from 'vitest'
import { parseEntry } from '../../src/references/parse-entry.ts'
import { moveSectionLetter } from '../../src/references/section-letter.ts'

it.for([
  ['a shortened name', 'Port Lett', 'B679', 'Port Lett B', '679'],
  ['a name with its stop', 'Silt Phys.', 'D9', 'Silt Phys. D', '9'],
  ['a name of one letter', 'Z. Port J', 'A1234', 'Z. Port J. A', '1234'],
  ['a name with stops', 'Port. Lett.', 'B67', 'Port. Lett. B', '67'],
] as const)('moves the letter of a section behind %s', ([, container, volume, name, number]) => {
  expect(moveSectionLetter({ container, volume })).toEqual({ container: name, volume: number })
})

it.for([
  ['stands in a whole name', 'Harbour Times', 'A4'],
  ['is none of a section', 'Port Lett', 'S67'],
  ['begins an article number', 'Port Lett', 'A12345'],
  ['is missing', 'Port Lett', '679'],
  ['stands between other signs', 'Port Lett', '2B67'],
] as const)('leaves the volume as it is where the letter %s', ([, container, volume]) => {
  expect(moveSectionLetter({ container, volume })).toEqual({ container, volume })
})

it('reads journal and volume of a physicist’s entry', () => {
  const read = parseEntry('W. Burr and B. Lind, “Slow silt of the coast,”Port. Lett. B67, 251 (2006).')

  expect(read).toMatchObject({
    title: 'Slow silt of the coast',
    'container-title': 'Port. Lett. B',
    volume: '67',
    page: '251',
  })
})
