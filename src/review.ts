import { ConfigError, parseConfig, type Config } from './config.ts'
import { configPath } from './model/config-path.ts'
import type { Plan } from './model/effect.ts'
import type { Decision } from './model/query.ts'
import type { Report } from './model/report.ts'
import type { Revision, Snapshot } from './model/snapshot.ts'
import { findSkipped, parseManuscripts } from './parse.ts'
import { planConfigFault } from './reconcile/plan-check-run.ts'
import { planEffects } from './reconcile/plan.ts'
import { readQueryIssues } from './reconcile/read-issues.ts'
import { buildReport } from './report/build-report.ts'

/** What was seen in the manuscripts of a snapshot, and what to write because of it. */
export interface Review {
  readonly report: Report | undefined
  readonly plan: Plan
}

/**
 * Review a snapshot: the whole core in one function. Pure, and never throws for what a manuscript says.
 *
 * A broken configuration gives a neutral check run that names the line, and leaves everything else as it is.
 */
export function review(snapshot: Snapshot): Review {
  const { head, base, now } = snapshot
  if (!head) return { report: undefined, plan: { headSha: undefined, effects: [] } }
  const config = readConfig(head)
  if (config instanceof ConfigError) {
    const effects = planConfigFault(config, { checkRuns: snapshot.checkRuns, sha: head.sha })
    return { report: undefined, plan: { headSha: head.sha, effects } }
  }
  const issues = readQueryIssues(snapshot.issues)
  const decisions = issues.flatMap(({ decision }) => (decision ? [decision] : []))
  const report = reportOf(head, { config, decisions, now })
  const baseReport = base && reportOf(base, { config, decisions, now })
  return { report, plan: planEffects({ snapshot, sha: head.sha, report, baseReport, issues }) }
}

function reportOf(
  { files }: Revision,
  { config, decisions, now }: { config: Config; decisions: readonly Decision[]; now: string },
): Report {
  return buildReport({
    manuscripts: parseManuscripts(files, config),
    config,
    decisions,
    now,
    skipped: findSkipped(files, config),
  })
}

function readConfig({ files }: Revision): Config | ConfigError {
  const content = files.get(configPath)
  try {
    return parseConfig(content?.kind === 'text' ? content.text : undefined)
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
}
