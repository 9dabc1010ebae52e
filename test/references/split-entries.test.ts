import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/manuscript/parse-markdown.ts'
import { findReferenceList } from '../../src/references/find-reference-list.ts'
import { splitEntries } from '../../src/references/split-entries.ts'

const quist = 'Quist, A. (2011). Harbours of the north. Fjord Press.'
const lind = 'Lind, B., & Moe, C. (2014). Quays and cranes. Port Studies, 3(2), 11–29.'

/** Draw the entries of a text: `3: Quist …`, parts of one entry with `/` between. */
function entriesIn(source: string): string[] {
  return splitEntries(parseMarkdown('paper.md', source).blocks).map(({ parts, number, label }) => {
    const text = parts.map(({ block, start, end }) => block.text.slice(start, end)).join(' / ')
    return [number, label, text].filter((part) => part !== undefined).join(': ')
  })
}

describe('the number before an entry', () => {
  it.for([
    ['in square brackets', `[12] ${quist}`],
    ['in parentheses', `(12) ${quist}`],
    ['with a bracket', `12) ${quist}`],
    ['with a hyphen', `12- ${quist}`],
    ['with a dash and a space', `12 – ${quist}`],
    ['bare', `12 ${quist}`],
    ['with a stop behind brackets', `[12]. ${quist}`],
    ['with a stop', `12\\. ${quist}`],
    ['raised', `<sup>12</sup> ${quist}`],
    ['raised, without a space', `<sup>12</sup>${quist}`],
    ['raised, with a stop', `<sup>12.</sup> ${quist}`],
    ['in an ordered list', `12. ${quist}`],
    ['in an ordered list, in brackets as well', `1. [12] ${quist}`],
  ] as const)('is read and left out: %s', ([, source]) => {
    expect(entriesIn(source)).toEqual([`12: ${quist}`])
  })

  it.for([
    ['van der Burr, W. (2011). Locks of the north.'],
    ['de la Cruz, W. (2011). Locks of the north.'],
    ['al-Burr, W. (2011). Locks of the north.'],
    ['“Locks of the north.” 2011. Fjord Press.'],
  ] as const)('may stand bare before a particle or a quotation mark: %s', ([entry]) => {
    expect(entriesIn(`12 ${entry}`)).toEqual([`12: ${entry}`])
  })

  it.for([
    ['four digits, which are a year', '2011 Harbours of the north. Fjord Press.'],
    ['a number before a small word', '12 harbours of the north. Fjord Press.'],
    ['a number in the text', 'Quist, A. [12] Harbours of the north.'],
    ['a raised letter', '<sup>a</sup>Quist, A. (2011). Harbours.'],
    ['a raised number with letters', '<sup>12th</sup> harbours of the north.'],
    ['a raised letter with a number', '<sup>a1</sup>Quist, A. (2011). Harbours.'],
    ['a number in emphasis', '12 harbours of the north.'],
    ['a number with a hyphen before a small word', '12- harbours of the north.'],
  ] as const)('is none in %s', ([, source]) => {
    expect(entriesIn(source)).toEqual([source.replaceAll(/<.?sup>/g, '')])
  })
})

describe('lines of one paragraph', () => {
  it.for([
    ['begin entries each', `${quist}\n${lind}`, [quist, lind]],
    [
      'begin entries that are wrapped',
      `${quist}\nand more of it\n${lind}`,
      [`${quist}\nand more of it`, lind],
    ],
    [
      'begin with numbers',
      '1 Harbours of the north\n2 Quays of the south',
      ['1: Harbours of the north', '2: Quays of the south'],
    ],
    ['begin with raised numbers', `<sup>1</sup>${quist}\n<sup>2</sup>${lind}`, [`1: ${quist}`, `2: ${lind}`]],
    [
      'begin with a title and a year in brackets',
      '“Harbours” (2011). North.\n“Quays” (2014). South.',
      ['“Harbours” (2011). North.', '“Quays” (2014). South.'],
    ],
    [
      'are one entry if but one begins as one',
      `${quist}\nHarbours of the north and more.`,
      [`${quist}\nHarbours of the north and more.`],
    ],
    [
      'are one entry if few begin as one',
      `${quist}\none more\none more\none more\none more\none more\n${lind}`,
      [`${quist}\none more\none more\none more\none more\none more\n${lind}`],
    ],
  ] as const)('%s', ([, source, entries]) => {
    expect(entriesIn(source)).toEqual(entries)
  })
})

