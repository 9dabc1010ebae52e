import { describe, expect, it } from 'vitest'
import { checks } from '../../src/checks/index.ts'
import type { RuleName } from '../../src/model/rule.ts'
import { parseManuscripts } from '../../src/parse.ts'
import { subjectsOf } from './subjects-of.ts'

const list = '\n\n## References\n\n- Quist, A. (2011). *Quays of the north*. Bergen: Harbour Press.\n'

function sheet(...numbers: readonly string[]): string {
  const asked = ['the title', 'the year', 'the spelling', 'the caption', 'the volume', 'the affiliation']
  return `\n\n## Author queries\n\n${numbers.map((number, index) => `- ${number}: Please check ${asked[index] ?? 'it'}.`).join('\n')}\n`
}

function stray(text: string, rows: string): string[] {
  return subjectsOf('query-marker-without-row', `${text}${list}${rows}`)
}

describe('a number in the text without a row', () => {
  it.for([
    ['in brackets', 'Ships [AQ1] wait [AQ4].', sheet('AQ1', 'AQ2'), ['aq4']],
    ['alone', 'Ships wait.\n\nAQ3\n\nCranes do not.', sheet('AQ1', 'AQ2'), ['aq3']],
    ['in CriticMarkup', 'Ships wait{>>AQ3<<}.', sheet('AQ1', 'AQ2'), ['aq3']],
    ['in HTML', 'Ships wait<!-- AQ3 -->.', sheet('AQ1', 'AQ2'), ['aq3']],
    ['in a directive', 'Ships :query[Q1] wait :query[Q3].', sheet('Q1', 'Q2'), ['q3']],
    ['of a gap', 'Ships [AQ2] wait.', sheet('AQ1', 'AQ3'), ['aq2']],
    ['in bold, as others are', 'Ships **Q1** wait **Q3**.', sheet('Q1', 'Q2'), ['q3']],
    ['in brackets, as others are', 'Ships [CE1] wait [CE3].', sheet('CE1', 'CE2'), ['ce3']],
    ['with `AQ` beside a sheet with plain numbers', 'Ships wait [AQ3].', sheet('1', '2'), ['aq3']],
    ['printed twice', 'Ships [AQ3] wait [AQ3].', sheet('AQ1', 'AQ2'), ['aq3']],
  ] as const)('is reported once: %s', ([, text, rows, subjects]) => {
    expect(stray(text, rows)).toEqual(subjects)
  })

  it.for([
    ['in a text without a sheet', 'Ships [AQ1] wait **Q4**.', ''],
    ['of a quarter', 'In Q3 2021 and Q4 2021 ships wait [Q1].', sheet('Q1', 'Q2')],
    ['of a quartile', 'Q3 journals and (Q4) journals [Q1].', sheet('Q1', 'Q2')],
    ['in a table', '| Q1 | Q2 | Q3 | Q4 |\n| --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 |', sheet('Q1', 'Q2')],
    ['in bold, where others stand in brackets', 'Ships [Q1] wait. **Q4** was better.', sheet('Q1', 'Q2')],
    ['in bold, where the text prints no other', '**Q4** was better.', sheet('Q1', 'Q2')],
    ['of an interview', 'Q1\n\nOften.\n\nQ3\n\nRarely.', sheet('Q1', 'Q2')],
    ['of a gene', 'Of CE3 [CE4] and [Q1].', sheet('Q1', 'Q2')],
    ['far from those of the sheet', 'Ships [AQ1] wait [AQ10].', sheet('AQ1', 'AQ2')],
    ['with a name that the sheet does not use', 'Ships [AQ1] wait [TS1].', sheet('AQ1', 'AQ2')],
    ['of which a row has a part', 'Ships wait [AQ1].', sheet('AQ1a', 'AQ1b')],
    ['in a comment that is a query itself', 'Ships <!-- AQ3: Is this right? --> wait.', sheet('AQ1', 'AQ2')],
  ] as const)('is not reported %s', ([, text, rows]) => {
    expect(stray(text, rows)).toEqual([])
  })

  it('goes by the sheet in a file of its own', () => {
    const files = new Map([
      ['paper.md', { kind: 'text', text: `Ships [Q1] wait [Q2]. Cranes [Q4] do not.${list}` }],
      ['queries.md', { kind: 'text', text: sheet('Q1', 'Q2').trimStart() }],
    ] as const)

    const found = parseManuscripts(files, {}).map(({ queryFaults }) => queryFaults.strayMarkers)

    expect(found.map((markers) => markers.map(({ id }) => id))).toEqual([['Q4']])
  })
})

