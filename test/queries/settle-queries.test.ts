import { describe, expect, it } from 'vitest'
import type { AuthorQuery, Decision } from '../../src/model/query.ts'
import { parseManuscripts } from '../../src/parse.ts'
import { buildReport } from '../../src/report/build-report.ts'

const now = '2026-03-10T12:00:00Z'

function settle(source: string, decisions: readonly Decision[] = []): readonly AuthorQuery[] {
  const manuscripts = parseManuscripts(new Map([['paper.md', { kind: 'text', text: source }]]), {})
  return buildReport({ manuscripts, config: {}, decisions, now }).manuscripts.flatMap(
    (manuscript) => manuscript.queries,
  )
}

/** The queries that the findings of a rule are bound to. */
function boundTo(source: string, rule: string): (string | null)[] {
  const manuscripts = parseManuscripts(new Map([['paper.md', { kind: 'text', text: source }]]), {})
  return buildReport({ manuscripts, config: {}, decisions: [], now })
    .manuscripts.flatMap(({ findings }) => findings)
    .filter((finding) => finding.rule === rule)
    .map(({ query }) => query)
}

function paper({ text, list, query }: { text: string; list: string; query: string }): string {
  return `${text}\n\n# References\n\n${list}\n\n# Author queries\n\nQ1\t${query}\n`
}

const quist = '- Quist, A. (2011). *Harbours of the north*. Fjord Press.'
const lind = '- Lind, B., & Moe, C. (2014). Quays. *Port Studies*, 3(2).'
const uncited = 'The reference “Quist, 2011” is listed in the references list but is not cited in the text.'

