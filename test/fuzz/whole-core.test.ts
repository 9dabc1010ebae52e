import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFaults } from '../../scripts/fuzz/find-faults.ts'
import { manuscripts } from '../../scripts/fuzz/manuscripts.ts'
import { shapes } from '../../scripts/fuzz/shapes.ts'

// `npm run fuzz` runs longer, with other seeds and with real documents.
describe('the whole core', () => {
  it('keeps places, texts and links true, whatever the manuscript', async () => {
    await fc.assert(
      fc.asyncProperty(manuscripts([]), async (source) => {
        expect(await findFaults(source)).toEqual([])
      }),
      { numRuns: 300, seed: 20_261_124 },
    )
  })

  it.for(Object.entries(shapes))('reads a text of %s', async ([, shape]) => {
    expect(await findFaults(shape(6000))).toEqual([])
  })

  it.for([
    ['100,000 opening parentheses', '('.repeat(100_000)],
    ['a line of a megabyte', 'Quist (2011) and '.repeat(60_000)],
  ] as const)('reads %s', async ([, source]) => {
    expect(await findFaults(source)).toEqual([])
  })
})
