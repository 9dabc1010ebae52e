import { resolve } from 'node:path'
import { findSkipped, parseManuscripts } from '../parse.ts'
import { UserError } from '../errors.ts'
import type { Report } from '../model/report.ts'
import { buildReport } from '../report/build-report.ts'
import { compareReports } from '../report/compare-reports.ts'
import { formats, type FormatName } from '../report/formats/index.ts'
import { formatChanges } from '../report/formats/changes.ts'
import { mainPath } from '../report/headline.ts'
import type { Command, CommandContext, ExitStatus } from './command.ts'
import { loadWorkload, type Workload } from './load.ts'
import { parseOptions, parseChoice } from './options.ts'

const formatNames = formats.map((format) => format.name)
const thresholds = ['error', 'warning', 'never'] as const
type Threshold = (typeof thresholds)[number]

/** `copydesk check`: read manuscripts and print a report. */
export const check: Command = {
  name: 'check',
  summary: 'match citations with references, read the author queries, print a report',
  help: `Usage: copydesk check [path …] [options]

Reads files or folders (default: the current folder) and prints a report.

Options:
  --format ${formatNames.join('|')}   default: text
  --output FILE               write there instead of standard output
  --config FILE               instead of .github/copydesk.yml
  --base REV                  report what changed since that Git revision as well
  --fail-on ${thresholds.join('|')}  default: error
  --no-color                  no colours
  --quiet                     print nothing; the exit status says it
  --help                      print this

Exit status: 0 nothing is open, 1 something is open, 2 wrong usage or unreadable input.
`,
  run: runCheck,
}

async function runCheck(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, {
    format: { type: 'string', default: 'text' },
    output: { type: 'string' },
    config: { type: 'string' },
    base: { type: 'string' },
    'fail-on': { type: 'string', default: 'error' },
    'no-color': { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  })
  const format = parseChoice('--format', values.format, formatNames)
  const threshold = parseChoice('--fail-on', values['fail-on'], thresholds)
  const workload = await loadWorkload(positionals, context, { config: values.config })
  const report = buildWorkloadReport(workload, context)
  const baseReport = values.base === undefined ? undefined : await readBase(workload, values.base, context)
  const isColored = context.terminal.isColored && !values['no-color'] && values.output === undefined
  const text = await formatReport({ report, baseReport, format, isColored, width: context.terminal.width })
  if (!values.quiet) await print(text, values.output, context)
  if (report.manuscripts.length === 0) throw new UserError(describeNothing(report, positionals))
  return isPassing(report, threshold) ? 0 : 1
}

function buildWorkloadReport({ files, config, named }: Workload, { now }: CommandContext): Report {
  const manuscripts = parseManuscripts(files, config, named)
  return buildReport({ manuscripts, config, decisions: [], now: now(), skipped: findSkipped(files, config) })
}

async function readBase(workload: Workload, revision: string, context: CommandContext): Promise<Report> {
  const files = await context.workingTree.readRevision(workload.root, revision)
  return buildWorkloadReport({ ...workload, files }, context)
}

async function formatReport(options: {
  report: Report
  baseReport: Report | undefined
  format: FormatName
  isColored: boolean
  width: number
}): Promise<string> {
  const { report, baseReport, format, isColored, width } = options
  const chosen = formats.find((one) => one.name === format)
  const text = (await chosen?.format(report, { isColored, width })) ?? ''
  if (baseReport === undefined || (format !== 'text' && format !== 'markdown')) return text
  return `${text}\n${formatChanges(compareReports({ base: baseReport, head: report }), mainPath(report))}`
}

async function print(text: string, output: string | undefined, context: CommandContext): Promise<void> {
  if (output === undefined) context.terminal.write(text)
  else await context.workingTree.writeFile(resolve(context.currentFolder, output), text)
}

function describeNothing(report: Report, paths: readonly string[]): string {
  const where = paths.length === 0 ? 'the current folder' : paths.join(', ')
  const skipped = report.skipped.map(({ path, why }) => `; ${path} was not read: ${why}`).join('')
  return `No manuscript in ${where}, expected a Markdown file with a reference list, a bibliography in its front matter, or a query sheet${skipped}`
}

function isPassing(report: Report, threshold: Threshold): boolean {
  if (threshold === 'never') return true
  const { errors, warnings } = report.summary
  const hasOpenQuery = report.manuscripts.some(({ queries }) =>
    queries.some((query) => query.origin === 'publisher' && query.status === 'open'),
  )
  return !hasOpenQuery && errors === 0 && (threshold === 'error' || warnings === 0)
}
