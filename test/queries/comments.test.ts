import { describe, expect, it } from 'vitest'
import { parseManuscripts } from '../../src/parse.ts'
import { buildReport } from '../../src/report/build-report.ts'

const list = '\n\n## References\n\n- Quist, A. (2011). *Quays of the north*. Bergen: Harbour Press.\n'

function parse(text: string) {
  const [manuscript] = parseManuscripts(new Map([['paper.md', { kind: 'text', text: `${text}${list}` }]]), {})
  if (!manuscript) throw new Error('No manuscript')
  return manuscript
}

function queriesOf(text: string): string[] {
  return parse(text).queries.map(({ id, text: asked, place }) => `${id}: ${asked} (${place.start.line})`)
}

describe('a comment that carries its own query', () => {
  it.for([
    [
      'CriticMarkup',
      'Ships wait{>>AQ7 please confirm the meaning<<} here.',
      'AQ7: please confirm the meaning (1)',
    ],
    [
      'CriticMarkup behind a highlight',
      'Ships {==wait==}{>>[AQ7] Is this the right verb?<<} here.',
      'AQ7: Is this the right verb? (1)',
    ],
    [
      'CriticMarkup with a number that nothing sets off',
      'Ships wait{>>Q7 please confirm the meaning<<} here.',
      'Q7: please confirm the meaning (1)',
    ],
    [
      'CriticMarkup with emphasis',
      'Ships wait {>>AQ2: please check *quays*.<<} here.',
      'AQ2: please check quays. (1)',
    ],
    [
      'HTML in a paragraph',
      'Ships <!-- AQ8: Is this the right journal? --> wait.',
      'AQ8: Is this the right journal? (1)',
    ],
    [
      'HTML of its own over two lines',
      'Ships wait.\n\n<!--\nAQ8: Is this\nthe right journal?\n-->',
      'AQ8: Is this the right journal? (3)',
    ],
    [
      'HTML with a number without letters of its own',
      'Ships <!-- Query 3: Please check the title. --> wait.',
      'Q3: Please check the title. (1)',
    ],
    ['a directive', 'Ships wait:aq[Is this the right verb?]{n=2} here.', 'AQ2: Is this the right verb? (1)'],
    [
      'a directive on a line of its own',
      'Ships wait.\n\n::aq[AQ4: Please check the title.]\n\nCranes do not.',
      'AQ4: Please check the title. (3)',
    ],
    [
      'HTML in a list',
      '- Ships\n- Cranes <!-- AQ1: Please check the spelling. -->',
      'AQ1: Please check the spelling. (2)',
    ],
  ] as const)('is a query in %s', ([, source, query]) => {
    expect(queriesOf(source)).toEqual([query])
  })

  it('is answered by what stands behind “Answer:”', () => {
    const [query] = parse('Ships wait <!-- AQ1: Is this the right verb? Answer: Yes. -->.').queries

    expect(query).toMatchObject({ text: 'Is this the right verb?', answer: 'Yes.', isComment: true })
  })

  it('is one query if it is written twice', () => {
    const { queries } = parse('Ships {>>AQ1: Please check.<<} wait. Cranes {>>AQ1: Please check.<<} do not.')

    expect(queries.map(({ id, markers }) => [id, markers.length])).toEqual([['AQ1', 1]])
  })

  it('is the place of a row if a sheet has its number', () => {
    const { queries } = parse(
      '# Author queries\n\n- AQ1: Please check the title.\n- AQ2: Please check the year.\n\n# Quays\n\nShips {>>AQ1: see the sheet<<} wait. <!-- AQ3: Is this right? -->',
    )

    expect(queries.map(({ id, text, markers }) => `${id} ${text} ${markers.length}`)).toEqual([
      'AQ1 Please check the title. 1',
      'AQ2 Please check the year. 0',
      'AQ3 Is this right? 0',
    ])
  })

  it.for([
    ['a task', '<!-- to do: a map -->'],
    ['a quarter', '<!-- Q1: revenue was up by 4 % -->'],
    ['the question of a survey', '<!-- Q2: How often do you visit the port? -->'],
    ['a query to a database', '<!-- Query 1: select name from ships -->'],
    ['a gene', '<!-- CE1 codes for a protein -->'],
    ['a scale', '<!-- AQ10 was filled in by both -->'],
    ['quartiles', '<!-- Q1 journals are listed, please keep them first -->'],
    ['a directive of another name', ':term[Q1]'],
    ['a directive that holds no number', ':query[select ships]'],
    ['a comment that never ends', 'waits {>>AQ1: please check'],
  ] as const)('is not found in %s', ([, source]) => {
    expect(queriesOf(`Ships wait. ${source}`)).toEqual([])
  })
})

