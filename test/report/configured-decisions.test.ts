import { expect, it } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import type { Decision } from '../../src/model/query.ts'
import type { Report } from '../../src/model/report.ts'
import { parseManuscripts } from '../../src/parse.ts'
import { buildReport } from '../../src/report/build-report.ts'

const list =
  '# References\n\n- Lind, B. (2014). *Quays*. Fjord Press.\n- Quist, A. (2011). *Harbours*. Fjord Press.\n'
const paper = `# Harbours\n\nThe quays (Lind, 2014) were rebuilt.\n\n${list}\n# Author queries\n\n- Q1: Please confirm the title.\n- Q2: Please confirm the place.\n`
const own = `# Harbours\n\nThe quays (Lind, 2014) were rebuilt.\n\n${list}`

function report(
  decisions: string,
  {
    files = { 'paper.md': paper },
    said = [],
  }: { files?: Record<string, string>; said?: readonly Decision[] } = {},
): Report {
  const config = parseConfig(`decisions:\n${decisions}`)
  const contents = new Map(
    Object.entries(files).map(([path, text]) => [path, { kind: 'text', text } as const]),
  )
  return buildReport({
    manuscripts: parseManuscripts(contents, config),
    config,
    decisions: said,
    now: '2026-11-10T00:00:00Z',
  })
}

function queries({ manuscripts }: Report): string[] {
  return manuscripts.flatMap(({ queries: all }) =>
    all.map(({ id, rule, status, reason }) => `${id ?? rule} ${status}: ${reason}`),
  )
}

function unused({ manuscripts }: Report): string[] {
  return manuscripts.flatMap(({ findings }) =>
    findings
      .filter(({ rule }) => rule === 'mute-unused')
      .map(({ severity, place, message }) => `${severity} ${place.path}:${place.start.line} ${message}`),
  )
}

const onIssue = (at: string): Decision => {
  return { fingerprint: 'paper.md query Q1', kind: 'answered', by: 'anna', at, text: 'Yes.' }
}

it('settles a query by its number, with who and when', () => {
  const one = report('  - query: Q1\n    answer: Yes.\n    by: A. Vik\n    on: 2026-11-02\n')

  expect(queries(one)).toEqual([
    'Q1 answered: Answered by A. Vik on 2026-11-02: Yes.',
    'Q2 open: Waits for an answer.',
    expect.stringContaining('uncited-reference open'),
  ])
  expect(unused(one)).toEqual([])
})

it('settles Copydesk’s own query by rule and subject, and counts its finding no more', () => {
  const files = { 'paper.md': own }
  const subject = report('  []\n', { files }).manuscripts[0]?.queries[0]?.subject
  const one = report(`  - rule: uncited-reference\n    subject: ${subject}\n    stet: Further reading.\n`, {
    files,
  })

  expect(queries(one)).toEqual(['uncited-reference stet: the configuration let it stand: Further reading.'])
  expect(one.summary).toMatchObject({ conclusion: 'success', errors: 0 })
})

it('settles a publisher’s query by the rule and subject that it asks about, and counts its finding no more', () => {
  const files = {
    'paper.md': `${own}\n# Author queries\n\n- Q1: The reference “Quist, 2011” is listed but not cited in the text.\n`,
  }
  const subject = report('  []\n', { files }).manuscripts[0]?.queries[0]?.subject
  const one = report(`  - rule: uncited-reference\n    subject: ${subject}\n    stet: Further reading.\n`, {
    files,
  })

  expect(queries(one)).toEqual(['Q1 stet: the configuration let it stand: Further reading.'])
  expect(unused(one)).toEqual([])
  expect(one.summary).toMatchObject({ conclusion: 'success', errors: 0, openQueries: 0 })
})

it('leaves alone a publisher’s query that asks about more than was decided', () => {
  const both = '- Q1: The references “Quist, 2011” and “Lind, 2014” are listed but not cited in the text.\n'
  const files = { 'paper.md': `${own.replace(' (Lind, 2014)', '')}\n# Author queries\n\n${both}` }
  const subjects = report('  []\n', { files }).manuscripts[0]?.queries[0]?.subjects ?? []
  const one = report(`  - rule: uncited-reference\n    subject: ${subjects[0]}\n    stet: Fine.\n`, { files })

  expect(subjects).toHaveLength(2)
  expect(queries(one)[0]).toContain('Q1 open')
})

it('puts a query off until its day', () => {
  expect(queries(report('  - query: Q1\n    park: 2026-11-11\n    reason: On leave.\n'))[0]).toBe(
    'Q1 parked: the configuration put it off until 2026-11-11: On leave.',
  )
  expect(queries(report('  - query: Q1\n    park: 2026-11-10\n'))[0]).toBe('Q1 open: Waits for an answer.')
})

it('goes by the later of two decisions in the file', () => {
  expect(queries(report('  - query: Q1\n    stet: Fine.\n  - query: Q1\n    answer: Yes.\n'))[0]).toContain(
    'Q1 answered',
  )
})

it.for([
  ['the file says no day', '', '2026-01-01T10:00:00Z', 'answered'],
  ['an issue was answered later', '    on: 2026-11-02\n', '2026-11-03T10:00:00Z', 'answered'],
  ['an issue was answered on that day', '    on: 2026-11-02\n', '2026-11-02T10:00:00Z', 'answered'],
  ['an issue was answered before', '    on: 2026-11-02\n', '2026-11-01T10:00:00Z', 'stet'],
] as const)('weighs file and issue: %s', ([, on, at, status]) => {
  const one = report(`  - query: Q1\n    stet: Fine.\n${on}`, { said: [onIssue(at)] })

  expect(queries(one)[0]).toContain(`Q1 ${status}`)
})

it('lets a person take back what the file said before', () => {
  const file = '  - query: Q1\n    stet: Fine.\n    on: 2026-11-02\n'
  const back = (at: string): Decision => ({ ...onIssue(at), kind: 'reopened' })

  expect(queries(report(file, { said: [back('2026-11-03T00:00:00Z')] }))[0]).toContain('Q1 open')
  expect(queries(report(file, { said: [back('2026-11-01T00:00:00Z')] }))[0]).toContain('Q1 stet')
})

it('names the decision that fits no query, at its line', () => {
  const one = report('  - query: Q1\n    stet: Fine.\n  - query: Q9\n    stet: Fine.\n')

  expect(unused(one)).toEqual([
    'info .github/copydesk.yml:4 No query fits this decision about Q9. Correct it or remove it.',
  ])
})

it('needs the manuscript where two have such a query', () => {
  const files = { 'a.md': paper, 'b.md': paper }
  const vague = report('  - query: Q1\n    stet: Fine.\n', { files })
  const exact = report('  - query: Q1\n    manuscript: b.md\n    stet: Fine.\n', { files })
  const wrong = report('  - query: Q1\n    manuscript: c.md\n    stet: Fine.\n', { files })
  const statuses = (one: Report) => one.manuscripts.map(({ queries: [first] }) => first?.status)

  expect([statuses(vague), unused(vague)]).toEqual([
    ['open', 'open'],
    [
      'info .github/copydesk.yml:2 More than one manuscript has a query Q1, so this decision counts for none. Name the `manuscript`.',
    ],
  ])
  expect([statuses(exact), unused(exact)]).toEqual([['open', 'stet'], []])
  expect([statuses(wrong), unused(wrong)]).toEqual([
    ['open', 'open'],
    [
      'info .github/copydesk.yml:2 There is no manuscript c.md, so this decision counts for nothing. Correct the path or remove it.',
    ],
  ])
})
