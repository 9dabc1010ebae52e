import { describe, expect, it } from 'vitest'
import { parseManuscripts } from '../../src/parse.ts'
import { bindQueries, type Point } from '../../src/queries/bind-queries.ts'

function bind(source: string): Point['binding'][] {
  return parseManuscripts(new Map([['paper.md', { kind: 'text', text: source }]]), {})
    .flatMap(bindQueries)
    .flatMap(({ points }) => points.map(({ binding }) => binding))
}

function paper({ text, list, query }: { text: string; list: string; query: string }): string {
  return `${text}\n\n# References\n\n${list}\n\n# Author queries\n\nQ1\t${query}\n`
}

const vik = '- Vik, A. (2011). *Salt roads*. Fjord Press.'
const dahl = '- Dahl, B., & Moe, C. (2014). Tar and timber. *Coast Studies*, 3(2), 11–29.'

describe('a query about an entry of the list', () => {
  const query = 'The reference “Vik, 2011” is listed in the references list but is not cited in the text.'
  const text = 'Text (Dahl & Moe, 2014).'

  it.for([
    [
      'binds to the only entry that answers to the label',
      vik,
      { kind: 'found', label: 'Vik, 2011', subject: 'vik-2011' },
    ],
    [
      'shows no more than three entries of the same author',
      [2001, 2002, 2003, 2004].map((year) => vik.replace('2011', String(year))).join('\n'),
      {
        kind: 'notFound',
        label: 'Vik, 2011',
        nearest: ['Vik, 2001', 'Vik, 2002', 'Vik, 2003'],
      },
    ],
    [
      'names a label once that two entries bear, and chooses neither',
      `${vik}\n${vik.replace('Salt', 'Old')}`,
      { kind: 'notFound', label: 'Vik, 2011', nearest: ['Vik, 2011'] },
    ],
    ['calls the entry gone when no other bears its name', dahl, { kind: 'gone', label: 'Vik, 2011' }],
    [
      'does not call it gone while its name stands in the title of another',
      dahl.replace('Tar and timber', 'Vik remembered'),
      { kind: 'notFound', label: 'Vik, 2011', nearest: [] },
    ],
  ] as const)('%s', ([, list, binding]) => {
    expect(bind(paper({ text, list, query }))).toEqual([binding])
  })

  it('does not call an entry gone while one of several bears its name', () => {
    const list = `${dahl}\n${dahl.replace('Dahl', 'Holm').replace('Tar and timber', 'Vik remembered')}`

    expect(bind(paper({ text, list, query }))).toEqual([
      { kind: 'notFound', label: 'Vik, 2011', nearest: [] },
    ])
  })

  it('does not call an entry gone where there is no list', () => {
    expect(bind(`Text.\n\n# Author queries\n\nQ1\t${query}\n`)).toEqual([
      { kind: 'notFound', label: 'Vik, 2011', nearest: [] },
    ])
  })

  it('finds an organisation by its whole name', () => {
    const list = '- The Salt Board (2011). *Rules of the road*. Fjord Press.'

    expect(bind(paper({ text, list, query: query.replace('Vik', 'The Salt Board') }))).toEqual([
      { kind: 'found', label: 'The Salt Board, 2011', subject: 'the-salt-board-2011' },
    ])
  })

  it('does not take the article of an organisation for a word of its name', () => {
    const list = `${dahl}\n- The Port Union. (2012). *Rules of the quay*. Fjord Press.`

    expect(bind(paper({ text, list, query: query.replace('Vik', 'The Salt Board') }))).toEqual([
      { kind: 'gone', label: 'The Salt Board, 2011' },
    ])
  })

  it('repeats the words of a query that names no work', () => {
    const words = 'Please provide an in-text citation for this reference.'

    expect(bind(paper({ text, list: vik, query: words }))).toEqual([
      { kind: 'notFound', label: words, nearest: [] },
    ])
  })

  it.for([
    'Please provide missing page range for reference “Dahl & Moe, 2014”.',
    'References “Dahl & Moe, 2014” and “Dahl & Moe, 2014” are identical. Please check.',
  ])('binds “%s” to the entry as well', (words) => {
    expect(bind(paper({ text, list: `${dahl}\n${vik}`, query: words }))).toEqual([
      { kind: 'found', label: 'Dahl & Moe, 2014', subject: 'dahl-moe-2014' },
    ])
  })
})

describe('a query about a citation', () => {
  const query = '“Vik, 2011” is cited in the text but not given in the list. Please provide complete details.'

  it.for([
    [
      'binds to the citation that names the same work',
      'Text (Dahl & Moe, 2014; Vik, 2011).',
      { kind: 'found', label: 'Vik, 2011', subject: 'vik-2011' },
    ],
    [
      'calls it gone when no citation has the name and the year',
      'Text (Dahl & Moe, 2014; Vik, 2012; Vikander, 2011).',
      { kind: 'gone', label: 'Vik, 2011' },
    ],
    [
      'shows each citation once that has the name and the year',
      'Text (Vik, 2011a). More (Vik & Moe, 2011). Again (Vik, 2011a).',
      { kind: 'notFound', label: 'Vik, 2011', nearest: ['Vik, 2011a', 'Vik & Moe, 2011'] },
    ],
    [
      'shows no more than three citations',
      'Text (Vik, 2011a; Vik, 2011b; Vik, 2011c; Vik, 2011d).',
      { kind: 'notFound', label: 'Vik, 2011', nearest: ['Vik, 2011a', 'Vik, 2011b', 'Vik, 2011c'] },
    ],
  ] as const)('%s', ([, text, binding]) => {
    expect(bind(paper({ text, list: dahl, query }))).toEqual([binding])
  })

  it('finds nothing for a query that names no work', () => {
    const words = 'This cited work does not appear in the reference list.'

    expect(bind(paper({ text: 'Text (Vik, 2011).', list: dahl, query: words }))).toEqual([
      { kind: 'notFound', label: 'The citation', nearest: [] },
    ])
  })

  it('binds a query that asks which of two years is meant', () => {
    const list = `${vik.replace('2011', '2011a')}\n${vik.replace('2011', '2011b')}`
    const words =
      'The text cites “Vik, 2011”. Please indicate whether this citation refers to 2011a or 2011b.'

    expect(bind(paper({ text: 'Text (Vik, 2011).', list, query: words }))).toEqual([
      { kind: 'found', label: 'Vik, 2011', subject: 'vik-2011' },
    ])
  })
})

it('binds a query about the whole manuscript to nothing', () => {
  const query = 'Please provide a short biography of Vik (2011).'

  expect(bind(paper({ text: 'Text (Vik, 2011).', list: vik, query }))).toEqual([{ kind: 'none' }])
})