describe('a paragraph behind an entry goes on with it', () => {
  it.for([
    'https://fjord.example/harbours',
    'http://fjord.example/harbours',
    'doi:10.1000/quist.2011',
    'DOI 10.1000/quist.2011',
    'Retrieved 3 May 2016 from the harbour.',
    'Available from the harbour office.',
    'Accessed 3 May 2016 at the harbour.',
    'of which the second part is lost.',
    '(The second part is lost for good.)',
    '& of which the rest is lost.',
    ', of which the rest is lost.',
  ])('with %s', (more) => {
    expect(entriesIn(`${quist}\n\n${more}`)).toEqual([`${quist} / ${more}`])
  })

  it.for([
    ['an entry', lind],
    ['an entry whose name begins small', 'van der Burr, W. (2011). Locks of the north.'],
    ['words with a capital', 'Harbours of the south. Fjord Press.'],
  ] as const)('but not with %s', ([, next]) => {
    expect(entriesIn(`${quist}\n\n${next}`)).toEqual([quist, next])
  })

  it('and not with a small word and a name where a year makes it an entry', () => {
    expect(entriesIn(`${quist}\n\nvan der Burr, W. Locks of the north.`)).toEqual([
      `${quist} / van der Burr, W. Locks of the north.`,
    ])
  })

  it('if it is in the same item of a list, and not if it is in another', () => {
    expect(entriesIn(`- ${quist}\n\n  Harbours of the south.\n- of the rest, which is lost.`)).toEqual([
      `${quist} / Harbours of the south.`,
      'of the rest, which is lost.',
    ])
  })
})

describe('a table', () => {
  it('has an entry in each row', () => {
    const source = `| no | entry |\n| - | - |\n| ${quist} | in the north |\n| ${lind} | in the south |`

    expect(entriesIn(source)).toEqual([`${quist} / in the north`, `${lind} / in the south`])
  })

  it('ends the entry before it, and its last row ends there too', () => {
    const source = `${quist}\n\n| more of the entries of it, and on |\n| - |\n| ${lind} |\n\nof the rest, which is lost.`

    expect(entriesIn(source)).toEqual([
      quist,
      'more of the entries of it, and on',
      lind,
      'of the rest, which is lost.',
    ])
  })
})

it.for([
  ['a few letters', 'Tides etc.'],
  ['digits alone', '12 34 56 78 90 12'],
  ['one word', 'Harbourmasters'],
  ['nothing', ''],
] as const)('takes %s for no entry', ([, text]) => {
  expect(entriesIn(`${quist}\n\n${text}\n\n${lind}`)).toEqual([quist, lind])
})

describe('emphasis in an entry', () => {
  const containers = (source: string) =>
    findReferenceList(parseMarkdown('paper.md', `# References\n\n${source}`)).references.map(
      ({ csl }) => csl['container-title'] ?? csl.title,
    )
  const one = 'Quist A. Silt and sand *Port Studies* 2011; 3: 4–9.'
  const two = 'Lind B. Tides and mud *Sea Letters* 2012; 5: 6–9.'

  it.for([
    ['in items', `- ${one}\n- ${two}`],
    ['in numbered items', `1. ${one}\n2. ${two}`],
    ['in paragraphs', `[1] ${one}\n\n[2] ${two}`],
    ['in lines of one paragraph', `[1] ${one}\n[2] ${two}`],
  ] as const)('tells the journal from the title %s', ([, source]) => {
    expect(containers(source)).toEqual(['Port Studies', 'Sea Letters'])
  })
})

describe('a list of references', () => {
  const list = (source: string) => findReferenceList(parseMarkdown('paper.md', `# References\n\n${source}`))

  it.for([
    ['all of its entries', `[1] ${quist}\n\n[2] ${lind}`, true],
    ['half of its entries', `[1] ${quist}\n\n${lind}`, false],
    ['none of its entries', `${quist}\n\n${lind}`, false],
  ] as const)('is numbered if it prints a number before most: %s', ([, source, isNumbered]) => {
    expect(list(source).isNumbered).toBe(isNumbered)
  })

  it.for(['———', '––', '---', '__', '———,', '———:'])('repeats the authors before for %s', (mark) => {
    const [, second] = list(`${lind}\n\n${mark} (2013). More harbours. Fjord Press.`).references

    expect(second?.csl.author?.map(({ family }) => family)).toEqual(['Lind', 'Moe'])
  })

  it('repeats no authors for a hyphen, nor where none stand before', () => {
    expect(list(`${lind}\n\n-x Harbours (2013). Fjord Press.`).references[1]?.csl.author).toBeUndefined()
    expect(list('——— (2013). More harbours. Fjord Press.').references[0]?.csl.author).not.toEqual([
      { family: 'Lind' },
    ])
  })

  it('gives the place of an entry over several blocks, and reads emphasis in each', () => {
    const source = `Quist, A. (2011). *Harbours\nof the north*. Fjord Press.\n\n*doi*:10.1000/quist.2011`
    const [reference] = list(source).references

    expect(reference?.text).toBe(source)
    expect(reference?.csl).toMatchObject({ title: 'Harbours of the north', DOI: '10.1000/quist.2011' })
  })

  it('gives each entry an id of its own', () => {
    expect(list(`${quist}\n\n${quist}\n\n${quist}`).references.map(({ id }) => id)).toEqual([
      'quist-2011',
      'quist-2011-2',
      'quist-2011-3',
    ])
  })
})
