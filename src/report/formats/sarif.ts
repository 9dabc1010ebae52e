import type { Location, Log, Region, ReportingDescriptor, Result } from 'sarif'
import type { Finding } from '../../model/finding.ts'
import type { Place } from '../../model/place.ts'
import type { AuthorQuery } from '../../model/query.ts'
import type { ManuscriptReport, Report } from '../../model/report.ts'
import { ruleNames, type RuleName, type Severity } from '../../model/rule.ts'
import { findDecided } from '../find-decided.ts'
import { remedies } from '../remedies.ts'
import { printableJson } from './terminal.ts'

const levels: Readonly<Record<Severity, Result.level>> = { error: 'error', info: 'note', warning: 'warning' }

/**
 * Format a report as SARIF 2.1.0 (OASIS), which code scanning and editors read.
 *
 * Every finding and every open query of the publisher is a result. What a person decided is there and suppressed.
 */
export function formatSarif(report: Report): string {
  const results = report.manuscripts.flatMap(manuscriptResults)
  const rules = new Set(results.map(({ ruleId }) => ruleId))
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Copydesk', rules: ruleNames.filter((rule) => rules.has(rule)).map(describeRule) },
        },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  }
  return `${printableJson(log)}\n`
}

function describeRule(rule: RuleName): ReportingDescriptor {
  const words = rule.replaceAll('-', ' ')
  return {
    id: rule,
    shortDescription: { text: `${words.charAt(0).toUpperCase()}${words.slice(1)}` },
    help: { text: remedies[rule] },
  }
}

function manuscriptResults(manuscript: ManuscriptReport): Result[] {
  const { findings, queries } = manuscript
  const decided = findDecided(manuscript)
  const said = new Set(findings.map(({ query }) => query))
  const open = queries.filter(
    ({ id, origin, status }) => origin === 'publisher' && status === 'open' && !said.has(id),
  )
  return [
    ...findings.map((finding) => findingResult(finding, decided.get(finding))),
    ...open.map(queryResult),
  ]
}

function findingResult(finding: Finding, decided: AuthorQuery | undefined): Result {
  const { rule, severity, message, place, fingerprint, related = [], query } = finding
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: query === null ? message : `${query}: ${message}` },
    locations: [location(place)],
    ...(related.length > 0 && {
      relatedLocations: related.map((one) => ({ ...location(one.place), message: { text: one.message } })),
    }),
    partialFingerprints: { 'copydesk/v1': fingerprint },
    ...(decided && { suppressions: [{ kind: 'external', justification: decided.reason }] }),
  }
}

function queryResult({ id, rule, text, places, fingerprint }: AuthorQuery): Result {
  return {
    ruleId: rule,
    level: 'warning',
    message: { text: `${id ?? ''}: ${text}` },
    locations: places.slice(0, 1).map(location),
    partialFingerprints: { 'copydesk/v1': fingerprint },
  }
}

function location({ path, start, end }: Place): Location {
  const region: Region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  }
  const uri = path.split('/').map(encodeURIComponent).join('/')
  return { physicalLocation: { artifactLocation: { uri }, region } }
}
