import { describe, expect, it } from 'vitest'
import type { CslItem } from '../../src/model/csl.ts'
import { foldYearWord } from '../../src/references/year-words.ts'
import { indexReferences } from '../../src/references/reference-index.ts'
import { entry, link, listed, meets } from './linked-entries.ts'

const undated = { title: 'Levels', author: [{ literal: 'Tide Board' }], issued: { literal: 'n.d.' } }

describe('a year that is printed anywhere in an undated entry', () => {
  it.for([
    ['behind a month', 'Accessed 3 May 2016.', '2016'],
    ['with a letter', 'Version 2016b.', '2016'],
    ['before a comma', 'Levels of 2016, and more.', '2016'],
    ['in brackets', 'Levels (2016).', '2016'],
    ['of long ago', 'Levels of 1400.', '1400'],
    ['in a date with slashes', 'Accessed 3/5/2016.', '2016'],
    ['in a date with stops', 'Accessed 26.05.2016.', '2016'],
    ['in a date with a Roman month', 'Accessed 26-XII-2016.', '2016'],
    ['in a date with a short Roman month', 'Accessed 6-V-2016.', '2016'],
    ['before a slash and a short year', 'Levels of 2016/17.', '2016'],
    ['behind a slash, short', 'Levels of 2016/17.', '2017'],
    ['behind a slash and spaces', 'Levels of 2016 / 2017.', '2017'],
  ] as const)('is one that the entry is cited by: %s', ([, text, year]) => {
    expect(meets(`Tide Board, ${year}`, listed(`Tide Board. Levels. ${text}`, undated))).toBe(true)
  })

  it.for([
    ['in a number', 'No. 12016.', '2016'],
    ['in a longer number', 'No. 20161.', '2016'],
    ['in a word', 'Id e2016.', '2016'],
    ['before letters', 'Id 2016xy.', '2016'],
    ['behind a colon', 'Levels 4:2016.', '2016'],
    ['in an address', 'https://tide.example/2016', '2016'],
    ['at the head of an address', 'tide.example 2016/levels', '2016'],
    ['behind a decimal mark', 'No. 4.2016.', '2016'],
    ['before a decimal mark', 'No. 2016.4.', '2016'],
    ['behind a dash', 'pp. 12–2016.', '2016'],
    ['before a dash', 'pp. 2016–80.', '2016'],
    ['of no century', 'No. 1399.', '1399'],
    ['of a century to come', 'No. 2116.', '2116'],
    ['in a date with too many digits', 'No. 126/5/2016.', '2016'],
  ] as const)('is none if it stands %s', ([, text, year]) => {
    expect(meets(`Tide Board, ${year}`, listed(`Tide Board. Levels. ${text}`, undated))).toBe(false)
  })

  it.for([
    ['2012–2013', '2012-2013'],
    ['2012-2013', '2012-2013'],
    ['2012 – 2013', '2012-2013'],
    ['2012–13', '2012-2013'],
  ] as const)('may be a period, by which alone the entry is cited then: %s', ([printed, value]) => {
    const index = indexReferences([listed(`Tide Board. Levels of ${printed}.`, undated)])
    const names = ['Tide Board']

    expect(index.find({ names, etAl: false, year: { value } })).toHaveLength(1)
    expect(index.find({ names, etAl: false, year: { value: '2014' } })).toEqual([])
  })

  it('is none in the source of a bibliography file', () => {
    const reference = { ...listed('urldate = {3 May 2016}', undated), origin: 'bibliography' } as const

    expect(meets('Tide Board, 2016', reference)).toBe(false)
    expect(meets('Tide Board, n.d.', reference)).toBe(true)
  })
})

describe('the dates of an entry', () => {
  it.for([
    ['its year', '2011'],
    ['the year of the original', '1979'],
  ] as const)('are %s', ([, year]) => {
    const csl: Omit<CslItem, 'type'> = {
      author: [{ family: 'Knox', given: 'A.' }],
      issued: { 'date-parts': [[2011]] },
      'original-date': { 'date-parts': [[1979]] },
    }

    expect(meets(`Knox, ${year}`, listed('Knox A. Tides.', csl))).toBe(true)
  })

  it.for([
    ['a status', { status: 'forthcoming' }, 'in press'],
    ['no date at all', {}, 'n.d.'],
    ['an empty date', { issued: { 'date-parts': [] } }, 'n.d.'],
  ] as const)('may be %s', ([, csl, year]) => {
    const reference = listed('Knox A. Tides.', { author: [{ family: 'Knox' }], ...csl })

    expect(meets(`Knox, ${year}`, reference)).toBe(true)
  })

  it('are not “no date” where one is printed', () => {
    expect(meets('Knox, n.d.', entry('knox', 'Knox, A.', '2011'))).toBe(false)
  })

  it.for(['n.d.', 's.d.', 's. f.', 'o. J.', 'z.d.', 'z. j.', 's.a.', 'undated', 'no date'])(
    '%s says that there is none',
    (text) => {
      expect(foldYearWord(text)).toBe('nd')
    },
  )

  it.for([
    'in press',
    'in print',
    'im Druck',
    'in druk',
    'forthcoming',
    'no prelo',
    'en prensa',
    'sous presse',
    'accepted',
    'im Erscheinen',
    'in stampa',
    'to appear',
    'à paraître',
  ])('%s says that it is to come', (text) => {
    expect(foldYearWord(text)).toBe('inpress')
  })

  it.for([
    ['second edition', 'secondedition'],
    ['ndash', 'ndash'],
    ['not in press', 'notinpress'],
    ['in press soon', 'inpresssoon'],
    ['unpublished', 'unpublished'],
  ] as const)('%s says neither', ([text, folded]) => {
    expect(foldYearWord(text)).toBe(folded)
  })
})

