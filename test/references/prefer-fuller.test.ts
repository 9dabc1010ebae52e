import { expect, it } from 'vitest'
import { entry, link } from './linked-entries.ts'

const list = [
  entry('three', 'Knox, A.; Berg, N.; Moe, C.', '2003'),
  entry('four', 'Knox, A.; Ash, B.; Birch, C.; Elm, D.', '2003'),
]

/** What the first of several citations means. */
function meant(...texts: readonly string[]): readonly string[] {
  return link(texts, list)[0]?.references ?? []
}

it.for([
  ['either, where neither is cited in full', ['Knox+, 2003'], ['three', 'four']],
  ['the other, where one is cited in full', ['Knox+, 2003', 'Knox & Berg & Moe, 2003'], ['four']],
  ['the other, where one is cited by two of its names', ['Knox+, 2003', 'Knox & Ash, 2003'], ['three']],
  [
    'either, where both are cited in full',
    ['Knox+, 2003', 'Knox & Berg & Moe, 2003', 'Knox & Ash & Birch & Elm, 2003'],
    ['three', 'four'],
  ],
  [
    'either, where one is cited by two names and et al.',
    ['Knox+, 2003', 'Knox & Berg+, 2003'],
    ['three', 'four'],
  ],
  ['either, where both may be meant by one name', ['Knox+, 2003', 'Knox, 2003'], ['three', 'four']],
] as const)('an ambiguous et al. means %s', ([, texts, ids]) => {
  expect(meant(...texts)).toEqual(ids)
})

it('an ambiguous name without et al. still means either', () => {
  expect(meant('Knox, 2003', 'Knox & Berg & Moe, 2003')).toEqual(['three', 'four'])
})
