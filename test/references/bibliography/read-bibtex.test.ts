import { describe, expect, it } from 'vitest'
import { readBibtex } from '../../../src/references/bibliography/read-bibtex.ts'

function read(text: string) {
  return readBibtex('harbours.bib', text)
}

function keysOf(text: string): string[] {
  return read(text).entries.map(({ key }) => key)
}

function only(text: string) {
  const [entry] = read(text).entries
  if (!entry) throw new Error('no entry')
  return entry.csl
}

describe('entries', () => {
  it('stand where the file has them, from the sign to the closing brace', () => {
    const text = 'Notes on harbours.\n\n@book{quist2011,\n  title = {Harbours {of} the north}\n}\n'

    const [entry] = read(text).entries

    expect(entry).toMatchObject({ key: 'quist2011', text: text.slice(20, -1) })
    expect(entry?.place).toEqual({
      path: 'harbours.bib',
      start: { line: 3, column: 1, offset: 20 },
      end: { line: 5, column: 2, offset: text.length - 1 },
    })
  })

  it.for([
    ['in parentheses', '@book(quist2011, title = "Harbours (old)")'],
    ['without a comma at the end', '@book{quist2011, title={Harbours}, year=2011}'],
    ['with a comma at the end', '@book{quist2011, title={Harbours}, year=2011,}'],
    ['with a key and nothing else', '@book{quist2011}'],
    ['with a type in capitals', '@BOOK{quist2011, TITLE = {Harbours}}'],
    ['with a comment between fields', '@book{quist2011,\n% checked, 2020\n title = {Harbours}\n}'],
    [
      'with names of fields that programs make up',
      '@book{quist2011, _file = {a}, bdsk-url-1 = {b}, été:2 = {c}}',
    ],
    ['with an address in a value', '@misc{quist2011, note = {Write to anna@harbours.example}}'],
    ['with the comma on the next line', '@book{quist2011\n , title = {Harbours}\n , year = 2011\n}'],
  ])('are read %s', ([, text]) => {
    const file = read(text ?? '')

    expect(file.entries.map(({ key }) => key)).toEqual(['quist2011'])
    expect(file.problems).toEqual([])
  })

  it('are not found in comments', () => {
    expect(
      keysOf(
        '@comment{@book{a, title={A}}}\n% @book{b, title={B}}\n@preamble{"\\newcommand{\\x}{y}"}\n@book{c, title={C}}',
      ),
    ).toEqual(['c'])
  })
})

it.for(['DBLP:conf/ports/Quist11', "o'hara2011", 'd"angelo2011', 'ngô2011', 'quist+2011_a.b', 'quist 2011'])(
  'keeps the key %s as it is',
  (key) => {
    const file = read(`@book{${key}, title = {Harbours}}`)

    expect(file.entries.map((entry) => entry.key)).toEqual([key])
    expect(file.problems).toEqual([])
  },
)

describe('values', () => {
  it('are put together from strings and pieces', () => {
    const text =
      '@string{ps = "Port Studies"}\n@article{lind2014, journal = ps # { and } # "Cranes", month = mar, year = 2014}'

    expect(only(text)).toMatchObject({
      'container-title': 'Port Studies and Cranes',
      issued: { 'date-parts': [[2014, 3]] },
    })
  })

  it('give LaTeX as Unicode', () => {
    const text =
      "@book{x, author = {M{\\\"u}ller, J{\\'o}zef and {\\O}deg{\\aa}rd, {\\v{S}}{\\'a}rka}, title = {{\\em Stra{\\ss}en} \\& Wege -- ``alt''}}"

    expect(only(text)).toMatchObject({
      author: [
        { family: 'Müller', given: 'Józef' },
        { family: 'Ødegård', given: 'Šárka' },
      ],
      title: 'Straßen & Wege – “alt”',
    })
  })

  it('leave an identifier as it is', () => {
    expect(
      only('@misc{x, doi = {https://doi.org/10.1000/ab\\_c--d}, url = {https://x.example/a~b_c}}'),
    ).toMatchObject({
      DOI: '10.1000/ab_c--d',
      URL: 'https://x.example/a~b_c',
    })
  })
})

describe('names', () => {
  it.for([
    ['Anna Quist', { family: 'Quist', given: 'Anna' }],
    ['Quist, Anna', { family: 'Quist', given: 'Anna' }],
    ['van der Lind, Bo', { family: 'Lind', given: 'Bo', 'non-dropping-particle': 'van der' }],
    ['Bo van der Lind', { family: 'Lind', given: 'Bo', 'non-dropping-particle': 'van der' }],
    ['Lind, Jr., Bo', { family: 'Lind', given: 'Bo', suffix: 'Jr.' }],
    ['{Port of Oslo and Drammen}', { literal: 'Port of Oslo and Drammen' }],
    ['{\\O}ster, Bo', { family: 'Øster', given: 'Bo' }],
    ['family=Lind, given=Bo, prefix=van', { family: 'Lind', given: 'Bo', 'non-dropping-particle': 'van' }],
  ] as const)('read %s', ([name, expected]) => {
    expect(only(`@book{x, author = {${name}}}`).author).toEqual([expected])
  })
})

