import { describe, expect, it } from 'vitest'
import type { Reference } from '../../src/model/reference.ts'
import { linkCitations } from '../../src/references/link-citations.ts'
import { citation, entry, link } from './linked-entries.ts'

const list = [
  entry('adler', 'Adler, P.; Brown, Q.; Clark, R.', '2018'),
  entry('burr-a', 'Burr, W. A.', '2019a'),
  entry('burr-b', 'Burr, W. A.', '2019b'),
  entry('cut', 'Dahl, K.; et al.', '2011'),
  entry('dams', 'de la Cruz, M.', '2015'),
  entry('explains', '-', '2023', 'Harbour master explains the tides'),
  entry('lind-moe', 'Lind, B.; Moe, C.', '2014'),
  entry('lone', 'Holm, E.', '2002a'),
  entry('muller', 'Müller, H.', '1990'),
  entry('oneil', 'O’Neil, T.', '2016'),
  entry('press', 'Quist, A.', 'in press'),
  entry('undated', 'Burr, W. A.', 'n.d.'),
  entry('who', 'World Health Organization', '2020'),
  entry('garcia', 'García-Márquez, G.', '1999'),
  entry('yearbook', 'Fisheries Council of the North (FCN)', '2005'),
]

describe('a citation and its entry', () => {
  it.for([
    ['one author', 'Burr, 2019a', ['burr-a']],
    ['two authors', 'Lind & Moe, 2014', ['lind-moe']],
    ['et al.', 'Adler+, 2018', ['adler']],
    ['et al. of two authors', 'Lind+, 2014', ['lind-moe']],
    ['all of three authors', 'Adler & Brown & Clark, 2018', ['adler']],
    ['the first two of three authors', 'Adler & Brown, 2018', ['adler']],
    ['the first author alone', 'Adler, 2018', ['adler']],
    ['authors that the list cuts short', 'Dahl & Berg & Vik, 2011', ['cut']],
    ['capitals', 'LIND & MOE, 2014', ['lind-moe']],
    ['a particle', 'de la Cruz, 2015', ['dams']],
    ['a particle left out', 'Cruz, 2015', ['dams']],
    ['a particle written as one word', 'Delacruz, 2015', ['dams']],
    ['an umlaut', 'Müller, 1990', ['muller']],
    ['an umlaut spelt out', 'Mueller, 1990', ['muller']],
    ['an umlaut left out', 'Muller, 1990', ['muller']],
    ['another apostrophe', "O'Neil, 2016", ['oneil']],
    ['a hyphen left out', 'García Márquez, 1999', ['garcia']],
    ['the first of two surnames', 'García, 1999', ['garcia']],
    ['initials', 'W. A. Burr, 2019b', ['burr-b']],
    ['a group', 'World Health Organization, 2020', ['who']],
    ['a group with its article', 'the World Health Organization, 2020', ['who']],
    ['the initials of a group', 'WHO, 2020', ['who']],
    ['an abbreviation that the list gives', 'FCN, 2005', ['yearbook']],
    ['a title', 'Harbour master explains the tides, 2023', ['explains']],
    ['the first words of a title', 'Harbour Master Explains, 2023', ['explains']],
    ['no date', 'Burr, n.d.', ['undated']],
    ['no date in another language', 'Burr, s.d.', ['undated']],
    ['in press', 'Quist, in press', ['press']],
    ['forthcoming', 'Quist, forthcoming', ['press']],
    ['a letter that the text leaves out', 'Holm, 2002', ['lone']],
    ['a letter that the list leaves out', 'Lind & Moe, 2014a', ['lind-moe']],
    ['two entries that fit alike', 'Burr, 2019', ['burr-a', 'burr-b']],
  ] as const)('meet by %s', ([, text, ids]) => {
    expect(link([text], list).map(({ references }) => references)).toEqual([ids])
  })

  it.for([
    ['another year', 'Adler+, 1969'],
    ['another author', 'Vang, 2018'],
    ['another second author', 'Lind & Holm, 2014'],
    ['a letter of neither', 'Burr, 2019c'],
    ['one word of a title', 'Harbour, 2023'],
    ['the second author alone', 'Moe, 2014'],
  ] as const)('do not meet by %s', ([, text]) => {
    expect(link([text], list).map(({ references }) => references)).toEqual([[]])
  })

  it('tells two authors of one surname apart by their initials', () => {
    const two = [
      entry('qi', 'Li, Q.; Wu, A.; Xu, B.', '2014'),
      entry('ming', 'Li, M.; Wu, C.; Xu, D.', '2014'),
    ]

    expect(link(['Q. Li+, 2014', 'Li M+, 2014'], two).map(({ references }) => references)).toEqual([
      ['qi'],
      ['ming'],
    ])
  })

  it('prefers the entry of three authors for et al.', () => {
    const two = [entry('two', 'Li, H.; Durbin, R.', '2009'), entry('team', 'Li, H.; et al.', '2009')]

    expect(link(['Li+, 2009', 'Li & Durbin, 2009'], two).map(({ references }) => references)).toEqual([
      ['team'],
      ['two'],
    ])
  })

  it('takes et al. for the entry that is not cited with all its names elsewhere', () => {
    const two = [
      entry('three', 'Knox, A.; Berg, N.; Moe, C.', '2003'),
      entry('four', 'Knox, A.; Ash, B.; Birch, C.; Elm, D.', '2003'),
    ]

    expect(link(['Knox+, 2003', 'Knox & Berg & Moe, 2003'], two).map(({ references }) => references)).toEqual(
      [['four'], ['three']],
    )
  })

  it('prefers an entry that says it has no date to one that has none', () => {
    const silent: Reference = {
      ...entry('silent', 'Knox, A.', 'n.d.'),
      csl: { type: 'book', title: 'Tides', author: [{ family: 'Knox' }] },
    }
    const undated = entry('undated', 'Knox, A.', 'n.d.')

    expect(link(['Knox, n.d.'], [silent, undated]).map(({ references }) => references)).toEqual([['undated']])
    expect(link(['Knox, n.d.'], [silent]).map(({ references }) => references)).toEqual([['silent']])
  })

  it('does not take the et al. of a title for that of the authors', () => {
    const comment = {
      ...entry('comment', 'Knox, A.; Berg, N.', '2003', 'A comment on Moe et al. and tides'),
      text: 'Knox, A., & Berg, N. (2003). A comment on Moe et al. and tides.',
    }
    const team = entry('team', 'Knox, A.; Ash, B.; Birch, C.', '2003')

    expect(link(['Knox+, 2003'], [comment, team]).map(({ references }) => references)).toEqual([['team']])
  })

  it('takes a year that is printed elsewhere in the entry when no entry is of that year', () => {
    const site = { ...entry('site', 'Tide Board', 'n.d.'), text: 'Tide Board. Levels. Accessed 3 May 2016.' }

    expect(
      link(['Tide Board, 2016', 'Tide Board, 2017'], [site]).map(({ references }) => references),
    ).toEqual([['site'], []])
  })
})

