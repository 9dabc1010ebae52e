import { describe, expect, it } from 'vitest'
import { entry, link } from './linked-entries.ts'

/** Ids that one citation means. */
function meant(text: string, entries: Parameters<typeof link>[1]): readonly string[] {
  return link([text], entries)[0]?.references ?? []
}

describe('of entries with one first author and year, a citation means', () => {
  const one = entry('one', 'Knox, A.', '2003')
  const two = entry('two', 'Knox, A.; Berg, N.', '2003')
  const three = entry('three', 'Knox, A.; Berg, N.; Moe, C.', '2003')
  const open = entry('open', 'Knox, A.; et al.', '2003')
  const openWithTwo = entry('open-two', 'Knox, A.; Ash, B.; et al.', '2003')

  it.for([
    ['the one of one author, by one name', 'Knox, 2003', [one, two, three], ['one']],
    ['the one of two, by two names', 'Knox & Berg, 2003', [one, two, three], ['two']],
    ['the one of three, by three names', 'Knox & Berg & Moe, 2003', [two, three], ['three']],
    ['the one of three, by et al.', 'Knox+, 2003', [one, two, three], ['three']],
    ['the one that is cut short, by et al.', 'Knox+, 2003', [two, open], ['open']],
    ['either of those that et al. fits', 'Knox+, 2003', [three, open], ['three', 'open']],
    ['the one of two, by et al., if there is none of three', 'Knox+, 2003', [one, two], ['two']],
    ['the one of one, by et al., if there is no other', 'Knox+, 2003', [one], ['one']],
    ['any of more authors, by one name', 'Knox, 2003', [two, three], ['two', 'three']],
    ['the one of one author rather than one cut short', 'Knox, 2003', [one, open], ['one']],
    ['the one of three, by two names, if there is none of two', 'Knox & Berg, 2003', [one, three], ['three']],
    ['the one cut short, by two names', 'Knox & Vik, 2003', [one, open], ['open']],
    ['the one with the second name, not that cut short', 'Knox & Berg, 2003', [two, open], ['two']],
    ['the one whose second name is another, never', 'Knox & Vik, 2003', [two, three], []],
    ['the one cut short behind another second name, never', 'Knox & Vik, 2003', [openWithTwo], []],
    ['the one cut short behind its second name', 'Knox & Ash & Vik, 2003', [openWithTwo], ['open-two']],
    ['two names and et al., of three', 'Knox & Berg+, 2003', [two, three], ['three']],
    ['a second name in part', 'Knox & Berg-Lind, 2003', [two], ['two']],
    [
      'a second name that the list has in two parts',
      'Knox & Berg, 2003',
      [entry('parts', 'Knox, A.; Berg-Lind, N.', '2003')],
      ['parts'],
    ],
  ] as const)('%s', ([, text, entries, ids]) => {
    expect(meant(text, entries)).toEqual(ids)
  })
})

describe('of entries that differ in the letter behind their year, a citation means', () => {
  const a = entry('a', 'Knox, A.', '2003a')
  const b = entry('b', 'Knox, A.', '2003b')
  const bare = entry('bare', 'Knox, A.', '2003', 'Tides')
  const second = entry('second', 'Knox, A.', '2003', 'Quays')

  it.for([
    ['the one with its letter', 'Knox, 2003b', [a, b], ['b']],
    ['any, without a letter', 'Knox, 2003', [a, b], ['a', 'b']],
    ['the one without a letter, if there is one', 'Knox, 2003', [a, bare], ['bare']],
    ['the only one without, which may have lost it', 'Knox, 2003b', [a, bare], ['bare']],
    ['none, if all have other letters', 'Knox, 2003c', [a, b], []],
    ['the first without letters, for a', 'Knox, 2003a', [bare, second], ['bare']],
    ['the second without letters, for b', 'Knox, 2003b', [bare, second], ['second']],
    ['none beyond those without letters', 'Knox, 2003c', [bare, second], []],
    ['none of two without, if others have letters', 'Knox, 2003b', [a, bare, second], []],
  ] as const)('%s', ([, text, entries, ids]) => {
    expect(meant(text, entries)).toEqual(ids)
  })
})

describe('of entries whose first authors share a surname, a citation with initials means', () => {
  const qi = entry('qi', 'Li, Q. W.', '2014')
  const ming = entry('ming', 'Li, M.', '2014')
  const wei = entry('wei', 'Li, W.', '2014')

  it.for([
    ['the one with them', 'M. Li, 2014', [qi, ming], ['ming']],
    ['the one that begins with them', 'Q. Li, 2014', [qi, ming], ['qi']],
    ['not one that ends with them', 'W. Li, 2014', [qi, wei], ['wei']],
    ['any, if none has them', 'Z. Li, 2014', [qi, ming], ['qi', 'ming']],
    ['any, without initials', 'Li, 2014', [qi, ming], ['qi', 'ming']],
    ['the only one, whatever its initials', 'Z. Li, 2014', [qi], ['qi']],
  ] as const)('%s', ([, text, entries, ids]) => {
    expect(meant(text, entries)).toEqual(ids)
  })
})