describe('dates', () => {
  it.for([
    ['year = 2014', [[2014]]],
    ['year = {2014}, month = may', [[2014, 5]]],
    ['year = {2014}, month = {12 }, day = 3', [[2014, 12, 3]]],
    ['year = "2014", month = oct # "~3"', [[2014, 10, 3]]],
    ['year = {forthcoming, 2014}', [[2014]]],
    ['date = {2014-05-03}', [[2014, 5, 3]]],
    ['date = {2014-05/2015}', [[2014, 5], [2015]]],
    ['date = {2014-21}', [[2014]]],
    ['date = {2014~}, year = 1999', [[2014]]],
  ] as const)('are read from %s', ([fields, expected]) => {
    expect(only(`@book{x, ${fields}}`).issued).toEqual({ 'date-parts': expected })
  })

  it('stay words where they are words', () => {
    expect(only('@book{x, year = {in press}}').issued).toEqual({ literal: 'in press' })
  })

  it('have the letter that tells two works of one year apart', () => {
    expect(only('@book{x, year = {2014b}}')).toMatchObject({
      issued: { 'date-parts': [[2014]] },
      'year-suffix': 'b',
    })
  })
})

describe('a damaged file', () => {
  it.for([
    ['an open brace', '@book{b, title = {Harbours, year = 2011\n}', 'is not closed'],
    ['an open quotation mark', '@book{b, title = "Harbours, year = 2011\n}', 'is not closed'],
    ['no closing brace', '@book{b, title = {Harbours}, year = 2011\n', 'is not closed'],
    ['a brace too many', '@book{b,\n title = {Harbours}},\n year = {2011}\n}', 'is closed too early'],
    [
      'no comma between fields',
      '@book{b, title = {Harbours}\n year = 2011\n}',
      'has no comma between two fields',
    ],
    [
      'no comma after the key',
      '@book{b\n title = {Harbours},\n year = 2011\n}',
      'has no comma after its key',
    ],
    ['no equals sign', '@book{b, title {Harbours}, year = 2011\n}', 'has text that is no field'],
  ] as const)('with %s keeps each entry and names the line', ([, damaged, message]) => {
    const text = `@book{a, title = {Quays}}\n\n${damaged}\n@book{c, title = {Cranes}}\n`

    const file = read(text)

    expect(file.entries.map(({ key, csl }) => [key, key === 'b' ? '' : csl.title])).toEqual([
      ['a', 'Quays'],
      ['b', ''],
      ['c', 'Cranes'],
    ])
    expect(file.problems).toHaveLength(1)
    expect(file.problems[0]?.message).toContain(`Entry \`b\` ${message}`)
    expect(file.problems[0]?.place.start.line).toBeGreaterThanOrEqual(3)
  })

  it('says which entry has no key', () => {
    const file = read('@book{a, title = {Quays}}\n@book{title = {Harbours}}\n')

    expect(file.entries).toHaveLength(1)
    expect(file.problems).toMatchObject([
      { message: 'This `@book` has no key.', place: { start: { line: 2 } } },
    ])
  })

  it('keeps the fields around an open brace', () => {
    const { author, title, issued } = only(
      '@book{b,\n  author = {Quist, Anna},\n  title = {Harbours {of the north},\n  year = {2011}\n}\n',
    )

    expect({ author, title, issued }).toEqual({
      author: [{ family: 'Quist', given: 'Anna' }],
      title: 'Harbours of the north',
      issued: { 'date-parts': [[2011]] },
    })
  })
})

describe('inheritance', () => {
  it('gives a chapter what its book says', () => {
    const text =
      '@incollection{lind2014, author = {Lind, Bo}, title = {Cranes}, crossref = {quist2014}}\n@collection{quist2014, editor = {Quist, Anna}, title = {Harbours}, year = 2014, publisher = {Fjord Press}}'

    expect(only(text)).toMatchObject({
      type: 'chapter',
      title: 'Cranes',
      'container-title': 'Harbours',
      editor: [{ family: 'Quist', given: 'Anna' }],
      publisher: 'Fjord Press',
      issued: { 'date-parts': [[2014]] },
    })
  })

  it('ends where two entries take fields from each other', () => {
    expect(keysOf('@book{a, crossref = {b}}\n@book{b, crossref = {a}}')).toEqual(['a', 'b'])
  })
})

it('knows an entry by its other keys too', () => {
  expect(
    read('@book{quist2011, ids = {quist2010, harbours}, title = {Harbours}}').entries[0]?.aliases,
  ).toEqual(['quist2010', 'harbours'])
})