describe('a comment that holds nothing but a number', () => {
  it.for([
    ['CriticMarkup', '{>>AQ1<<}'],
    ['CriticMarkup with brackets', '{>>[AQ1]<<}'],
    ['HTML', '<!-- AQ1 -->'],
    ['HTML with a colon', '<!--AQ: 1-->'],
    ['a directive with a label', ':query[AQ1]'],
    ['a directive with an attribute', ':aq{n=1}'],
  ] as const)('is the place of the row in %s', ([, comment]) => {
    const { queries } = parse(
      `Ships wait ${comment} here.\n\n# Author queries\n\n- AQ1: Please check the title.`,
    )

    expect(queries.map(({ id, markers }) => [id, markers.map(({ start }) => start.column)])).toEqual([
      ['AQ1', [12]],
    ])
  })

  it('is no query without a row', () => {
    expect(queriesOf('Ships {>>AQ1<<} wait <!-- AQ2 --> here :query[Q3].')).toEqual([])
  })
})

describe('comments and the text around them', () => {
  it.for([
    ['before the bracket', 'As shown {>>AQ1: please check<<} (Quist, 2011).'],
    ['in the bracket', 'As shown (Quist, 2011{>>AQ1: please check<<}).'],
    ['between name and year', 'As shown (Quist{>>AQ1<<}, 2011).'],
    ['in HTML between name and year', 'As shown (Quist,<!-- AQ1: Is this right? --> 2011).'],
    ['between name and bracket', 'As Quist {>>AQ1: please check<<} (2011) shows.'],
    ['as a directive in the bracket', 'As shown (Quist, 2011 :query[AQ1]).'],
    ['as a line of its own', 'As shown (Quist, 2011).\n::aq{n=1}'],
    ['in a directive of another name', ':::note\nAs shown (Quist, 2011).\n:::'],
  ] as const)('leave a citation as it is: %s', ([, source]) => {
    const { citations, references } = parse(source)

    expect(citations.flatMap(({ items }) => items).flatMap(({ references: linked }) => linked)).toEqual([
      references[0]?.id,
    ])
  })

  it.for([
    ['{>>AQ1: please cite (Quist, 2011)<<}'],
    ['<!-- AQ1: please cite (Quist, 2011) -->'],
    [':aq[please cite (Quist, 2011)]{n=1}'],
    ['{>>please cite (Quist, 2011)<<}'],
  ])('hold no citation: %s', ([comment]) => {
    expect(parse(`Ships wait ${comment} here.`).citations).toEqual([])
  })

  it('leave one blank where a comment stood between two', () => {
    const { documents } = parse('Ships {>>AQ1<<} wait.')

    expect(documents[0]?.blocks[0]?.text).toBe('Ships wait.')
  })
})

describe('a note to the author without a number', () => {
  it.for([
    '{>>AQ: please confirm<<}',
    '<!-- AQ: is this right? -->',
    '<!-- Author: please add the year. -->',
    '<!-- Note to the author: the map is not sharp. -->',
    '<!-- AU: please confirm the verb -->',
    '<!-- AQ please confirm the verb -->',
    '<!-- Frage an die Autorin: stimmt das? -->',
    ':aq[please confirm]',
  ])('is kept apart: %s', (comment) => {
    const { queries, queryFaults } = parse(`Ships wait ${comment} here.`)

    expect([queries.length, queryFaults.authorNotes.length]).toEqual([0, 1])
  })

  it.for([
    '<!-- Author: Anna Quist -->',
    '<!-- authors and affiliations -->',
    '<!-- Q: How do I print this? A: With make. -->',
    '<!-- Query: select name from ships -->',
    '<!-- please keep this line -->',
    '<!-- AQ is short for autism quotient -->',
    '{>>nice<<}',
  ])('is not found in a comment to others: %s', (comment) => {
    expect(parse(`Ships wait ${comment} here.`).queryFaults.authorNotes).toEqual([])
  })
})

it('says where a comment was answered', () => {
  const files = new Map([
    [
      'paper.md',
      { kind: 'text', text: `Ships wait <!-- AQ1: Is this the right verb? Answer: Yes. -->.${list}` },
    ],
  ] as const)
  const manuscripts = parseManuscripts(files, {})

  const report = buildReport({ manuscripts, config: {}, decisions: [], now: '2026-01-01T00:00:00Z' })

  expect(report.manuscripts[0]?.queries[0]).toMatchObject({
    id: 'AQ1',
    status: 'answered',
    reason: 'Answered in the comment: Yes.',
  })
})

it('takes time in proportion to the number of tags and comments', () => {
  const text = `${'<b>a</b> {>>AQ1<<} <!-- AQ2 --> {>> '.repeat(2000)}\n\n`.repeat(10)
  const start = performance.now()

  parse(text)

  expect(performance.now() - start).toBeLessThan(15_000)
})
