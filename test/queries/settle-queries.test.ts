import { describe, expect, it } from 'vitest'
import type { AuthorQuery, Decision } from '../../src/model/query.ts'
import { parseManuscripts } from '../../src/parse.ts'
import { bindQueries } from '../../src/queries/bind-queries.ts'
import { settleQueries } from '../../src/queries/settle-queries.ts'
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
      [null, 'paper.md duplicate-query-number q1'],
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

describe('a query of several subjects', () => {
  const two = 'References “Quist, 2011” and “Lind & Moe, 2014” are listed but not cited in the text.'

  it('is open while one remains, and says which', () => {
    expect(
      settle(paper({ text: 'Text (Quist, 2011).', list: `${quist}\n${lind}`, query: two }))[0],
    ).toMatchObject({
      status: 'open',
      subject: 'quist-2011',
      subjects: ['quist-2011', 'lind-moe-2014'],
      reason:
        '“Lind & Moe, 2014” remains: not cited in the text. “Quist, 2011” is done: cited on line 1 as “Quist, 2011”.',
    })
  })

  it('is resolved when all are done, whether cited or taken out', () => {
    expect(settle(paper({ text: 'Text (Quist, 2011).', list: quist, query: two }))[0]).toMatchObject({
      status: 'resolved',
      reason:
        '“Quist, 2011” is done: cited on line 1 as “Quist, 2011”. “Lind & Moe, 2014” is no longer in the list.',
    })
  })

  it('stays open for a subject that cannot be found', () => {
    const query = two.replace('2014', '2015')

    expect(settle(paper({ text: 'Text (Quist, 2011).', list: `${quist}\n${lind}`, query }))[0]).toMatchObject(
      {
        status: 'open',
        subjects: ['quist-2011'],
        reason:
          '“Lind & Moe, 2015” was not found in the manuscript. The nearest is “Lind & Moe, 2014”. “Quist, 2011” is done: cited on line 1 as “Quist, 2011”.',
      },
    )
  })

  it('has the findings of each bound to it', () => {
    const source = paper({ text: 'Text (Berg, 2019).', list: `${quist}\n${lind}`, query: two })

    expect(boundTo(source, 'uncited-reference')).toEqual(['Q1', 'Q1'])
  })

  it('has a range of numbers cite what stands inside of it', () => {
    const list = ['Tar and its uses', 'Quays of the north', 'Ropes for the fleet']
      .map((title, index) => `${index + 1}. Dahl A. ${title}. Fjord Press; 201${index}.`)
      .join('\n')
    const query = 'References [2] and [3] are not cited in the text.'

    expect(settle(paper({ text: 'Text [1–3].', list, query }))[0]?.status).toBe('resolved')
  })

  it('is moot when nothing was done for any', () => {
    const query = 'Please provide page range for “Lind & Moe, 2014” and “Dahl, 2015”.'

    expect(settle(paper({ text: 'Text (Quist, 2011).', list: quist, query }))[0]?.status).toBe('moot')
  })
})

describe('a citation that a query calls unlisted', () => {
  const query = '“Quist, 2012” is cited in the text but not given in the list.'

  it('is not done while the list has only another year of it', () => {
    expect(settle(paper({ text: 'Text (Quist, 2012).', list: quist, query }))).toMatchObject([
      {
        id: 'Q1',
        status: 'open',
        reason:
          'The text cites “Quist, 2012”, the list has “Quist, 2011”. Correct the year in one of them, or add the missing entry.',
      },
    ])
  })

  it('is not done where there is no list at all', () => {
    expect(settle(`Text (Quist, 2012).\n\n# Author queries\n\nQ1\t${query}\n`)[0]).toMatchObject({
      status: 'open',
      reason: 'No entry in the list for “Quist, 2012”.',
    })
  })
})

describe('two entries that a publisher calls the same', () => {
  const query = 'References “Quist, 2011” and “Dahl, 2012” are identical. Please delete one.'
  const dahl = quist.replace('Quist', 'Dahl').replace('2011', '2012')
  const text = 'Text (Quist, 2011; Dahl, 2012).'

  it('keep the query open while both stand, though no check calls them so', () => {
    expect(settle(paper({ text, list: `${quist}\n${dahl}`, query }))[0]).toMatchObject({
      status: 'open',
      reason: 'The list still has “Quist, 2011” and “Dahl, 2012”, 2 entries.',
    })
  })

  it('are settled when one is gone', () => {
    expect(settle(paper({ text: 'Text (Quist, 2011).', list: quist, query }))[0]?.status).toBe('resolved')
  })
})

