import { ConfigError, parseConfig, type Config } from './config.ts'
import { configPath } from './model/config-path.ts'
import type { Plan } from './model/effect.ts'
import type { Manuscript } from './model/manuscript.ts'
import type { Decision } from './model/query.ts'
import type { Report } from './model/report.ts'
import type { ObservedIssue, Revision, Snapshot, Target } from './model/snapshot.ts'
import { findSkipped, parseManuscripts } from './parse.ts'
import { hasNews } from './reconcile/find-news.ts'
import { followRenames } from './reconcile/follow-renames.ts'
import { planConfigFault } from './reconcile/plan-check-run.ts'
import { isDefaultBranch, planEffects } from './reconcile/plan.ts'
import { readDecisions } from './reconcile/read-decisions.ts'
import { buildReport } from './report/build-report.ts'

/** What was seen in the manuscripts of a snapshot, and what to write because of it. */
export interface Review {
  readonly report: Report | undefined
  readonly plan: Plan
  /** Open pull requests that say something else because of what is decided here: to be looked at as well. */
  readonly followers: readonly Target[]
}

/**
 * Review a snapshot: the whole core in one function. Pure, and never throws for what a manuscript says.
 *
 * A broken configuration gives a neutral check run that names the line, and leaves everything else as it is.
 */
export function review(snapshot: Snapshot): Review {
  const { head, base, now } = snapshot
  if (!head) return { report: undefined, plan: { headSha: undefined, effects: [] }, followers: [] }
  const own = readConfig(head)
  if (own instanceof ConfigError) {
    const effects = planConfigFault(own, { checkRuns: snapshot.checkRuns, sha: head.sha })
    return { report: undefined, plan: { headSha: head.sha, effects }, followers: [] }
  }
  const config = isDefaultBranch(snapshot) ? own : withDecisionsOf(snapshot, own)
  const manuscripts = parseManuscripts(head.files, config)
  const baseManuscripts = base && parseManuscripts(base.files, config)
  const decide = (issues: readonly ObservedIssue[]) =>
    readDecisions({
      issues,
      threads: threadsOf(snapshot),
      manuscripts: [...manuscripts, ...(baseManuscripts ?? [])].map(numbersOf),
      answersFor: snapshot.pullRequest?.number,
    })
  const asNamed = decide(snapshot.issues)
  const circumstances = { config, decisions: asNamed.standing, now }
  const asSeen = reportOf(head, manuscripts, circumstances)
  const baseReport = base && baseManuscripts && reportOf(base, baseManuscripts, circumstances)
  // What was decided about a manuscript under its old name holds under the new one.
  const issues = followRenames(snapshot.issues, {
    manuscripts: asSeen.manuscripts,
    paths: head.files.keys(),
  })
  const isRenamed = issues !== snapshot.issues
  const decisions = isRenamed ? decide(issues) : asNamed
  const report = isRenamed
    ? reportOf(head, manuscripts, { ...circumstances, decisions: decisions.standing })
    : asSeen
  const isNews = isDefaultBranch(snapshot) && hasNews(decisions, report)
  return {
    report,
    plan: planEffects({ snapshot, sha: head.sha, report, baseReport, decisions }),
    followers: isNews ? openPullRequests(snapshot) : [],
  }
}

function reportOf(
  { files }: Revision,
  manuscripts: readonly Manuscript[],
  circumstances: { config: Config; decisions: readonly Decision[]; now: string },
): Report {
  return buildReport({ manuscripts, ...circumstances, skipped: findSkipped(files, circumstances.config) })
}

/** The pull request's own thread was read to its first comment. */
function threadsOf({ threads, pullRequest }: Snapshot) {
  if (!pullRequest) return threads
  const { number, state, comments } = pullRequest
  return [
    ...threads.filter((thread) => thread.number !== number),
    { number, isOpen: state === 'open', comments },
  ]
}

function openPullRequests({ threads, target }: Snapshot): Target[] {
  return threads
    .filter(({ isOpen }) => isOpen)
    .map(({ number }) => ({ kind: 'pullRequest', repository: target.repository, number }))
}

function numbersOf({ path, queries }: Manuscript) {
  return { path, numbers: queries.map(({ id }) => id) }
}

/** Whoever opens a pull request may change its configuration, and decides nothing by that. */
function withDecisionsOf({ defaultConfig }: Snapshot, config: Config): Config {
  const trusted = tryConfig(defaultConfig)
  return {
    ...config,
    decisions: trusted instanceof ConfigError ? [] : (trusted.decisions ?? []),
    // A decision that fits nothing is the default branch's to mend.
    rules: { ...config.rules, 'mute-unused': 'off' },
  }
}

function readConfig({ files }: Revision): Config | ConfigError {
  const content = files.get(configPath)
  return tryConfig(content?.kind === 'text' ? content.text : undefined)
}

function tryConfig(text: string | undefined): Config | ConfigError {
  try {
    return parseConfig(text)
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
}