describe('evidence', () => {
  it.for([
    ['is open while the entry is not cited', 'Text.', `${quist}\n${lind}`, 'open', 'Not cited in the text.'],
    [
      'names where the author is mentioned',
      'Text.\n\nQuist was here.',
      quist,
      'open',
      'Not cited in the text. Quist is mentioned on line 3.',
    ],
    [
      'is resolved by a citation',
      'Text (Quist, 2011).',
      quist,
      'resolved',
      'Cited on line 1 as “Quist, 2011”.',
    ],
    [
      'is resolved when the entry is gone',
      'Text.',
      lind,
      'resolved',
      '“Quist, 2011” is no longer in the list.',
    ],
    [
      'stays open when only something near is there',
      'Text.',
      quist.replace('2011', '2012'),
      'open',
      '“Quist, 2011” was not found in the manuscript. The nearest is “Quist, 2012”.',
    ],
    [
      'shows a near miss instead of calling it uncited',
      'Text (Quist, 2012).',
      quist,
      'open',
      'The text cites “Quist, 2012”, the list has “Quist, 2011”. Correct the year in one of them, or add the missing entry.',
    ],
  ] as const)('of an uncited reference: %s', ([, text, list, status, reason]) => {
    expect(settle(paper({ text, list, query: uncited }))[0]).toMatchObject({
      id: 'Q1',
      rule: 'uncited-reference',
      status,
      reason,
    })
  })

  it.for([
    ['open', lind, 'The entry has neither pages nor an article number.'],
    ['resolved', lind.replace('3(2)', '3(2), 11–29'), 'Pages 11-29 given.'],
    ['resolved', lind.replace('3(2)', '3(2), eabc123'), 'Article number eabc123 given.'],
    ['moot', quist, '“Lind & Moe, 2014” is no longer there.'],
  ] as const)('of a missing page range: %s', ([status, list, reason]) => {
    const query = 'Please provide missing page range for reference “Lind & Moe, 2014” references list entry.'

    expect(settle(paper({ text: 'Text (Lind & Moe, 2014; Quist, 2011).', list, query }))[0]).toMatchObject({
      status,
      reason,
    })
  })

  it('binds the finding to the query, which then opens no query of its own', () => {
    const queries = settle(
      paper({
        text: 'Text (Lind & Moe, 2014).',
        list: `${quist}\n${lind.replace('3(2)', '3(2), 1–2')}`,
        query: uncited,
      }),
    )

    expect(queries.map(({ id, subject }) => [id, subject])).toEqual([['Q1', 'quist-2011']])
  })

  it.for([
    [
      'open',
      'Text (Quist, 2011).',
      lind,
      'No reference for “Quist, 2011”. Add an entry to the list or correct the citation.',
    ],
    ['resolved', 'Text (Quist, 2011).', `${quist}\n${lind}`, 'The list has “Quist, 2011” on line 5.'],
    ['moot', 'Text (Lind & Moe, 2014).', lind, '“Quist, 2011” is no longer there.'],
    [
      'open',
      'Text (Quist, 2011b).',
      lind,
      '“Quist, 2011” was not found in the manuscript. The nearest is “Quist, 2011b”.',
    ],
  ] as const)('of a cited work without an entry: %s for %s', ([status, text, list, reason]) => {
    const query = '“Quist, 2011” is cited in the text but not given in the list.'

    expect(settle(paper({ text, list, query }))[0]).toMatchObject({ status, reason })
  })

  it.for([
    ['open', '', 'No biography of the authors. Add a section “Notes on contributors” or answer the query.'],
    [
      'resolved',
      '# Notes on contributor\n\nAnna Quist teaches the history of ports at Fjord University.\n\n',
      'The manuscript now has what the query asks for.',
    ],
  ] as const)('of a missing biography: %s', ([status, section, reason]) => {
    const query = 'Q1\tPlease provide a short biography of the author(s).\n'

    expect(settle(`# Quays\n\nText.\n\n${section}# Author queries\n\n${query}`)[0]).toMatchObject({
      status,
      reason,
      subject: null,
    })
  })

  it('points at the evidence, then at the number in the text, then at the row of the sheet', () => {
    const source = paper({ text: 'Quist [Q1] wrote.\n\nText (Quist, 2011).', list: quist, query: uncited })

    expect(settle(source)[0]?.places.map(({ start }) => [start.line, start.column])).toEqual([
      [3, 7],
      [1, 7],
      [11, 1],
    ])
  })

  it.for([
    ['gone from the list', 'Text.', lind, uncited],
    ['gone from the text', 'Text.', lind, '“Quist, 2011” is cited in the text but not given in the list.'],
    ['not found', 'Text.', quist.replace('2011', '2012'), uncited],
    ['for a person to answer', 'Text.', quist, 'Please confirm the title.'],
    ['answered on the sheet', 'Text.', quist, 'Please confirm the title.\tYes'],
  ] as const)('points at nothing but the row where the subject is %s', ([, text, list, query]) => {
    const starts = settle(paper({ text, list, query }))[0]?.places.map(({ start }) => start.line)

    expect(starts).toEqual([9])
  })

  it('binds a near miss to the query that calls the entry uncited, whatever else is asked about it', () => {
    const source = paper({
      text: 'Text (Lind & Moe, 2015).',
      list: lind,
      query: `Please provide missing page range for reference “Lind & Moe, 2014”.\nQ2\t${uncited.replace('Quist', 'Lind & Moe').replace('2011', '2014')}`,
    })

    expect(settle(source).map(({ id, rule, subject }) => [id, rule, subject])).toEqual([
      ['Q1', 'page-range-missing', 'lind-moe-2014'],
      ['Q2', 'uncited-reference', 'lind-moe-2014'],
    ])
    expect(boundTo(source, 'citation-year-mismatch')).toEqual(['Q2'])
  })

  it('binds no finding to a query that asks something else about the same entry', () => {
    const query = 'Please provide missing page range for reference “Lind & Moe, 2014”.'

    expect(
      settle(paper({ text: 'Text.', list: lind, query })).map(({ id, rule, subject }) => [id, rule, subject]),
    ).toEqual([
      ['Q1', 'page-range-missing', 'lind-moe-2014'],
      [null, 'uncited-reference', 'lind-moe-2014'],
    ])
  })

  it('binds no finding to a query that asks the same about another entry', () => {
    const list = `${quist}\n${quist.replace('Quist', 'Dahl')}`

    expect(settle(paper({ text: 'Text.', list, query: uncited }))).toMatchObject([
      { id: 'Q1', origin: 'publisher', subject: 'quist-2011' },
      { id: null, origin: 'copydesk', subject: 'dahl-2011' },
    ])
  })

  it('names several near entries one after the other', () => {
    const list = `${quist.replace('2011', '2001')}\n${quist.replace('2011', '2002')}`

    expect(settle(paper({ text: 'Text.', list, query: uncited }))[0]?.reason).toBe(
      '“Quist, 2011” was not found in the manuscript. The nearest is “Quist, 2001”, “Quist, 2002”.',
    )
  })

  it.for([
    ['open', 'Contact: Anna Quist, Fjord University, Bergen'],
    ['resolved', 'Contact: Anna Quist, Fjord University, Kaigaten 12, 5003 Bergen'],
  ] as const)('of a missing postal address: %s for “%s”', ([status, address]) => {
    const source = `# Quays\n\n${address}\n\nText.\n\n# Author queries\n\nQ1\tPlease add the postal address.\n`

    expect(settle(source)[0]).toMatchObject({ rule: 'postal-address-missing', status })
  })

  it('has one query of its own for each finding, each at its place', () => {
    const queries = settle(
      `Text (Berg, 2019).\n\nMore (Holm, 2020).\n\n# References\n\n${quist.replace('Quist', 'Dahl')}\n`,
    )

    expect(queries.map(({ subject, places }) => [subject, places.map(({ start }) => start.line)])).toEqual([
      ['berg-2019', [1]],
      ['holm-2020', [3]],
      ['dahl-2011', [7]],
    ])
  })

  it('points at a citation without entry once', () => {
    const query = '“Berg, 2019” is cited in the text but not given in the list. Please provide it.'
    const [first] = settle(paper({ text: 'Silt (Berg, 2019; Quist, 2011).', list: quist, query }))

    expect(first?.places.map(({ start }) => `${start.line}:${start.column}`)).toEqual(['1:7', '9:1'])
  })

  it('says of a query about an entry that was not found no more than that', () => {
    const [query, own] = settle(
      paper({ text: 'Text.', list: lind.replace('Quays', 'Quist and the quays'), query: uncited }),
    )

    expect(query).toMatchObject({
      subject: null,
      status: 'open',
      reason: '“Quist, 2011” was not found in the manuscript.',
    })
    expect(own).toMatchObject({ origin: 'copydesk', subject: 'lind-moe-2014' })
  })

  it('has a query of Copydesk’s own for what no publisher asks', () => {
    const queries = settle(
      `Text (Lind & Moe, 2014; Berg, 2019). More (Berg, 2019).\n\n# References\n\n${lind.replace('3(2)', '3(2), 1–2')}\n`,
    )

    expect(queries.map(({ id, origin, rule, places }) => [id, origin, rule, places.length])).toEqual([
      [null, 'copydesk', 'cited-not-listed', 2],
    ])
  })
})

