import { readFileSync } from 'node:fs'
import { parseConfig } from '../../src/config.ts'
import type { FileContent } from '../../src/model/snapshot.ts'
import { parseManuscripts } from '../../src/parse.ts'
import { buildReport } from '../../src/report/build-report.ts'

/** An example of a rule's page: a manuscript, perhaps a BibTeX file or a configuration beside it, and what is reported on it. */
export interface Example {
  readonly source: string
  /** `harbours.bib`. */
  readonly bibliography: string | undefined
  /** `.github/copydesk.yml`. */
  readonly config: string | undefined
  readonly expected: string
}

/** Read the page of a rule. */
export function readPage(rule: string): string {
  return readFileSync(new URL(`../../src/checks/${rule}.md`, import.meta.url), 'utf8')
}

/** Take the examples out of a page: each a fence of four backticks, perhaps one of BibTeX or of YAML, then one with what is reported. */
export function readExamples(page: string): Example[] {
  const fences = page.split('\n````md\n').slice(1)
  return fences.map((part) => {
    const [source = '', rest = ''] = part.split('\n````\n')
    const expected = rest.split('```text\n')[1]?.split('```')[0] ?? ''
    const beside = rest.split('```text\n')[0]
    const bibliography = beside?.split('```bib\n')[1]?.split('```')[0]
    const config = beside?.split('```yaml\n')[1]?.split('```')[0]
    return { source: `${source}\n`, bibliography, config, expected: expected.trim() }
  })
}

/** Run a manuscript through the whole engine and say what is reported, a line for each finding and publisher's query. */
export function describeReport({ source, bibliography, config }: Omit<Example, 'expected'>): string {
  const files = new Map<string, FileContent>([['paper.md', { kind: 'text', text: source }]])
  if (bibliography !== undefined) files.set('harbours.bib', { kind: 'text', text: bibliography })
  const settings = parseConfig(config)
  const manuscripts = parseManuscripts(files, settings)
  const report = buildReport({ manuscripts, config: settings, decisions: [], now: '2026-01-01T00:00:00Z' })
  const lines = report.manuscripts.flatMap(({ findings, queries }) => [
    ...findings.map(
      ({ place, rule, subject, message }) =>
        `line ${place.start.line}: ${rule} ${subject ?? '–'}: ${message}`,
    ),
    ...queries
      .filter((query) => query.origin === 'publisher')
      .map(({ id, status, reason }) => `${id}: ${status}: ${reason}`),
  ])
  return lines.length === 0 ? 'nothing' : lines.join('\n')
}
