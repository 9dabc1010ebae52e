import { describe, expect, it } from 'vitest'
import { findDates } from '../../src/references/parse-date.ts'

/** Draw the dates of a text: the stretch that prints each, and what it says. */
function drawn(text: string): string[] {
  return findDates(text).map(
    ({ start, end, date, suffix = '' }) =>
      `${text.slice(start, end)} = ${date['date-parts']?.[0]?.join('-')}${suffix}`,
  )
}

describe('a date', () => {
  it.for([
    ['Silt (2022, March 31)', '2022, March 31 = 2022-3-31'],
    ['Silt 2022 Mar 31', '2022 Mar 31 = 2022-3-31'],
    ['Silt 2022 Mar. 3', '2022 Mar. 3 = 2022-3-3'],
    ['Silt (2022, May 3–5)', '2022, May 3–5 = 2022-5-3'],
    ['Silt (2022, March–April)', '2022, March–April = 2022-3'],
    ['Silt (2022, March / April)', '2022, March / April = 2022-3'],
    ['Silt 2022 Mar 31:12', '2022 Mar = 2022-3'],
    ['Silt 2022 Mar 12(3)', '2022 Mar = 2022-3'],
    ['Silt 2022-03-31', '2022-03-31 = 2022-3-31'],
    ['31 March 2022', '31 March 2022 = 2022-3-31'],
    ['Quay, 31st of March 2022', '31st of March 2022 = 2022-3-31'],
    ['Quay, March 31st, 2022', 'March 31st, 2022 = 2022-3-31'],
    ['Quay, March 2022', 'March 2022 = 2022-3'],
    ['Cais, 20 de julho de 2021', '20 de julho de 2021 = 2021-7-20'],
    ['Cais, 1º de julho de 2021', '1º de julho de 2021 = 2021-7-1'],
    ['Hafen, 3. März 2023', '3. März 2023 = 2023-3-3'],
    ['Hafen, 24.02.2023', '24.02.2023 = 2023-2-24'],
    ['Hafen 24/02/2023', '24/02/2023 = 2023-2-24'],
    ['Hafen 3-6-2020', '3-6-2020 = 2020-6-3'],
    ['Quay 2.14 March 2022', 'March 2022 = 2022-3'],
    ['Quay, summer 2023', 'summer 2023 = 2023'],
    ['2003ab', '2003ab = 2003ab'],
    ['Quay, 1400.', '1400 = 1400'],
    ['Quay 2099', '2099 = 2099'],
    ['Quay, 1999/2001', '1999 = 1999', '2001 = 2001'],
    ['Quay 2022, markets', '2022 = 2022'],
    ['Quay, market 2022', '2022 = 2022'],
    ['Quay 2022, March–markets', '2022 = 2022'],
  ] as const)('is read in “%s”', ([text, ...dates]) => {
    expect(drawn(text)).toEqual(dates)
  })

  it('has neither month nor day where the middle number is none of a month', () => {
    expect(drawn('Quay, 12/25/2023')).toEqual(['2023 = 2023'])
  })

  it('has no suffix where none is printed', () => {
    expect(findDates('Quay, 2023')).toEqual([
      { start: 6, end: 10, year: 2023, date: { 'date-parts': [[2023]] } },
    ])
  })

  it.for([
    ['a decade', 'the 1990s'],
    ['a year before print', 'in 1399'],
    ['a year far ahead', 'in 2100'],
    ['a word with digits', 'X2010'],
    ['a longer number', '120103'],
    ['a number with a stop', '3.1985'],
    ['a span of pages', 'pp. 12-1985'],
    ['a span with spaces', 'pp. 12 – 1985'],
    ['an issue behind a slash', '7/2010'],
    ['a longer suffix', '2010abc'],
  ] as const)('is not %s', ([, text]) => {
    expect(drawn(text)).toEqual([])
  })
})