describe('decisions and answers', () => {
  const source = paper({ text: 'Text.', list: quist, query: uncited })
  const decision = { fingerprint: 'paper.md query Q1', by: 'anna', at: now, text: 'as agreed' } as const

  it.for([
    ['stet', { ...decision, kind: 'stet' }, 'stet', 'anna let it stand on 2026-03-10: as agreed'],
    ['answered', { ...decision, kind: 'answered' }, 'answered', 'Answered by anna on 2026-03-10: as agreed'],
    [
      'parked until tomorrow',
      { ...decision, kind: 'parked', until: '2026-03-11' },
      'parked',
      'anna put it off on 2026-03-10 until 2026-03-11: as agreed',
    ],
    [
      'parked until today',
      { ...decision, kind: 'parked', until: '2026-03-10' },
      'open',
      'Not cited in the text.',
    ],
  ] as const)('takes a decision: %s', ([, one, status, reason]) => {
    expect(settle(source, [one])[0]).toMatchObject({ status, reason })
  })

  it.for([
    ['stet', 'anna let it stand on 2026-03-10'],
    ['answered', 'Answered by anna on 2026-03-10'],
  ] as const)('says who decided without a word more: %s', ([kind, reason]) => {
    expect(settle(source, [{ ...decision, kind, text: '' }])[0]).toMatchObject({ status: kind, reason })
  })

  it('goes by the last decision, even where that one has run out', () => {
    const stet = { ...decision, kind: 'stet' } as const

    expect(settle(source, [stet, { ...decision, kind: 'answered' }])[0]?.status).toBe('answered')
    expect(settle(source, [stet, { ...decision, kind: 'parked', until: '2026-03-01' }])[0]?.status).toBe(
      'open',
    )
  })

  it('does not put off a query for ever', () => {
    expect(settle(source, [{ ...decision, kind: 'parked' }])[0]?.status).toBe('open')
  })

  it('leaves alone the query that a decision does not name', () => {
    const other = { ...decision, fingerprint: 'paper.md query Q2', kind: 'stet' } as const

    expect(settle(source, [other])[0]?.status).toBe('open')
  })

  it('lets a decision for a query stand though the manuscript says otherwise', () => {
    const cited = paper({ text: 'Text (Quist, 2011).', list: quist, query: uncited })

    expect(settle(cited, [{ ...decision, kind: 'stet' }])[0]).toMatchObject({
      status: 'stet',
      reason: 'anna let it stand on 2026-03-10: as agreed',
    })
  })

  it('takes a decision on a query of Copydesk’s own', () => {
    const fingerprint = 'paper.md cited-not-listed quist-2011'
    const text = `Text (Lind & Moe, 2014; Quist, 2011).\n\n# References\n\n${lind.replace('3(2)', '3(2), 1–2')}\n`

    expect(settle(text, [{ ...decision, fingerprint, kind: 'stet' }])).toMatchObject([
      {
        id: null,
        fingerprint,
        status: 'stet',
        answer: null,
        reason: 'anna let it stand on 2026-03-10: as agreed',
      },
    ])
    expect(settle(text)).toMatchObject([{ fingerprint, status: 'open', answer: null, reason: '' }])
  })

  it.for([
    ['Please confirm the title.', 'Waits for an answer.'],
    ['The CrossRef database has been used to validate the references.', 'Waits for an answer.'],
  ] as const)('waits for an answer to “%s”', ([query, reason]) => {
    expect(settle(`# Author queries\n\nQ1\t${query}\n`)[0]).toMatchObject({ status: 'open', reason })
  })

  it.for([
    'Please provide a short biography of the author(s).',
    'Please add the postal address and zip code.',
    'The CrossRef database has been used to validate the references.',
  ])('takes an answer on the sheet to “%s”', (query) => {
    expect(settle(`# Author queries\n\nQ1\t${query}\tSee my letter.\n`)[0]).toMatchObject({
      status: 'answered',
      reason: 'Answered on the query sheet: See my letter.',
    })
  })

  it('points at the row alone when a person has decided', () => {
    for (const kind of ['stet', 'answered'] as const)
      expect(settle(source, [{ ...decision, kind }])[0]?.places.map(({ start }) => start.line)).toEqual([9])
    const parked = { ...decision, kind: 'parked', until: '2026-03-11' } as const
    expect(settle(source, [parked])[0]?.places.map(({ start }) => start.line)).toEqual([9])
  })

  it('takes a tick for an answer', () => {
    expect(settle('# Author queries\n\n- [x] Q1: Please confirm the title.\n')[0]).toMatchObject({
      status: 'answered',
      answer: null,
      reason: 'Ticked on the query sheet.',
    })
  })

  it('takes an answer on the sheet to a query that wants one', () => {
    expect(settle('# Author queries\n\nQ1\tPlease confirm the title.\tYes\n')[0]).toMatchObject({
      status: 'answered',
      reason: 'Answered on the query sheet: Yes',
    })
  })

  it('takes no answer on the sheet for evidence', () => {
    expect(settle(source.replace('text.\n', 'text.\tDone\n'))[0]).toMatchObject({
      status: 'open',
      answer: 'Done',
    })
  })

  it('is done when what was put off was done meanwhile', () => {
    const cited = paper({ text: 'Text (Quist, 2011).', list: quist, query: uncited })

    expect(settle(cited, [{ ...decision, kind: 'parked', until: '2026-05-01' }])[0]).toMatchObject({
      status: 'resolved',
    })
  })

  it('keeps two queries with one number apart', () => {
    const queries = settle(
      '# Author queries\n\nQ1\tPlease confirm the title.\nQ1\tPlease confirm the date.\n',
    )

    expect(queries.map(({ id, fingerprint }) => [id, fingerprint])).toEqual([
      ['Q1', 'paper.md query Q1'],
      ['Q1', 'paper.md query Q1-2'],
    ])
  })

  it('judges a query even where its rule is switched off', () => {
    const manuscripts = parseManuscripts(new Map([['paper.md', { kind: 'text', text: source }]]), {})
    const report = buildReport({
      manuscripts,
      config: { rules: { 'uncited-reference': 'off' } },
      decisions: [],
      now,
    })

    expect(report.manuscripts[0]?.queries[0]?.status).toBe('open')
    expect(report.manuscripts[0]?.findings).toEqual([])
  })
})
