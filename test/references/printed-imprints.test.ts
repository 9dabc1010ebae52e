import { expect, it } from 'vitest'
import { parseEntry } from '../../src/references/parse-entry.ts'

it.for([
  ['Quist A. Silt moves. Porto Novo (SP): Cais; 2011.', 'Silt moves', 'Porto Novo (SP)', 'Cais'],
  ['Quist A. Silt moves. Wexham (Switzerland): WPO; 2011.', 'Silt moves', 'Wexham (Switzerland)', 'WPO'],
  ['Quist, A. Silt moves; Quay Press: Cambridge, MA, 2011.', 'Silt moves', 'Cambridge, MA', 'Quay Press'],
  ['Quist, A. Silt moves; Fjord Press: Oslo, Norway, 2011.', 'Silt moves', 'Oslo, Norway', 'Fjord Press'],
  ['Quist A (2011) Silt moves. Kite Scientific, Singapore', 'Silt moves', 'Singapore', 'Kite Scientific'],
  ['A. Quist, Silt moves (Kite, Dordrecht, 2011).', 'Silt moves', 'Dordrecht', 'Kite'],
  ['Quist, A. (2011). Silt moves. Kite & Sons.', 'Silt moves', undefined, 'Kite & Sons'],
  ['Quist, A. (2011). Silt moves. Kite and Company.', 'Silt moves', undefined, 'Kite and Company'],
  ['Quist, A. (2011). Hafenkunde. Universitätsverlag.', 'Hafenkunde', undefined, 'Universitätsverlag'],
  ['Quist, Anna. Silt Moves. Fjord UP, 2011.', 'Silt Moves', undefined, 'Fjord UP'],
  [
    'Quist, A. Mareas del norte, Rosario, Ediciones Muelle, 2011.',
    'Mareas del norte',
    'Rosario',
    'Ediciones Muelle',
  ],
  ['Quist A., Maree del nord, Bologna, il Molo, 2011, pp. 11-29.', 'Maree del nord', 'Bologna', 'il Molo'],
] as const)('reads title, place and publisher of %s', ([text, title, place, publisher]) => {
  const entry = parseEntry(text)

  expect([entry.title, entry['publisher-place'], entry.publisher]).toEqual([title, place, publisher])
})

it('reads towns in a row as the place of a chapter’s book', () => {
  const text =
    'Quist A (2011) Silt. In: Lind B (ed) Harbours of the north. Springer, Berlin Heidelberg New York, pp 11–29'

  expect(parseEntry(text)).toMatchObject({
    'container-title': 'Harbours of the north',
    'publisher-place': 'Berlin Heidelberg New York',
    publisher: 'Springer',
  })
})

it.for([
  ['Quist, A. 1975/76. Silt and sand. Coast Letters 3: 11–29.', 'Silt and sand'],
  ['Quist, A. (1975/76). Silt and sand. Coast Letters, 3, 11–29.', 'Silt and sand'],
])('keeps the second year of a double one out of the title: %s', ([text, title]) => {
  expect(parseEntry(text ?? '')).toMatchObject({ title, issued: { 'date-parts': [[1975]] } })
})

it.for([
  'Quist, A. (2011). Silt, sand, and gravel. Coast Letters, 3, 11–29.',
  'Quist, A. (2011). Fjord: Silt and sand. Coast Letters, 3(2), 11–29.',
])('finds no imprint in an article: %s', (text) => {
  const entry = parseEntry(text)

  expect([entry.publisher, entry['publisher-place']]).toEqual([undefined, undefined])
})

it('reads initials without spaces before a title that begins with a short word', () => {
  expect(
    parseEntry('QUIST, Carlos A.L. As marés do norte. Revista do Porto, v. 3, p. 11-29, 2011.'),
  ).toMatchObject({
    author: [{ family: 'QUIST', given: 'Carlos A.L.' }],
    title: 'As marés do norte',
  })
})
