import { expect, it } from 'vitest'
import { isExponent } from '../../../src/citations/numeric/is-exponent.ts'

/** Judge the number between the bars. */
function judge(drawn: string): boolean {
  const start = drawn.indexOf('|')
  const end = drawn.lastIndexOf('|') - 1
  return isExponent(drawn.replaceAll('|', ''), { start, end })
}

it.for([
  ['a power of ten', '10|12| grains'],
  ['a power of ten behind a space', '4 × 10 |3| grains'],
  ['a power of two', '2|8| states'],
  ['a power of two with two digits', '2|16| states'],
  ['a small number with a small power', '7|4| ways'],
  ['a unit', '12 m|2| of silt'],
  ['a unit of volume', '5 cm|3| of silt'],
  ['a foot', '12 ft|2| of silt'],
  ['a symbol', 'with R|2| near one'],
  ['a Greek symbol', 'with χ|2| near one'],
  ['a symbol in brackets', 'area (r|2|) grows'],
  ['an isotope', 'of |13|C in silt'],
  ['an isotope in brackets', 'carbon (|13|C) in silt'],
  ['a minus behind it', 'at a |2|− site'],
  ['a plus that stands apart', 'at |2| + more'],
  ['a sign of mathematics before it', 'where x = |3| holds'],
  ['a slash before it', 'one of a/|3| parts'],
  ['a sign of mathematics behind a space', 'where x ≈ |3| holds'],
  ['a plain metre', 'of 5 m|3| here'],
  ['a yard', 'of 5 yd|2| here'],
  ['an inch', 'of 5 in|2| here'],
  ['a mile', 'of 5 mi|2| here'],
  ['a kilometre', 'of 5 km|2| here'],
  ['a micrometre', 'of 5 µm|2| here'],
  ['a number of two digits with a small power', 'of 12|4| ways'],
  ['an isotope at the head', '|13|C in silt'],
  ['an isotope behind a slash', 'the ratio/|13|C'],
  ['a space inside of it', 'of 5 m| 2| here'],
  ['a plus at the end of the text', 'at |2|+'],
] as const)('takes a number for %s', ([, drawn]) => {
  expect(judge(drawn)).toBe(true)
})

it.for([
  ['behind a word', 'Tides|2| rise'],
  ['behind a stop', 'Tides rise.|2| Ports'],
  ['behind a year', 'since 2004|3| and'],
  ['behind a decimal', 'below 0.05|3| and'],
  ['behind a name that ends with a digit', 'IL-6|2| rose'],
  ['of two digits behind a small number', 'mixture 7|31| and'],
  ['of several numbers behind a base', 'all 10 of type 2|3,4| and'],
  ['of two digits behind a letter', 'vitamin D|12| and'],
  ['behind a decimal that ends with a base', 'some 1.2|8| and'],
  ['zero behind a letter', 'at H|0| we'],
  ['behind a word that ends as a unit', 'of sperm|2| and'],
  ['behind a sign further back', 'x = tides|2| rose'],
  ['behind a space, before a word', 'Tides |2| rise'],
  ['behind a space, before a word with a plus', 'Tides |2| a+'],
  ['behind a short name with a digit', 'type A1|2| rose'],
  ['behind a name of letters and digits', 'the H2N2|2| rose'],
  ['behind a name with a hyphen', 'as IL-6|12| rose'],
  ['behind a number of three digits', 'of 120|4| boats'],
  ['behind the end of a longer number', 'of 512|3,4| boats'],
  ['behind a digit and a word', 'of 2 tides|12| here'],
  ['before a minus that ends a word', 'Tides|2|– as'],
] as const)('does not take a number %s for a power', ([, drawn]) => {
  expect(judge(drawn)).toBe(false)
})