describe('names that the list cuts short', () => {
  const csl = {
    author: [{ family: 'Dahl', given: 'K.' }],
    title: 'Tides of the north',
    issued: { 'date-parts': [[2011]] },
  } as const

  it.for(['et al.', 'u. a.', 'u.a.', 'y otros', 'e outros', 'y col.', 'y cols.'])(
    'fit any further author: %s',
    (others) => {
      const reference = listed(`Dahl, K. ${others} (2011). Tides of the north.`, csl)

      expect(meets('Dahl & Berg & Vik, 2011', reference)).toBe(true)
    },
  )

  it.for([
    ['an author alone', 'Dahl, K. (2011). Tides of the north.'],
    ['“et al.” in the title', 'Dahl, K. (2011). Tides of the north, after Moe et al.'],
    ['words that begin alike', 'Dahl, K. y colour (2011). Tides of the north.'],
  ] as const)('do not count as such with %s', ([, text]) => {
    expect(meets('Dahl & Berg, 2011', listed(text, csl))).toBe(false)
  })

  it.for([
    ['commas', 'Knox A, Berg N, Moe C', true],
    ['a comma and an ampersand', 'Knox A, Berg N & Moe C', true],
    ['a semicolon', 'Knox A; Berg N', true],
    ['“and” before an initial', 'Knox A and N. Berg', true],
    ['one comma', 'Knox A, Berg', false],
    ['“and” before a word', 'Knox and Berg', false],
  ] as const)('may be names taken for one group: with %s', ([, literal, isOpen]) => {
    const reference = listed(`${literal}. Tides. 2011.`, {
      author: [{ literal }],
      issued: { 'date-parts': [[2011]] },
    })

    expect(meets('Knox & Vik, 2011', reference)).toBe(isOpen)
  })
})

describe('a person is cited', () => {
  it.for([
    ['by given name and surname', 'Mao Zedong, 1966'],
    ['by surname and given name', 'Zedong Mao, 1966'],
    ['by surname', 'Zedong, 1966'],
  ] as const)('%s', ([, cited]) => {
    expect(meets(cited, entry('mao', 'Zedong, Mao', '1966'))).toBe(true)
  })

  it.for(['Mao Zedong, 1966', 'Zedong Mao, 1966'])(
    'by all of the name, which tells it from others of the surname: %s',
    (text) => {
      const two = [entry('mao', 'Zedong, Mao', '1966'), entry('bo', 'Zedong, Bo', '1966')]

      expect(link([text], two).map(({ references }) => references)).toEqual([['mao']])
    },
  )

  it('by surname with its particle, or without', () => {
    const reference = listed('van Berg N. Tides. 1966.', {
      author: [{ family: 'Berg', 'non-dropping-particle': 'van' }],
      issued: { 'date-parts': [[1966]] },
    })

    expect(['van Berg, 1966', 'Berg, 1966'].map((cited) => meets(cited, reference))).toEqual([true, true])
  })

  it('by the initial of a given name that the list prints in full', () => {
    const two = [entry('qing', 'Li, Qing Wei', '2014'), entry('ming', 'Li, Ming', '2014')]

    expect(link(['Q. W. Li, 2014', 'M. Li, 2014'], two).map(({ references }) => references)).toEqual([
      ['qing'],
      ['ming'],
    ])
  })

  it('by an editor where it has no author', () => {
    const reference = listed('Berg N (ed). Tides. 1966.', {
      editor: [{ family: 'Berg', given: 'N.' }],
      issued: { 'date-parts': [[1966]] },
    })

    expect(meets('Berg, 1966', reference)).toBe(true)
  })
})

