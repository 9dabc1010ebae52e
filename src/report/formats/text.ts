import { describeLine } from '../../model/describe-lines.ts'
import type { Finding } from '../../model/finding.ts'
import type { AuthorQuery, QueryStatus } from '../../model/query.ts'
import type { ManuscriptReport, Report } from '../../model/report.ts'
import type { Severity } from '../../model/rule.ts'
import { foldUncited } from '../fold-uncited.ts'
import { allIsWell, headline, plural } from '../headline.ts'
import { shorten } from '../shorten.ts'
import { painter, printable, wrap, type Paint } from './terminal.ts'

export interface TextOptions {
  readonly isColored: boolean
  /** Columns of the terminal. */
  readonly width: number
}

const marks: Readonly<Record<QueryStatus, string>> = {
  answered: '✓',
  moot: '–',
  open: '✗',
  parked: '…',
  resolved: '✓',
  stet: '✓',
}

/** Format a report for a person at a terminal: grouped by query, then what no query says; one line when all is well. */
export function formatText(report: Report, { isColored, width }: TextOptions): string {
  const paint = painter(isColored)
  const sections = report.manuscripts.map((manuscript) => manuscriptSection(manuscript, { paint, width }))
  const skipped = report.skipped.map(({ path, why }) => `${printable(path)}: not read: ${printable(why)}`)
  const closing = report.manuscripts.some((one) => allIsWell(one) === undefined)
    ? [summaryLine(report, paint)]
    : []
  const none = report.manuscripts.length === 0 ? ['No manuscript found.'] : []
  return `${[...none, ...sections, ...skipped, ...closing].join('\n\n')}\n`
}

interface Style {
  readonly paint: Paint
  readonly width: number
}

function manuscriptSection(manuscript: ManuscriptReport, style: Style): string {
  const { paint } = style
  const name = paint.bold(printable(manuscript.path))
  const well = allIsWell(manuscript)
  if (well !== undefined) return `${paint.green('✓')} ${name}: ${well}`
  const loose = foldUncited(manuscript.findings.filter((finding) => !isSaidByQuery(finding, manuscript)))
  return [
    `${name}  ${printable(manuscript.title)}`,
    paint.dim(describe(manuscript)),
    ...manuscript.queries
      .filter((query) => query.origin === 'publisher')
      .map((query) => `\n${queryLines(query, manuscript, style)}`),
    ...(loose.length > 0
      ? [`\n${paint.bold('Found by Copydesk')}`, ...loose.map((one) => findingLines(one, manuscript, style))]
      : []),
  ].join('\n')
}

function isSaidByQuery(finding: Finding, manuscript: ManuscriptReport): boolean {
  return finding.query !== null && manuscript.queries.some((query) => query.id === finding.query)
}

function describe({ references, citations, syntaxes }: ManuscriptReport): string {
  const syntax = syntaxes.length > 0 ? ` (${syntaxes.join(', ')})` : ''
  return `${plural(references.length, 'reference')}, ${plural(citations.length, 'citation')}${syntax}`
}

function queryLines(query: AuthorQuery, { path }: ManuscriptReport, { paint, width }: Style): string {
  const [place] = query.places
  const line = place ? printable(describeLine(place, path)) : ''
  const isOpen = query.status === 'open'
  const mark = isOpen ? paint.red(marks.open) : paint.green(marks[query.status])
  const head = `${mark} ${paint.bold((query.id ?? '').padEnd(4))} ${query.status.padEnd(8)} ${paint.dim(line)}`
  const text = wrap(printable(query.text), { width, indent: 7 })
  const reason = query.reason === '' ? [] : [paint.dim(wrap(printable(query.reason), { width, indent: 7 }))]
  return [
    head.trimEnd(),
    ...(isOpen ? [text] : [wrap(firstWords(query.text), { width, indent: 7 })]),
    ...reason,
  ].join('\n')
}

/** A settled query is named, not quoted in full. */
function firstWords(text: string): string {
  return shorten(printable(text), 90)
}

function findingLines(finding: Finding, { path }: ManuscriptReport, { paint, width }: Style): string {
  const { start } = finding.place
  const file = finding.place.path === path ? '' : `${printable(finding.place.path)}:`
  const color: Readonly<Record<Severity, keyof Paint>> = { error: 'red', warning: 'yellow', info: 'dim' }
  const place = paint.dim(`${file}${start.line}:${start.column}`.padEnd(8))
  const head = `${place} ${paint[color[finding.severity]](finding.severity.padEnd(7))} ${finding.rule}`
  const related = (finding.related ?? []).map((one) => wrap(printable(one.message), { width, indent: 9 }))
  return [head, wrap(printable(finding.message), { width, indent: 9 }), ...related.map(paint.dim)].join('\n')
}

function summaryLine(report: Report, paint: Paint): string {
  const { conclusion, errors, warnings } = report.summary
  const counts = [plural(errors, 'error'), plural(warnings, 'warning')].join(', ')
  const text = `${headline(report)}; ${counts}`
  return paint.bold(conclusion === 'failure' ? paint.red(text) : text)
}