describe('a row without a number in the text', () => {
  it.for([
    ['two of three are printed', 'Ships [AQ1] wait [AQ2].', sheet('AQ1', 'AQ2', 'AQ3'), ['aq3']],
    ['the text prints none', 'Ships wait.', sheet('AQ1', 'AQ2', 'AQ3'), []],
    ['the text prints half of them', 'Ships [AQ1] wait [AQ2].', sheet('AQ1', 'AQ2', 'AQ3', 'AQ4'), []],
    ['the text prints all', 'Ships [AQ1] wait [AQ2] here [AQ3].', sheet('AQ1', 'AQ2', 'AQ3'), []],
    [
      'the general queries have a name of their own',
      'Ships [AQ1] wait [AQ2] here [AQ3].',
      sheet('GQ1', 'AQ1', 'AQ2', 'AQ3'),
      [],
    ],
  ] as const)('where %s', ([, text, rows, subjects]) => {
    expect(subjectsOf('query-row-without-marker', `${text}${list}${rows}`)).toEqual(subjects)
  })
})

describe('a number that stands twice', () => {
  it.for([
    ['on one sheet', sheet('AQ1', 'AQ2', 'AQ2'), ['aq2']],
    ['three times on one sheet', sheet('AQ1', 'AQ1', 'AQ1'), ['aq1', 'aq1']],
    ['under no heading but its own', sheet('AQ1', 'AQ2'), []],
    ['on a sheet that begins anew for each chapter', sheet('AQ1', 'AQ2', 'AQ3', 'AQ1', 'AQ2'), []],
    ['with one text', '\n\n## Author queries\n\nQ1: Please check it.\n\nQ1: Please check it.\n', []],
  ] as const)('is reported if it is a mistake: %s', ([, rows, subjects]) => {
    expect(subjectsOf('duplicate-query-number', `Ships wait.${list}${rows}`)).toEqual(subjects)
  })

  it('is reported for comments', () => {
    const text = 'Ships {>>AQ1: Is this right?<<} wait {>>AQ1: Is the verb right?<<}.'

    expect(subjectsOf('duplicate-query-number', `${text}${list}`)).toEqual(['aq1'])
  })
})

it('lets a text beside a sheet print its numbers in comments and nothing else', () => {
  const files = new Map([
    ['paper.md', { kind: 'text', text: '# Quays\n\nShips <!-- Q1 --> wait.' }],
    ['queries.md', { kind: 'text', text: sheet('Q1', 'Q2').trimStart() }],
  ] as const)

  const found = parseManuscripts(files, {})

  expect(found.map(({ path, queries }) => [path, queries.map(({ markers }) => markers.length)])).toEqual([
    ['paper.md', [1, 0]],
  ])
})

describe('a row that cannot be read', () => {
  const rows = '- AQ1: Please check the title.\n- AQ2: Please check the year.\n'

  it.for([
    ['an item without a number', `${rows}- Please check the caption.`, 1],
    ['a line with half a number', `${rows}\nAQ?: Please check the caption.`, 1],
    ['a line with too high a number', `${rows}\nAQ1234: Please check the caption.`, 1],
    [
      'a row of a table',
      '| No. | Query |\n| --- | --- |\n| AQ1 | Please check the title. |\n| ? | Please check the year. |\n| AQ3 | Please check the map. |',
      1,
    ],
    [
      'a row of a table that names a chapter',
      '| No. | Query |\n| --- | --- |\n| AQ1 | Please check it. |\n| Chapter 2 | |\n| AQ3 | Please check the map. |',
      0,
    ],
    ['an item that says what to do with the sheet', `${rows}- Return it by Friday.`, 0],
    ['an empty row of a table', '| No. | Query |\n| --- | --- |\n| AQ1 | Please check it. |\n|  |  |', 0],
    [
      'what is said before and after',
      `Please answer all.\n\n${rows}\nThank you. AQ replies are due soon.`,
      0,
    ],
    ['the answers', `${rows}\n> AQ: The title is right.`, 0],
  ] as const)('is reported if it is %s', ([, body, count]) => {
    const found = subjectsOf('query-sheet-unparsed', `Ships wait.${list}\n\n## Author queries\n\n${body}\n`)

    expect(found).toHaveLength(count)
  })

  it('is not reported under a heading that may stand over anything', () => {
    expect(
      subjectsOf('query-sheet-unparsed', `Ships wait.${list}\n\n## Queries\n\n${rows}- Others.`),
    ).toEqual([])
  })
})

it('finds nothing in a text with quarters, quartiles and a survey, and without a sheet', () => {
  const rules: readonly RuleName[] = [
    'duplicate-query-number',
    'query-marker-without-row',
    'query-row-without-marker',
    'query-sheet-unparsed',
    'unresolved-author-note',
  ]
  const text =
    'In **Q1** and **Q2** [Q3] of 2021, Q1 journals grew.\n\n- Q1: How old are you?\n- Q2: Where do you live?\n- Q2: Why?\n\nQ4\n\n<!-- Q5: Do you sail? -->'

  expect(rules.every((rule) => checks.some((check) => check.rule === rule))).toBe(true)
  expect(rules.flatMap((rule) => subjectsOf(rule, `${text}${list}`))).toEqual([])
})
