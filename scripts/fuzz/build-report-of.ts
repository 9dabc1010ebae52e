import { parseConfig } from '../../src/config.ts'
import type { Manuscript } from '../../src/model/manuscript.ts'
import type { Report } from '../../src/model/report.ts'
import { parseManuscripts } from '../../src/parse.ts'
import { buildReport } from '../../src/report/build-report.ts'

export const path = 'paper.md'
const config = parseConfig(undefined)
const now = '2026-01-01T00:00:00Z'

/** What the whole core makes of one file. */
export interface Reading {
  readonly manuscripts: readonly Manuscript[]
  readonly report: Report
}

/** Run the whole core on one file, as a command does that names it. */
export function buildReportOf(source: string): Reading {
  const files = new Map([[path, { kind: 'text', text: source } as const]])
  const manuscripts = parseManuscripts(files, config, new Set([path]))
  return { manuscripts, report: buildReport({ manuscripts, config, decisions: [], now }) }
}
