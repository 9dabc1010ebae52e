import { expect, it } from 'vitest'
import { parseEntry } from '../../src/references/parse-entry.ts'
import { respace } from '../../src/references/respace.ts'

it.for([
  ['a comma', 'Silt moves ,Port Lett 3', 'Silt moves, Port Lett 3'],
  ['stops', 'Silt moves .Port Lett .3', 'Silt moves. Port Lett. 3'],
  ['a colon and a bracket', 'Silt :sand ,Port ( 2003),5', 'Silt: sand, Port  (2003),5'],
] as const)('moves the space behind %s', ([, printed, expected]) => {
  expect(respace(printed)).toBe(expected)
  expect(respace(printed)).toHaveLength(printed.length)
})

it.for(['Quays in .NET', 'a level of .05', 'Les ports : une histoire ; le sable', 'Silt … ( 2003)'])(
  'leaves “%s” as it is',
  (printed) => {
    expect(respace(printed)).toBe(printed)
  },
)

it('reads an entry of a PDF whose spaces stand on the wrong side', () => {
  const read = parseEntry('W. Burr and B. Lind, Slow silt of the coast ,J .Port .Stud .35 ( 2002),2173 .')

  expect(read).toMatchObject({
    title: 'Slow silt of the coast',
    'container-title': 'J. Port. Stud',
    volume: '35',
    page: '2173',
  })
})