describe('a field that a publisher asks for', () => {
  const ask = (list: string, query: string) =>
    settle(paper({ text: 'Text (Lind & Moe, 2014).', list, query }))[0]

  it('is missing until the entry has it', () => {
    const query = 'Please provide the page range of “Lind & Moe, 2014”.'

    expect(ask(lind, query)?.status).toBe('open')
    expect(ask(lind.replace('3(2)', '3(2), 11–29'), query)?.status).toBe('resolved')
  })

  it('may be answered on the sheet, as it may not exist', () => {
    expect(ask(lind, 'Please provide the page range of “Lind & Moe, 2014”.\tThere is none.')).toMatchObject({
      status: 'answered',
      reason: 'Answered on the query sheet: There is none.',
    })
  })
})

describe('an answer to what only the manuscript can show', () => {
  it('does not close the query, which says that it was read', () => {
    const source = paper({ text: 'Text.', list: quist, query: `${uncited}\tOK` })

    expect(settle(source)[0]).toMatchObject({
      status: 'open',
      answer: 'OK',
      reason:
        'Not cited in the text. The answer on the sheet, “OK”, was read; the query closes when the manuscript shows it.',
    })
  })

  it('closes the query where the rule has no check', () => {
    const manuscripts = parseManuscripts(
      new Map([
        ['paper.md', { kind: 'text', text: paper({ text: 'Text.', list: quist, query: `${uncited}\tOK` }) }],
      ]),
      {},
    )
    const [status] = manuscripts.flatMap((manuscript) => {
      const input = { manuscript, bound: bindQueries(manuscript), findings: [], requested: [] }
      return settleQueries({ ...input, judged: new Set(), decisions: [], now }).queries
    })

    expect(status?.status).toBe('answered')
  })
})

it('waits for an answer where a rule has no check', () => {
  const source = paper({ text: 'Text (Quist, 2011).', list: quist, query: uncited })
  const manuscripts = parseManuscripts(new Map([['paper.md', { kind: 'text', text: source }]]), {})
  const [query] = manuscripts.flatMap((manuscript) => {
    const input = { manuscript, bound: bindQueries(manuscript), findings: [], requested: [] }
    return settleQueries({ ...input, judged: new Set(), decisions: [], now }).queries
  })

  expect(query).toMatchObject({ status: 'open', reason: 'Waits for an answer.' })
})

describe('a query about a year or a name that differs', () => {
  const query = 'The year of “Quist, 2012” in the text does not match the year in the list (2011).'

  it.for([
    [
      'open',
      'Text (Quist, 2012).',
      'The text cites “Quist, 2012”, the list has “Quist, 2011”. Correct the year in one of them, or add the missing entry.',
    ],
    ['resolved', 'Text (Quist, 2011).', 'The manuscript now has what the query asks for.'],
  ] as const)('is %s for “%s”', ([status, text, reason]) => {
    expect(settle(paper({ text, list: quist, query }))[0]).toMatchObject({
      rule: 'citation-year-mismatch',
      subject: 'quist-2011',
      status,
      reason,
    })
  })

  it('is open while the citation means no entry, though the entry is cited elsewhere', () => {
    const text = 'Text (Quist, 2012). More (Quist, 2011).'

    expect(settle(paper({ text, list: quist, query }))[0]).toMatchObject({
      status: 'open',
      subject: 'quist-2012',
    })
  })
})

describe('a query that asks which of two entries a citation means', () => {
  const query = 'Please indicate whether the citation “Quist, 2011” refers to 2011a or 2011b.'
  const list = `${quist.replace('2011', '2011a')}\n${quist.replace('2011', '2011b').replace('Harbours', 'Ferries')}`

  it.for([
    ['open', 'Text (Quist, 2011).'],
    ['resolved', 'Text (Quist, 2011a).'],
  ] as const)('is %s for “%s”', ([status, text]) => {
    expect(settle(paper({ text, list, query }))[0]).toMatchObject({ rule: 'ambiguous-citation', status })
  })
})
