import { expect, it } from 'vitest'
import { splitRun } from '../../../src/citations/numeric/split-run.ts'

function numbersOf(digits: string, highest: number): number[] {
  return splitRun(digits, { start: 0, highest }).map(({ number }) => number)
}

it.for([
  ['91011', 12, [9, 10, 11]],
  ['1011', 12, [10, 11]],
  ['12', 9, [1, 2]],
  ['123', 200, [1, 2, 3]],
  ['2030', 50, [20, 30]],
  ['59', 9, [5, 9]],
] as const)('splits %s in a list of %i', ([digits, highest, numbers]) => {
  expect(numbersOf(digits, highest)).toEqual(numbers)
})

it.for([
  ['falling numbers', '95', 9],
  ['one number twice', '55', 9],
  ['two ways, neither of which counts', '1316', 20],
  ['a number that begins with a zero', '905', 99],
  ['more digits than a slip of the keys has', '1234567891011', 12],
  ['nothing', '', 12],
] as const)('does not split %s', ([, digits, highest]) => {
  expect(numbersOf(digits, highest)).toEqual([])
})

it('places each number where its digits stand', () => {
  expect(splitRun('91011', { start: 7, highest: 12 })).toEqual([
    { number: 9, start: 7, end: 8 },
    { number: 10, start: 8, end: 10 },
    { number: 11, start: 10, end: 12 },
  ])
})

it('splits as many as twelve digits', () => {
  expect(numbersOf('979899100101', 101)).toEqual([97, 98, 99, 100, 101])
  expect(numbersOf('101112131415', 15)).toEqual([10, 11, 12, 13, 14, 15])
})
