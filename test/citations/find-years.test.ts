import { describe, expect, it } from 'vitest'
import { findYearTokens } from '../../src/citations/find-years.ts'

/** Draw what may be years: `2020a | 2020b`, `1990 of 1867` for a reprint, with `?` behind one that is unsure. */
function yearsIn(text: string): string[] {
  return findYearTokens(text).map(({ start, end, years, isUnsure }) => {
    const parts = years.map(({ year: { value, suffix = '', original } }) =>
      original === undefined ? `${value}${suffix}` : `${value} of ${original}`,
    )
    return `${text.slice(start, end)} = ${parts.join(' | ')}${isUnsure ? ' ?' : ''}`
  })
}

describe('a year', () => {
  it.for([
    ['Knox, 2011', '2011 = 2011'],
    ['Knox (1400)', '1400 = 1400'],
    ['Knox (2099)', '2099 = 2099'],
    ['Knox1983', '1983 = 1983 ?'],
    ['Page 2011', '2011 = 2011'],
    ['Knox S 2009', '2009 = 2009'],
    ['Knox, 4, 2011', '2011 = 2011'],
    ['Knox. 2011', '2011 = 2011'],
  ] as const)('is found in %s', ([text, year]) => {
    expect(yearsIn(text)).toEqual([year])
  })

  it.for([
    'Knox, 1399',
    'Knox, 2100',
    'no 12011',
    'no 20115',
    'ab2011',
    'Ab-2011xy',
    'Knox2011x3',
    '$2011',
    '€2011',
    '#2011',
    'x/2011',
    'x-2011',
    '4.2011',
    '1–2011',
    '12,2011',
    '2011-AB',
    'p. 2011',
    'p 2011',
    'pp. 2011',
    'page 2011',
    'pages 2011',
    'pág. 2011',
    'págs. 2011',
    'blz. 2011',
    'fl. 2011',
    'No. 2011',
    'no. 2011',
    'Nr. 2011',
    'nr 2011',
    'Nº 2011',
    'nº 2011',
    'art. 2011',
    '§2011',
    '§ 2011',
    '2011%',
    '2011 %',
    '2011 percent',
    '2011 km',
    '2011km',
    '2011  kg',
    '2011 participants',
    '2011 patients',
    '2011 words',
    '2011 x 3',
    '2011x3',
    '2011 × 3',
  ])('is none in %s', (text) => {
    expect(yearsIn(text)).toEqual([])
  })

  it.for([
    ['map. 2011', '2011 = 2011'],
    ['grano 2011', '2011 = 2011'],
    ['in 2011 x marks', '2011 = 2011'],
    ['in 2011, of 30 km', '2011 = 2011'],
    ['in 2011 as 50%', '2011 = 2011'],
    ['p. 3, 2011', '2011 = 2011'],
    ['(1234,2011)', '2011 = 2011'],
  ] as const)('is one all the same in %s', ([text, year]) => {
    expect(yearsIn(text)).toEqual([year])
  })
})

describe('letters behind a year', () => {
  it.for([
    ['2020a', '2020a = 2020a'],
    ['2020-a', '2020-a = 2020a'],
    ['2020a, b', '2020a, b = 2020a | 2020b'],
    ['2020a,b,c', '2020a,b,c = 2020a | 2020b | 2020c'],
    ['2020a; b', '2020a; b = 2020a | 2020b'],
    ['2020a & b', '2020a & b = 2020a | 2020b'],
    ['2020a and b', '2020a and b = 2020a | 2020b'],
    ['2020a und b', '2020a und b = 2020a | 2020b'],
    ['2020a/b', '2020a/b = 2020a | 2020b'],
    ['2020a–d', '2020a–d = 2020a | 2020b | 2020c | 2020d'],
    ['2020a - c', '2020a - c = 2020a | 2020b | 2020c'],
    ['2020b–c, e', '2020b–c, e = 2020b | 2020c | 2020e'],
    ['2020b–a', '2020b–a = 2020b'],
    ['n.d.-a', 'n.d.-a = n.d.a'],
    ['n.d.-a, -b', 'n.d.-a = n.d.a'],
    ['2020 a tide', '2020 = 2020'],
    ['2020a, as said', '2020a = 2020a'],
    ['2020a, b. 3', '2020a = 2020a'],
    ["2020a, d'Arbre", '2020a = 2020a'],
  ] as const)('are read in %s', ([text, years]) => {
    expect(yearsIn(`Knox, ${text}`)).toEqual([years])
  })
})

