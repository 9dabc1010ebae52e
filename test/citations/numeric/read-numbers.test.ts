import { describe, expect, it } from 'vitest'
import { spokenNumbers } from '../../../src/citations/numeric/printed-number.ts'
import { readNumbers } from '../../../src/citations/numeric/read-numbers.ts'

/** Give what is read as `1`, `3–5` for a range, and `2 page 35` with a locator. */
function read(text: string, allowed: { bySpace?: boolean; words?: boolean } = {}): string[] | undefined {
  const { bySpace = false, words = false } = allowed
  return readNumbers(text, { bySpace, words })?.map(({ number, rangeStart, locator }) => {
    const range = rangeStart === undefined ? `${number}` : `${rangeStart}–${number}`
    return locator ? `${range} ${locator.locator?.label} ${locator.locator?.value}` : range
  })
}

describe('numbers that stand together', () => {
  it.for([
    ['1', ['1']],
    ['1,2;3 & 4', ['1', '2', '3', '4']],
    ['1, and 2', ['1', '2']],
    ['1 und 2', ['1', '2']],
    ['3–5', ['3', '3–5']],
    ['3 - 5', ['3', '3–5']],
    ['3 to 5', ['3', '3–5']],
    ['3--5, 7', ['3', '3–5', '7']],
    ['119–22', ['119', '119–122']],
    ['99–101', ['99', '99–101']],
    ['5–3', ['5', '3']],
    ['4–4', ['4', '4']],
    ['12a', ['12']],
    ['7a,b', ['7']],
    ['7a–c, 9', ['7', '9']],
    ['*1, 2†', undefined],
    ['1*, 2†', ['1', '2']],
    ['see 1', ['1']],
    ['e.g., 1, cf. 2', ['1', '2']],
    ['see also refs. 1 and 2', ['1', '2']],
    ['1, 2 and references therein', ['1', '2']],
    ['1, 2, for a review', ['1', '2']],
    ['1, 2 etc.', ['1', '2']],
    ['1, 2.', ['1', '2']],
    ['2, p. 35', ['2 page 35']],
    ['1, 2(pp3-5)', ['1', '2 page 3-5']],
    ['1, 2, p. 35', ['1', '2 page 35']],
    ['2, p. 35 ', ['2 page 35']],
    ['2 (p 35)', undefined],
    ['2(p 35)', ['2 page 35']],
    ['2(p35–37)', ['2 page 35-37']],
    ['2(pp.35, 37)', ['2 page 35,37']],
    ['e. g. 1', ['1']],
    ['e.g. 1', ['1']],
    ['i. e. 1', ['1']],
    ['i.e. 1', ['1']],
    ['ref. 1', ['1']],
    ['refs 1', ['1']],
    ['reference 1', ['1']],
    ['references 1 and 2', ['1', '2']],
    ['no. 1', ['1']],
    ['nos. 1, 2', ['1', '2']],
    ['review 1', ['1']],
    ['reviews 1', ['1']],
    ['reviewed in 1', ['1']],
    ['see,  1', ['1']],
    ['siehe auch 1', ['1']],
    ['1***', ['1']],
    ['1 *', ['1']],
    ['1 *, 2', ['1', '2']],
    ['1,  and 2', ['1', '2']],
    ['1, & 2', ['1', '2']],
    ['1 and 2', ['1', '2']],
    ['1 and references therein', ['1']],
    ['1 and reference therein', ['1']],
    ['1 and the references therein', ['1']],
    ['1 and references cited therein', ['1']],
    ['1, and citations therein', ['1']],
    ['1 and citation therein', ['1']],
    ['1 for reviews', ['1']],
    ['1 for a review', ['1']],
    ['1, among others', ['1']],
    ['1 etc', ['1']],
    ['1, etc.', ['1']],
    ['1.', ['1']],
    ['1;', ['1']],
    ['1-3', ['1', '1–3']],
    ['1−3', ['1', '1–3']],
    ['1~3', ['1', '1–3']],
    ['1 through 3', ['1', '1–3']],
    ['1 bis 3', ['1', '1–3']],
    ['119–122', ['119', '119–122']],
    ['11–3', ['11', '11–13']],
  ] as const)('reads “%s”', ([text, numbers]) => {
    expect(read(text)).toEqual(numbers)
  })

  it.for([
    '',
    'see',
    '1st',
    '2.5',
    '1, two',
    '1 + 2',
    '12ab',
    'x1',
    '1, p. 3 and more',
    '1.5',
    '1 m',
    '1 for',
    '1, Tides',
    '1 Tides',
  ])('reads nothing in “%s”', (text) => {
    expect(read(text)).toBeUndefined()
  })

  it('reads numbers with nothing but a space between them only where that is allowed', () => {
    expect(read('1 2 3')).toBeUndefined()
    expect(read('1 2 3', { bySpace: true })).toEqual(['1', '2', '3'])
    expect(read('1  2', { bySpace: true })).toEqual(['1', '2'])
  })

  it('reads words behind the last number only where that is allowed', () => {
    expect(read('1, 2, Theorem A')).toBeUndefined()
    expect(read('1, 2, Theorem A', { words: true })).toEqual(['1', '2'])
    expect(read('1, 2 Theorem A', { words: true })).toBeUndefined()
    expect(read('1 of 2, Theorem A', { words: true })).toBeUndefined()
    expect(read('1, Theorem [2]', { words: true })).toBeUndefined()
  })

  it('reads eighty numbers, and nothing in more', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => index + 1).join(',')

    expect(read(many(80))).toHaveLength(80)
    expect(read(many(81))).toBeUndefined()
  })

  it('places a number with its letter, and nothing else', () => {
    expect(readNumbers('see 12a†, 3', { bySpace: false, words: false })).toEqual([
      { number: 12, start: 4, end: 7 },
      { number: 3, start: 10, end: 11 },
    ])
  })
})

describe('what a printed number speaks of', () => {
  it.for([
    ['itself', { number: 4 }, [4]],
    ['the rest of a range', { number: 5, rangeStart: 2 }, [3, 4, 5]],
    ['itself behind its neighbour', { number: 5, rangeStart: 4 }, [5]],
  ] as const)('%s', ([, printed, numbers]) => {
    expect(spokenNumbers({ ...printed, start: 0, end: 1 })).toEqual(numbers)
  })
})
