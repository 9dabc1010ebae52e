import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/manuscript/parse-markdown.ts'
import { findQuerySheet } from '../../src/queries/index.ts'
import { readsAsQuery, readsAsRequest } from '../../src/queries/reads-as-query.ts'

function rowsOf(source: string): string[] {
  const { queries } = findQuerySheet(parseMarkdown('paper.md', source))
  return queries.map(({ id, answer }) => [id, ...(answer === null ? [] : [answer])].join(': '))
}

describe('what reads as a query', () => {
  it.for([
    ['Please check the caption.', true, true],
    ['Bitte die Quelle prüfen.', true, true],
    ['This reference is not cited in the text.', true, true],
    ['Please pass the salt.', true, false],
    ['Could you tell us your age?', true, false],
    ['Which caption is right?', false, false],
    ['How old are you?', false, false],
  ] as const)('takes “%s” for a request: %s, for a query to an author: %s', ([text, request, query]) => {
    expect([readsAsRequest(text), readsAsQuery(text)]).toEqual([request, query])
  })
})

describe('what makes a list a sheet', () => {
  it.for([
    ['a request among plain questions under “Queries”', '# Queries\n\n1. Who?\n2. Please explain.', 2],
    ['no request under “Queries”', '# Queries\n\n1. Who?\n2. When?', 0],
    ['a request under another heading that is no matter of authors', '# Tasks\n\n- Q1: Please explain.', 0],
    ['a request to an author under another heading', '# Tasks\n\n- Q1: Please check the caption.', 1],
    ['a request to an author above every heading', '- Q1: Please check the caption.\n- Q2: Who?', 2],
    ['a request under a header of a sheet', 'QUERY NO.\tQUERY DETAILS\nQ1\tPlease explain.', 1],
    ['no request under a header of a sheet', 'QUERY NO.\tQUERY DETAILS\nQ1\tHow old?', 0],
    ['a request to an author in a survey', '# Questionnaire\n\n- Q1: Please check the caption.', 0],
    ['plain questions under “Author queries”', '# Author queries\n\n1. Who?\n2. When?', 2],
  ] as const)('%s', ([, source, count]) => {
    expect(rowsOf(source)).toHaveLength(count)
  })

  it('judges each section by itself', () => {
    expect(
      rowsOf('# Tasks\n\n- Q1: Please check the caption.\n\n# Sales\n\n- Q2: 20 % more\n- Q3: 30 % more'),
    ).toEqual(['Q1'])
  })
})

describe('replies below a row', () => {
  it('gives each row the reply that follows it', () => {
    const source =
      '# Author queries\n\nQ1. Title?\n\nAnswer: Salt\n\nQ2. Year?\n\nQ3. Pages?\n\nAnswer: 7–9\n'

    expect(rowsOf(source)).toEqual(['Q1: Salt', 'Q2', 'Q3: 7–9'])
  })

  it('joins several replies, and drops those that say nothing', () => {
    const source = '# Author queries\n\nQ1. Title?\n\nAnswer: …\n\nAnswer: Salt\n\n> and tar\n'

    expect(rowsOf(source)).toEqual(['Q1: Salt and tar'])
  })

  it('looks for the reply below the last cell or paragraph of a row', () => {
    const source = '# Author queries\n\n- Q1: Title?\n\n  Salt\n\nAnswer: Tar\n'

    expect(rowsOf(source)).toEqual(['Q1: Salt'])
  })
})