describe('two years', () => {
  // What stands second is found by itself too; who reads them passes over what was read.
  it.for([
    ['1867/1990', '1867/1990 = 1990 of 1867'],
    ['1990/1867', '1990/1867 = 1990 of 1867'],
    ['1867 / 1990', '1867 / 1990 = 1990 of 1867'],
    ['1990 [1867]', '1990 [1867] = 1990 of 1867'],
    ['1990[1867]', '1990[1867] = 1990 of 1867'],
    ['1990 (1867)', '1990 (1867) = 1990 of 1867'],
    ['1990 [ 1867]', '1990 [ 1867] = 1990 of 1867'],
    ['1990 [1867–68]', '1990 [1867–68] = 1990 of 1867'],
    ['1990 [1867-1869]', '1990 [1867-1869] = 1990 of 1867'],
    ['1975/76', '1975/76 = 1976 of 1975'],
    ['1999/00', '1999/00 = 1999 of 1900'],
    ['2012–2013', '2012–2013 = 2012-2013 ?'],
    ['2012 – 2013', '2012 – 2013 = 2012-2013 ?'],
    ['2012--2013', '2012--2013 = 2012-2013 ?'],
    ['2012–13', '2012–13 = 2012-2013 ?'],
    ['2012-13', '2012-13 = 2012-2013 ?'],
  ] as const)('are one date in %s', ([text, years]) => {
    expect(yearsIn(`Knox ${text}`)[0]).toBe(years)
  })

  it.for([
    ['1990 [p. 1867]', ['1990 = 1990']],
    ['1990/18', ['1990/18 = 1990 of 1918']],
    ['1990/18/3', ['1990 = 1990']],
    ['2012–134', ['2012 = 2012']],
    ['2011, 2012', ['2011 = 2011', '2012 = 2012']],
    ['1990 of tides/76', ['1990 = 1990']],
  ] as const)('are two, or one and something else, in %s', ([text, years]) => {
    expect(yearsIn(`Knox ${text}`)).toEqual(years)
  })
})

describe('words that stand for a year', () => {
  it.for([
    'n.d.',
    'n. d.',
    'n.d',
    's.d.',
    's. d.',
    's/d',
    'o.J.',
    'o. J.',
    'o. J',
    's.f.',
    's. f.',
    's.a.',
    's. a.',
    'z.d.',
    'z. d.',
    'z.j.',
    'z. j.',
    'n.p.',
    'n. p.',
    'in press',
    'In Press',
    'forthcoming',
    'to appear',
    'im Druck',
    'im Erscheinen',
    'no prelo',
    'en prensa',
    'sous presse',
    'à paraître',
    'in stampa',
    'in druk',
    'undated',
    'no date',
  ])('are %s', (word) => {
    expect(yearsIn(`Knox, ${word}, p. 3`)).toEqual([`${word} = ${word}`])
  })

  it.for(['submitted', 'accepted', 'in review', 'under review', 'in prep.', 'in preparation', 'unpublished'])(
    'may be %s, which may be a verb as well',
    (word) => {
      expect(yearsIn(`Knox, ${word}, p. 3`)).toEqual([`${word} = ${word} ?`])
    },
  )

  it.for(['backdated', 'undatedly', 'unforthcoming', 'again pressed', 'accepteds', 'in pressing', 'xn.d. y'])(
    'are not part of others: %s',
    (text) => {
      expect(yearsIn(text)).toEqual([])
    },
  )

  it('stand in order with years', () => {
    expect(yearsIn('Knox, n.d., 2011, in press')).toEqual([
      'n.d. = n.d.',
      '2011 = 2011',
      'in press = in press',
    ])
  })
})
