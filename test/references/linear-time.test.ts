import { expect, it } from 'vitest'
import { parseEntry } from '../../src/references/parse-entry.ts'
import { entry, link } from './linked-entries.ts'

it.for([
  ['names', 'Burr, W., '],
  ['years', '(2019, 2020) n.d. in press; '],
  ['numbers', '12(3):45–67, vol. 8, '],
  ['addresses', 'https://x.example/a doi:10.1234/abc '],
  ['brackets', '((([['],
  ['quotation marks', '“a” "b" '],
  ['editors', 'In Burr, W. (Eds.), '],
  ['capitals', 'J. Port Stud. Res. '],
  ['spaces', '      '],
  ['punctuation', ', . ; '],
  ['places', 'Fjord, NO: Quay Press. '],
  ['books', 'Silt. In Burr, ed. '],
  ['bracketed names', 'BURR (W.), '],
  ['full names', 'Willa Burr, '],
  ['italics and colons', 'Silt: Sand (Aa: Bb, '],
  ['notes', '(trans.) edited by Burr, 2nd ed. '],
] as const)('takes time in proportion to the length of %s', ([, unit]) => {
  const time = (length: number) => {
    const text = unit.repeat(length / unit.length)
    const start = performance.now()
    parseEntry(text)
    return performance.now() - start
  }
  time(20_000)

  expect(time(200_000)).toBeLessThan(2_000)
})

it('links 20,000 citations with 20,000 entries of one surname within seconds', () => {
  const years = Array.from({ length: 20_000 }, (_, i) => String(1500 + (i % 500)))
  const many = years.map((year, i) => entry(`li-${i}`, `Li, Q.; Wu${'abcdefghij'.charAt(i % 10)}, R.`, year))
  const started = performance.now()

  const items = link(
    years.map((year) => `Li+, ${year}`),
    many,
  )

  expect(items).toHaveLength(20_000)
  expect(performance.now() - started).toBeLessThan(10_000)
})