describe('a near miss', () => {
  it.for([
    ['a year one off', 'Adler+, 2017', { reference: 'adler', kind: 'year' }],
    ['a year with two digits changed', 'de la Cruz, 2051', undefined],
    ['a letter left out', 'Mller, 1990', { reference: 'muller', kind: 'author-spelling' }],
    ['a letter too many', 'Quiist, in press', undefined],
    ['two letters that changed places', 'Alder+, 2018', { reference: 'adler', kind: 'author-spelling' }],
    ['the second author misspelt', 'Lind & Mooe, 2014', { reference: 'lind-moe', kind: 'author-spelling' }],
    [
      'two letters that changed places, and another one',
      'Gracía-Márquex, 1999',
      { reference: 'garcia', kind: 'author-spelling' },
    ],
    ['a short name one letter off', 'Hol, 2002', undefined],
    ['another second author', 'Lind & Vang, 2014', { reference: 'lind-moe', kind: 'author-spelling' }],
    ['a later author first', 'Moe & Lind, 2014', { reference: 'lind-moe', kind: 'author-order' }],
    ['a later author alone', 'Moe, 2014', { reference: 'lind-moe', kind: 'author-order' }],
    ['another letter behind the year', 'Holm, 2002b', { reference: 'lone', kind: 'suffix' }],
    ['no likeness', 'Vang, 1950', undefined],
  ] as const)('is %s', ([, text, nearMiss]) => {
    expect(link([text], list)[0]?.nearMiss).toEqual(nearMiss)
  })

  it('is not an entry that is cited elsewhere', () => {
    const [, wrong] = link(['Adler+, 2018', 'Adler+, 2017'], list)

    expect(wrong?.nearMiss).toBeUndefined()
    expect(wrong?.nearest).toEqual(['adler'])
  })

  it('is an entry that is cited elsewhere if a name has a slip', () => {
    const [, wrong] = link(['Adler+, 2018', 'Alder+, 2018'], list)

    expect(wrong?.nearMiss).toEqual({ reference: 'adler', kind: 'author-spelling' })
  })

  it('is an entry that is cited elsewhere if the letter behind the year is another', () => {
    const [, wrong] = link(['Holm, 2002a', 'Holm, 2002b'], list)

    expect(wrong?.nearMiss).toEqual({ reference: 'lone', kind: 'suffix' })
  })

  it('is no later author of an entry that is cited elsewhere', () => {
    const [, other] = link(['Lind & Moe, 2014', 'Moe, 2014'], list)

    expect(other?.nearMiss).toBeUndefined()
  })

  it('is none for a work that is cited in another, which need not be listed', () => {
    const inner = citation('Adler+, 2017')
    const items = inner.items.map((item) => ({ ...item, isSecondary: true }))

    const [linked] = linkCitations({ citations: [{ ...inner, items }], references: list })

    expect(linked?.items[0]).toMatchObject({ references: [], nearest: [] })
    expect(linked?.items[0]?.nearMiss).toBeUndefined()
  })

  it('is not one of two that come as near', () => {
    const two = [entry('early', 'Berg, N.', '2003'), entry('late', 'Berg, N.', '2005')]

    const [item] = link(['Berg, 2004'], two)

    expect(item?.nearMiss).toBeUndefined()
    expect(item?.nearest).toEqual(['early', 'late'])
  })

  it('goes to the nearest of two works that want the same entry', () => {
    const items = link(['Adler+, 2017', 'Adler+, 2012'], list)

    expect(items.map(({ nearMiss }) => nearMiss?.reference)).toEqual(['adler', undefined])
  })

  it('is the same for each place that cites the work', () => {
    const items = link(['Adler+, 2017', 'ADLER+, 2017'], list)

    expect(items.map(({ nearMiss }) => nearMiss?.reference)).toEqual(['adler', 'adler'])
  })
})

it.for([
  ['an article', 'L’OMP, 2018', entry('group', 'OMP', '2018')],
  ['a particle that the list leaves behind the name', "d'Arbre, 1992", entry('person', 'ARBRE, P.', '1992')],
] as const)('finds a name behind %s that elides', ([, text, reference]) => {
  expect(link([text], [reference]).map(({ references }) => references)).toEqual([[reference.id]])
})
