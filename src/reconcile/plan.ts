import type { Effect, Plan } from '../model/effect.ts'
import type { Report } from '../model/report.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { compareReports } from '../report/compare-reports.ts'
import { planCheckRun } from './plan-check-run.ts'
import { planComment } from './plan-comment.ts'
import { planIssues } from './plan-issues.ts'
import { planOverviews } from './plan-overview.ts'
import type { QueryIssue } from './read-issues.ts'

interface PlanInput {
  readonly snapshot: Snapshot
  readonly sha: string
  readonly report: Report
  readonly issues: readonly QueryIssue[]
  /** Of the merge base, on a pull request or another branch. */
  readonly baseReport: Report | undefined
}

/** Decide every write that makes a forge say what the report says. An empty plan means that it does already. */
export function planEffects(input: PlanInput): Plan {
  const { snapshot, sha, report, baseReport } = input
  if (snapshot.pullRequest && snapshot.pullRequest.state !== 'open') return { headSha: sha, effects: [] }
  // A new branch that has nothing of its own shares its commit, and so its check run, with the default branch.
  if (snapshot.base?.sha === sha) return { headSha: sha, effects: [] }
  const changes = baseReport && compareReports({ base: baseReport, head: report })
  const { url } = snapshot.repository
  return {
    headSha: sha,
    issueNumbers: new Map(
      input.issues.toReversed().map(({ marker, issue }) => [marker.fingerprint, issue.number]),
    ),
    effects: [
      ...planCheckRun({ report, changes, checkRuns: snapshot.checkRuns, url, sha }),
      ...(isDefaultBranch(snapshot) ? planDefaultBranch(input) : []),
      ...(changes && snapshot.pullRequest
        ? planComment({ report, changes, pullRequest: snapshot.pullRequest })
        : []),
    ],
  }
}

/** Issues speak of the default branch alone. */
function isDefaultBranch({ target, repository }: Snapshot): boolean {
  return target.kind === 'branch' && target.branch === repository.defaultBranch
}

function planDefaultBranch({ snapshot, sha, report, issues }: PlanInput): Effect[] {
  const { url } = snapshot.repository
  const queries = report.manuscripts.flatMap((manuscript) => manuscript.queries)
  const issueEffects = planIssues({ queries, issues, url, sha })
  const created = issueEffects.flatMap((effect) =>
    effect.kind === 'createIssue' ? [effect.fingerprint] : [],
  )
  const withIssue = new Set([...issues.map(({ marker }) => marker.fingerprint), ...created])
  return [
    ...issueEffects,
    ...planOverviews({ manuscripts: report.manuscripts, issues: snapshot.issues, withIssue, url, sha }),
  ]
}
