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

  it.for([
    ['[AQ1]', 'AQ1'],
    ['<Q1>', 'Q1'],
    ['{AQ1}', 'AQ1'],
    ['(Q1)', 'Q1'],
    ['Query no. 1:', 'Q1'],
    ['~~Q1~~', 'Q1'],
  ] as const)('reads %s at the start of an item as %s', ([printed, id]) => {
    expect(rowsOf(`# Author queries\n\n- ${printed} Check the title.`)[0]).toMatch(new RegExp(`^${id} \\|`))
  })

  it.for([
    ['a column', '| No. | Query | Response |\n|--|--|--|\n| Q1 | Please check the title. | Fine |'],
    [
      'the first column',
      '| Response | Query details | No. |\n|--|--|--|\n| Fine | Please check the title. | Q1 |',
    ],
    [
      'a column between',
      '| Query | Author response | Details |\n|--|--|--|\n| Q1 | Fine | Please check the title. |',
    ],
    ['a table without header', '| Q1 | Please check the title. |\n|--|--|\n\n> Fine'],
    ['a third tab', 'Q1\tPlease check the title.\tFine'],
    ['a tab that the header names', 'No.\tPage\tQuery\tReply\nQ1\t3\tPlease check the title.\tFine'],
    ['the same line', '- Q1: Please check the title. Answer: Fine'],
    ['the next line', '# Queries\n\n1. Please check the title.\n   Author response: Fine'],
    ['the next paragraph of an item', '- Q1: Please check the title.\n\n  Fine\n'],
    ['a nested item', '- Q1: Please check the title.\n  - Reply: Fine'],
    ['a quotation in an item', '- Q1: Please check the title.\n  > Fine'],
    ['the paragraph below', '**Author queries**\n\n**Q1.** Please check the title.\n\nAnswer: Fine\n\nMore.'],
    ['a quotation below', '# Author queries\n\nQ1. Please check the title.\n\n> Fine'],
    [
      'a line below a number that stands alone',
      '# Author queries\n\n### Q1\n\nPlease check the title.\n\nReply: Fine',
    ],
  ] as const)('reads an answer from %s', ([, source]) => {
    expect(rowsOf(source)).toEqual(['Q1 | Please check the title. | Fine | to do'])
  })

  it.for(['', '–', '…', '___'])('takes “%s” in the response column for no answer', (cell) => {
    expect(
      rowsOf(`| No. | Query | Response |\n|--|--|--|\n| Q1 | Please check the title. | ${cell} |`),
    ).toEqual(['Q1 | Please check the title. | – | to do'])
  })

  it('takes what is ticked or struck through for done', () => {
    expect(
      rowsOf('# Author queries\n\n- [x] Q1: Title?\n- [ ] Q2: Year?\n- Q3: ~~Pages?~~\n- ~~Q4~~ Place?'),
    ).toEqual([
      'Q1 | Title? | – | done',
      'Q2 | Year? | – | to do',
      'Q3 | Pages? | – | done',
      'Q4 | Place? | – | done',
    ])
    expect(
      rowsOf('| No. | Query | Done |\n|--|--|--|\n| Q1 | Please check. | ✓ |\n| Q2 | Please check. | |'),
    ).toEqual(['Q1 | Please check. | – | done', 'Q2 | Please check. | – | to do'])
  })

  it('counts bullets without numbers under a heading that is used for nothing else', () => {
    expect(rowsOf('# Author queries\n\n- [x] Title?\n- [ ] Year?')).toEqual([
      'Q1 | Title? | – | done',
      'Q2 | Year? | – | to do',
    ])
  })

  it('reads the plain numbers of a tab-separated sheet under its heading', () => {
    expect(rowsOf('AUTHOR QUERIES\n\n1\tTitle?\n2\tYear?')).toEqual([
      'Q1 | Title? | – | to do',
      'Q2 | Year? | – | to do',
    ])
  })

  it('reads a row that is printed twice once, and keeps two questions that share a number', () => {
    expect(rowsOf('# Author queries\n\n- Q1: Title?\n- Q1: Year?\n\nPage 2\n\n- Q1: Title?')).toEqual([
      'Q1 | Title? | – | to do',
      'Q1 | Year? | – | to do',
    ])
  })

  it('goes on through the lower headings of a sheet', () => {
    expect(rowsOf('# Author queries\n\n## Chapter 1\n\n- Q1: Title?\n\n## Chapter 2\n\n- Q2: Year?')).toEqual(
      ['Q1 | Title? | – | to do', 'Q2 | Year? | – | to do'],
    )
  })

  it.for([
    'Autorenfragen',
    'Requêtes aux auteurs',
    'Consultas al autor',
    'Queries for the author',
    'Author’s Query Sheet',
    '3. Author queries:',
  ])('knows the heading “%s”', (heading) => {
    expect(rowsOf(`# ${heading}\n\n1. Ä, ok?`)).toEqual(['Q1 | Ä, ok? | – | to do'])
  })

  it.for([
    ['an ordinary list', '- One\n- Two'],
    ['a numbered list under another heading', '# Methods\n\n1. Please check the title.\n2. Answer.'],
    ['a table of quarters', '| Quarter | Sales |\n| --- | --- |\n| Q1 | 10 |\n| Q2 | 20 |'],
    ['a list of quarters', '# Sales\n\n- Q1: 20 % more\n- Q2: 30 % more'],
    ['the questions of a survey', '# Survey questions\n\n1. How old are you?'],
    ['numbered questions of a survey', '# Questionnaire\n\n- Q1: Please give the title of your last paper.'],
    ['numbered questions without a heading', '- Q1: How old are you?\n- Q2: Where do you live?'],
    ['prose about a database', '# Queries\n\nWe ran three queries on the table.'],
    ['database queries', '# Queries\n\n1. Select all users.\n2. Count the orders.'],
    [
      'a table of database queries',
      '| Query | Response time |\n| --- | --- |\n| Q1 | 10 ms |\n| Q2 | 20 ms |',
    ],
  ] as const)('finds no sheet in %s', ([, source]) => {
    const sheet = findQuerySheet(parseMarkdown('paper.md', source))

    expect(sheet.queries).toEqual([])
    expect(sheet.blocks.size).toBe(0)
  })
})

it('leaves the text that follows a sheet to the body', () => {
  const document = parseMarkdown(
    'paper.md',
    '**Author queries**\n\nNote.\n\n1. Please check the title.\n\nQuist (2011) wrote.',
  )

  expect([...findQuerySheet(document).blocks]).toEqual([0, 1, 2])
})

it('takes a sheet of which it understands no row out of the body', () => {
  const document = parseMarkdown(
    'paper.md',
    'Text.\n\n# Author queries\n\nPlease cite (Quist, 2011).\n\n# Notes\n\nMore.',
  )

  expect([...findQuerySheet(document).blocks]).toEqual([1, 2])
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
