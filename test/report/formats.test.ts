import { describe, expect, it } from 'vitest'
import type { Files } from '../../src/model/snapshot.ts'
import type { Decision } from '../../src/model/query.ts'
import type { Report } from '../../src/model/report.ts'
import { parseManuscripts } from '../../src/parse.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { formatHtml } from '../../src/report/formats/html.ts'
import { formats } from '../../src/report/formats/index.ts'
import { formatSarif } from '../../src/report/formats/sarif.ts'

const kelp = `# Kelp <script>alert(1)</script>

Kelp grows (Ness, 2014).

## References

Ness, A. (2014). Kelp. *Sea Notes*, 3, 1–9.

Orr, B. (2015). <b>Wrack</b>. Shore Press.

## Author queries

| No. | Query |
| --- | --- |
| Q1 | Please confirm <img src=x> the title. |
`

function report(decisions: readonly Decision[] = []): Report {
  const files: Files = new Map([['a b/kelp.md', { kind: 'text', text: kelp }]])
  return buildReport({
    manuscripts: parseManuscripts(files, {}),
    config: {},
    decisions,
    now: '2026-05-01T00:00:00Z',
  })
}

const stet: Decision = {
  fingerprint: 'a%20b/kelp.md uncited-reference orr-2015',
  kind: 'stet',
  by: 'anna',
  at: '2026-04-01T00:00:00Z',
  text: 'Further reading.',
}

describe('the SARIF report', () => {
  it('has a result for each finding and for each query that no finding speaks for', () => {
    const { runs } = JSON.parse(formatSarif(report()))

    expect(runs[0].results).toEqual([
      {
        ruleId: 'uncited-reference',
        level: 'error',
        message: { text: expect.stringContaining('“Orr, 2015”') },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'a%20b/kelp.md' },
              region: { startLine: 9, startColumn: 1, endLine: 9, endColumn: 43 },
            },
          },
        ],
        partialFingerprints: { 'copydesk/v1': stet.fingerprint },
      },
      {
        ruleId: 'free-text-query',
        level: 'warning',
        message: { text: expect.stringMatching(/^Q1: Please confirm/) },
        locations: [expect.anything()],
        partialFingerprints: { 'copydesk/v1': 'a%20b/kelp.md query Q1' },
      },
    ])
    expect(runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'free-text-query',
      'uncited-reference',
    ])
  })

  it('suppresses what a person decided, and says why', () => {
    const { runs } = JSON.parse(formatSarif(report([stet])))

    expect(runs[0].results[0].suppressions).toEqual([
      { kind: 'external', justification: 'anna let it stand on 2026-04-01: Further reading.' },
    ])
  })
})

describe('the HTML report', () => {
  it('lets nothing of a manuscript be markup', async () => {
    const page = await formatHtml(report())

    expect(page).not.toMatch(/<(?:script|img|b>Wrack)/)
    expect(page).toContain('&lt;b&gt;Wrack&lt;/b&gt;')
  })

  it('shows what is open, and on which lines each entry is cited', async () => {
    const words = (await formatHtml(report()))
      .replace(/<style>.*?<\/style>/s, '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')

    expect(words).toContain('2 of 2 queries open')
    expect(words).toContain('Q1 open line 15')
    expect(words).toMatch(/Ness, 2014 .{0,60} line 3 Orr, 2015 .{0,60} not cited/)
  })

  it('lists a finding that a person decided as decided', async () => {
    const words = (await formatHtml(report([stet]))).replaceAll(/<[^>]*>/g, ' ')

    expect(words).toMatch(/stet\s+line 9/)
    expect(words).toContain('anna let it stand on 2026-04-01: Further reading.')
  })
})

describe('every format', () => {
  it.for(formats)('gives a terminal no escape code of a manuscript: $name', async ({ format }) => {
    const escape = '\u{1B}[2J\u{9B}31m\u{7F}'
    const text = `# Kelp ${escape}\n\n## References\n\nOrr, B. (2015). Wrack${escape}. Shore Press.\n\n## Author queries\n\n- Q1: Please confirm${escape} the title.\n`
    const files: Files = new Map([[`kelp${escape}.md`, { kind: 'text', text }]])
    const manuscripts = parseManuscripts(files, {})
    const printed = await format(buildReport({ manuscripts, config: {}, decisions: [], now: '2026-05-01' }), {
      isColored: false,
      width: 80,
    })

    expect(printed).toContain('Please confirm')
    expect(printed.replaceAll(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u)
  })
})
