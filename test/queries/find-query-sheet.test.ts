import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/manuscript/parse-markdown.ts'
import { findQuerySheet } from '../../src/queries/index.ts'

function rowsOf(source: string): string[] {
  const { queries } = findQuerySheet(parseMarkdown('paper.md', source))
  return queries.map(({ id, text, answer, isDone }) =>
    [id, text, answer ?? '–', isDone ? 'done' : 'to do'].join(' | '),
  )
}

describe('formats of a sheet', () => {
  it.for([
    [
      'tab-separated lines',
      'QUERY NO.\tQUERY DETAILS\nQ1\tPlease check the title.\nQ2\tPlease add an address.',
    ],
    [
      'lines split over pages',
      'AUTHOR QUERIES\n\nQUERY NO.\tQUERY DETAILS\nQ1\tPlease check\nthe title.\n\nQUERY NO.\tQUERY DETAILS\nQ2\tPlease add an address.',
    ],
    [
      'a table',
      '| No. | Query |\n| --- | --- |\n| Q1 | Please check the title. |\n| Q2 | Please add an address. |',
    ],
    [
      'a table under a heading',
      '# Author queries\n\n| | Details |\n| --- | --- |\n| 1 | Please check the title. |\n| 2 | Please add an address. |',
    ],
    ['bullets', '- Q1: Please check the title.\n- Q2: Please add an address.'],
    ['bullets with bold numbers', '- **Q1** Please check the title.\n- **Q2** Please add an address.'],
    [
      'a numbered list under a heading',
      '# Query sheet\n\n1. Please check the title.\n2. Please add an address.',
    ],
    [
      'paragraphs under a heading',
      'AUTHOR QUERIES\n\n**Q1.** Please check the title.\n\n**Q2.** Please add an address.',
    ],
  ] as const)('reads %s', ([, source]) => {
    expect(rowsOf(source)).toEqual([
      'Q1 | Please check the title. | – | to do',
      'Q2 | Please add an address. | – | to do',
    ])
  })

  it.for([
    ['AQ1', 'AQ1'],
    ['AQ: 1', 'AQ1'],
    ['[AQ1]', 'AQ1'],
    ['Query 1', 'Q1'],
    ['CE3', 'CE3'],
    ['TS2', 'TS2'],
  ] as const)('reads the number %s as %s', ([printed, id]) => {
    expect(rowsOf(`${printed}\tPlease check the title.`)).toEqual([
      `${id} | Please check the title. | – | to do`,
    ])
  })

  it('reads answers from a column, a third tab, and behind “Answer:”', () => {
    expect(rowsOf('| No. | Query | Response |\n| --- | --- | --- |\n| Q1 | Title? | Fine |')).toEqual([
      'Q1 | Title? | Fine | to do',
    ])
    expect(rowsOf('Q1\tTitle?\tFine')).toEqual(['Q1 | Title? | Fine | to do'])
    expect(rowsOf('- Q1: Title? Answer: Fine')).toEqual(['Q1 | Title? | Fine | to do'])
    expect(rowsOf('- Q1: Title?\n\n  Fine\n')).toEqual(['Q1 | Title? | Fine | to do'])
  })

  it('takes what is ticked or struck through for done', () => {
    expect(rowsOf('- [x] Q1: Title?\n- [ ] Q2: Year?\n- Q3: ~~Pages?~~')).toEqual([
      'Q1 | Title? | – | done',
      'Q2 | Year? | – | to do',
      'Q3 | Pages? | – | done',
    ])
  })

  it.for([
    ['an ordinary list', '- One\n- Two'],
    ['a numbered list under another heading', '# Methods\n\n1. Ask.\n2. Answer.'],
    ['a table of quarters', '| Quarter | Sales |\n| --- | --- |\n| Spring | 10 |'],
    ['the questions of a survey', '# Survey questions\n\n1. How old are you?'],
    ['prose about a database', '# Queries\n\nWe ran three queries on the table.'],
  ] as const)('finds no sheet in %s', ([, source]) => {
    const sheet = findQuerySheet(parseMarkdown('paper.md', source))

    expect(sheet.queries).toEqual([])
    expect(sheet.blocks.size).toBe(0)
  })
})

it('keeps the sheet, its heading and what stands around it out of the body', () => {
  const document = parseMarkdown(
    'paper.md',
    'Text.\n\nQUERY SHEET\n\nThis page lists queries.\n\nQ1\tThe reference “Quist, 2011” is not cited.\n',
  )

  expect([...findQuerySheet(document).blocks]).toEqual([1, 2, 3])
})

it('gives the place of the row and of its number in the text', () => {
  const [query] = findQuerySheet(
    parseMarkdown('paper.md', 'Quist [Q1] wrote.\n\nAUTHOR QUERIES\n\nQ1\tTitle?\n'),
  ).queries

  expect(query?.markers[0]?.start).toMatchObject({ line: 1, column: 7 })
  expect(query?.place.start.line).toBe(5)
})
