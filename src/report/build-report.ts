import { runChecks, findEvidenceFor, judgedRules } from '../checks/index.ts'
import type { Config, ConfiguredDecision } from '../config.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Decision } from '../model/query.ts'
import type { ManuscriptReport, Report, ReportSummary, SkippedFile } from '../model/report.ts'
import type { Severity } from '../model/rule.ts'
import { bindQueries } from '../queries/bind-queries.ts'
import { chooseDecisions } from '../queries/choose-decisions.ts'
import { findCited } from '../references/find-cited.ts'
import { settleQueries } from '../queries/settle-queries.ts'
import { undecided } from './find-decided.ts'
import { findUnusedDecisions, isAmbiguous } from './find-unused-decisions.ts'

export interface ReportInput {
  readonly manuscripts: readonly Manuscript[]
  readonly config: Config
  readonly decisions: readonly Decision[]
  /** The present moment, ISO 8601, against which a parked query's date is held. */
  readonly now: string
  readonly skipped?: readonly SkippedFile[]
}

/** Check every manuscript, settle its queries with what people decided, and count. */
export function buildReport({ manuscripts, config, decisions, now, skipped = [] }: ReportInput): Report {
  const configured = (config.decisions ?? []).filter((one) => !isAmbiguous(one, manuscripts))
  const judged = manuscripts.map((manuscript) =>
    reportManuscript(manuscript, { config, configured, decisions, now }),
  )
  const unused = Map.groupBy(findUnusedDecisions(config, judged), ({ path }) => path)
  const reports = judged.map((report) => ({
    ...report,
    findings: [...report.findings, ...(unused.get(report.path) ?? []).map(({ finding }) => finding)],
  }))
  return { manuscripts: reports, skipped: withUnread(skipped, manuscripts), summary: summarize(reports) }
}

/** A document that a book has in another format is named: what only it cites is not known. */
function withUnread(skipped: readonly SkippedFile[], manuscripts: readonly Manuscript[]): SkippedFile[] {
  const known = new Set(skipped.map(({ path }) => path))
  const unread = new Set(manuscripts.flatMap((manuscript) => manuscript.unread))
  const why = 'a format that cannot be read, so nothing is said of uncited entries'
  return [...skipped, ...[...unread].filter((path) => !known.has(path)).map((path) => ({ path, why }))]
}

interface Circumstances extends Pick<ReportInput, 'config' | 'decisions' | 'now'> {
  /** Decisions of the configuration that say which query they mean. */
  readonly configured: readonly ConfiguredDecision[]
}

function reportManuscript(
  manuscript: Manuscript,
  { config, configured, decisions: said, now }: Circumstances,
): ManuscriptReport {
  const findings = runChecks(manuscript, config)
  const bound = bindQueries(manuscript)
  // Only a publisher's query asks for it.
  const requested = bound.length === 0 ? [] : findEvidenceFor(manuscript)
  const decisions = chooseDecisions({ manuscript, bound, said, configured })
  const settled = settleQueries({
    manuscript,
    bound,
    findings,
    requested,
    judged: judgedRules,
    decisions,
    now,
  })
  const cited = findCited(manuscript.citations)
  const { path, files, title, syntaxes, citations } = manuscript
  return {
    path,
    files,
    title,
    syntaxes,
    citations,
    references: manuscript.references.map((reference) => ({
      ...reference,
      isCited: cited.has(reference.id),
    })),
    queries: settled.queries,
    findings: settled.findings,
  }
}

function summarize(reports: readonly ManuscriptReport[]): ReportSummary {
  const queries = reports.flatMap((report) => report.queries)
  const openQueries = queries.filter((query) => query.status === 'open').length
  const isPublisherOpen = queries.some((query) => query.origin === 'publisher' && query.status === 'open')
  // What a person decided stays listed but counts no longer.
  const standing = reports.flatMap(undecided)
  const count = (severity: Severity) => standing.filter((one) => one.severity === severity).length
  const errors = count('error')
  const isFailure = isPublisherOpen || errors > 0
  const conclusion = reports.length === 0 ? 'neutral' : isFailure ? 'failure' : 'success'
  return { conclusion, openQueries, errors, warnings: count('warning'), infos: count('info') }
}
