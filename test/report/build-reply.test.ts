import { describe, expect, it } from 'vitest'
import type { AuthorQuery, Decision } from '../../src/model/query.ts'
import type { ManuscriptReport, Report } from '../../src/model/report.ts'
import { buildReply } from '../../src/report/build-reply.ts'
import { formatReplyCsv } from '../../src/report/formats/reply-csv.ts'
import { formatReplyMarkdown } from '../../src/report/formats/reply-markdown.ts'
import { formatReplyText } from '../../src/report/formats/reply-text.ts'

const place = {
  path: 'tides.md',
  start: { line: 12, column: 1, offset: 300 },
  end: { line: 12, column: 9, offset: 308 },
}

function query(id: string | null, given: Partial<AuthorQuery>): AuthorQuery {
  return {
    id,
    origin: id === null ? 'copydesk' : 'publisher',
    rule: 'free-text-query',
    subject: null,
    subjects: [],
    fingerprint: `tides.md query ${id}`,
    status: 'open',
    text: 'Is the spelling of Skagerrak right?',
    answer: null,
    decision: null,
    reason: '',
    places: [place],
    ...given,
  }
}

function decision(given: Pick<Decision, 'kind' | 'text'> & Partial<Decision>): Decision {
  return { fingerprint: 'tides.md query Q1', by: 'anna', at: '2026-05-04T10:00:00Z', ...given }
}

function tides(...queries: readonly AuthorQuery[]): ManuscriptReport {
  return {
    path: 'tides.md',
    files: ['tides.md'],
    title: 'Tides of the Skagerrak',
    syntaxes: [],
    references: [],
    citations: [],
    queries,
    findings: [],
  }
}

function report(...queries: readonly AuthorQuery[]): Report {
  const summary = { conclusion: 'success', openQueries: 0, errors: 0, warnings: 0, infos: 0 } as const
  return { manuscripts: [tides(...queries)], skipped: [], summary }
}

describe('what goes back to the publisher', () => {
  it.for<[string, Partial<AuthorQuery>, string]>([
    ['an answer of the response column', { status: 'answered', answer: 'Yes.' }, 'Yes.'],
    ['a ticked row', { status: 'answered' }, 'Done.'],
    [
      'an answer in a comment',
      {
        status: 'answered',
        answer: 'See the issue',
        decision: decision({ kind: 'answered', text: 'With two r.' }),
      },
      'With two r.',
    ],
    [
      'what the manuscript shows',
      { status: 'resolved', reason: 'Pages 3–9 given.' },
      'Done. Pages 3–9 given.',
    ],
    [
      'what was let stand',
      { status: 'stet', decision: decision({ kind: 'stet', text: 'The older spelling is meant.' }) },
      'Please let it stand. The older spelling is meant.',
    ],
    [
      'what was let stand without a word',
      { status: 'stet', decision: decision({ kind: 'stet', text: '' }) },
      'Please let it stand.',
    ],
    [
      'what is gone',
      { status: 'moot', reason: '“Quist, 2011” is no longer there.' },
      'No longer applies. “Quist, 2011” is no longer there.',
    ],
    [
      'what was put off',
      {
        status: 'parked',
        decision: decision({ kind: 'parked', text: 'After the cruise.', until: '2026-12-01' }),
      },
      'Not settled before 2026-12-01. After the cruise.',
    ],
    ['what is open', { reason: 'Waits for an answer.' }, 'Not settled yet.'],
  ])('says %s', ([, given, text]) => {
    expect(buildReply(tides(query('Q1', given)))[0]?.text).toBe(text)
  })

  it('puts open queries first and keeps the order of the publisher otherwise', () => {
    const replies = buildReply(
      tides(
        query('AQ3', { status: 'resolved' }),
        query('AQ1', { status: 'open' }),
        query('AQ12', { status: 'stet' }),
        query('AQ2', { status: 'parked' }),
      ),
    )

    expect(replies.map(({ id }) => id)).toEqual(['AQ1', 'AQ2', 'AQ3', 'AQ12'])
  })

  it('keeps the queries of Copydesk to the authors', () => {
    expect(buildReply(tides(query(null, {})))).toEqual([])
  })
})

describe('the formats of a reply', () => {
  const answers = report(
    query('Q1', { status: 'answered', answer: 'Yes, @all | really' }),
    query('Q2', { text: '=HYPERLINK("x")' }),
  )

  it('is a table in Markdown in which nothing of an answer is markup', () => {
    expect(formatReplyMarkdown(answers)).toBe(
      `# Answers to the author queries: Tides of the Skagerrak

1 of 2 queries is not settled yet.

| No. | Query | Answer |
| --- | --- | --- |
| Q2 | =HYPERLINK&#40;"x"&#41; | Not settled yet. |
| Q1 | Is the spelling of Skagerrak right? | Yes, @\u{2060}all &#124; really |
`.replace('| =H', '| &#61;H'),
    )
  })

  it('is wrapped text for an e-mail', () => {
    expect(formatReplyText(answers)).toBe(`Answers to the author queries: Tides of the Skagerrak

1 of 2 queries is not settled yet.

Q2. =HYPERLINK("x")
    Not settled yet.

Q1. Is the spelling of Skagerrak right?
    Yes, @all | really
`)
  })

  it('is CSV in which no cell is a formula', () => {
    expect(formatReplyCsv(answers)).toBe(
      [
        'Manuscript,No.,Status,Query,Answer,Where',
        `tides.md,Q2,open,"'=HYPERLINK(""x"")",Not settled yet.,line 12`,
        'tides.md,Q1,settled,Is the spelling of Skagerrak right?,"Yes, @all | really",',
        '',
      ].join('\r\n'),
    )
  })

  it('says when everything is settled', () => {
    expect(
      formatReplyText(report(query('Q1', { status: 'stet' }), query('Q2', { status: 'moot' }))),
    ).toContain('All 2 queries are settled.')
  })
})