describe('a group is cited', () => {
  it.for([
    ['without its article', 'The Tide Board', 'Tide Board', true],
    ['with its article', 'The Tide Board', 'The Tide Board', true],
    ['by an abbreviation in brackets', 'North Harbour Office (NoHaO)', 'NoHaO', true],
    ['by an abbreviation in square brackets', 'North Harbour Office [NoHaO]', 'NoHaO', true],
    ['by a name in brackets', 'Office (Harbour Watch) of the North', 'Harbour Watch', true],
    ['by a name in square brackets', 'Office [Harbour Watch] of the North', 'Harbour Watch', true],
    ['without the name in brackets', 'Office (Harbour Watch) of the North', 'Office of the North', true],
    ['by one letter in brackets, which is too little', 'Office (H) of the North', 'H', false],
    ['without its abbreviation', 'North Harbour Office (NoHaO)', 'North Harbour Office', true],
    ['by its initials', 'North Harbour Office', 'NHO', true],
    ['by the initials of its great words', 'Office of Quays and Ports', 'OQP', true],
    ['by initials over a hyphen', 'North-Harbour Office', 'NHO', true],
    ['by the part before a dash', 'Norway – Tide Board', 'Norway', true],
    ['by the part behind a dash', 'Norway – Tide Board', 'Tide Board', true],
    ['by the part before a comma', 'Norway, Tide Board', 'Norway', true],
    ['by the part behind a colon', 'Norway: Tide Board', 'Tide Board', true],
    ['by the part behind a semicolon', 'Norway; Tide Board', 'Tide Board', true],
    ['by a third part, which is too little', 'Norway, Tide Board, Quay Office', 'Quay Office', false],
    ['by one letter, which is too little', 'Tides', 'T', false],
    ['by initials of small words too, which nobody prints', 'Office of Quays and Ports', 'OoQaP', false],
    ['by a part within a word', 'Norway-Tide Board', 'Norwa', false],
  ] as const)('%s', ([, literal, cited, isMet]) => {
    const reference = listed('…', { author: [{ literal }], issued: { 'date-parts': [[2011]] } })

    expect(meets(`${cited}, 2011`, reference)).toBe(isMet)
  })
})

describe('an entry whose names could not be read is cited by what it begins with', () => {
  it.for([
    ['its first words', 'SAS Institute (2011). Tides.', 'SAS Institute', true],
    ['a first word in capitals', 'FAO Yearbook (2011). Tides.', 'FAO', true],
    ['a first word behind which initials stand', 'Glaser B, H.L., Guggenberger, G. (2011).', 'Glaser', true],
    ['a first word behind which initials with a stop stand', 'Glaser BH. Tides 2011.', 'Glaser', true],
    ['a first word before a comma', 'Glaser, tides and more (2011).', 'Glaser', true],
    ['a first word with a hyphen', 'Glaser-Lind, tides and more (2011).', 'Glaser-Lind', true],
    ['six words', 'Office of the high quays here (2011).', 'Office of the high quays here', true],
    ['words behind a mark', '[1] Harbour works (2011). Tides.', 'Harbour works', true],
    ['a first word among others', 'Harbour works (2011). Tides.', 'Harbour', false],
    ['a word of two letters', 'Ox, tides and more (2011).', 'Ox', false],
    ['a word behind the first', 'Harbour works (2011). Tides.', 'Works', false],
    [
      'seven words, which are a sentence',
      'Office of the high quays over here (2011).',
      'Office of the high quays over here',
      false,
    ],
  ] as const)('%s', ([, text, cited, isMet]) => {
    const reference = listed(text, { title: 'Zinc', issued: { 'date-parts': [[2011]] } })

    expect(meets(`${cited}, 2011`, reference)).toBe(isMet)
  })

  it('and every other name must be printed there as well', () => {
    const reference = listed('Glaser B, H.L., Guggenberger, G. (2011). Zinc.', {
      title: 'Zinc',
      issued: { 'date-parts': [[2011]] },
    })

    expect(meets('Glaser & Guggenberger, 2011', reference)).toBe(true)
    expect(meets('Glaser & Moe, 2011', reference)).toBe(false)
  })

  it('and by the first word of a title that dots cut short', () => {
    const reference = listed('Harbour works of the north (2011).', {
      title: 'Zinc',
      issued: { 'date-parts': [[2011]] },
    })

    expect(meets('Harbour..., 2011', reference)).toBe(true)
  })
})

describe('an entry without author is cited by its title', () => {
  it.for([
    ['in full', 'Handbook of tides', true],
    ['by its first words', 'Handbook of', true],
    ['by an abbreviation behind it', 'HoT', true],
    ['by one word', 'Handbook', false],
    ['by other words', 'Handbook of quays', false],
    ['by words from its middle', 'of tides', false],
  ] as const)('%s', ([, cited, isMet]) => {
    const reference = listed('…', { title: 'Handbook of tides (HoT)', issued: { 'date-parts': [[2011]] } })

    expect(meets(`${cited}, 2011`, reference)).toBe(isMet)
  })

  it('but not by an abbreviation in the title of an author', () => {
    const reference = listed('…', {
      title: 'Handbook of tides (HoT)',
      author: [{ family: 'Knox' }],
      issued: { 'date-parts': [[2011]] },
    })

    expect(meets('HoT, 2011', reference)).toBe(false)
    expect(meets('Handbook of tides, 2011', reference)).toBe(true)
  })
})
