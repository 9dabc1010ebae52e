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
  // What an open pull request says of its head stands; the branch would say it against another base.
  if (snapshot.isProposed && !isDefaultBranch(snapshot)) return { headSha: sha, effects: [] }
  const changes = baseReport && compareReports({ base: baseReport, head: report })
  const { url } = snapshot.repository
  return {
    headSha: sha,
    issueNumbers: new Map(
      input.issues.toReversed().map(({ marker, issue }) => [marker.fingerprint, issue.number]),
    ),
    effects: [
      ...(isDefaultBranch(snapshot) ? planDefaultBranch(input) : []),
      ...(changes && snapshot.pullRequest
        ? planComment({ report, changes, pullRequest: snapshot.pullRequest })
        : []),
      // Last, so that a finished check run means that the rest was written.
      ...planCheckRun({ report, changes, checkRuns: snapshot.checkRuns, url, sha }),
    ],
  }
}

/** Issues speak of the default branch alone. */
function isDefaultBranch({ target, repository }: Snapshot): boolean {
  return target.kind === 'branch' && target.branch === repository.defaultBranch
}

function planDefaultBranch({ snapshot, sha, report, issues }: PlanInput): Effect[] {
  const { url } = snapshot.repository
  const { manuscripts } = report
  const paths = [...(snapshot.head?.files.keys() ?? [])]
  const issueEffects = planIssues({ manuscripts, paths, issues, url, sha })
  const created = issueEffects.flatMap((effect) =>
    effect.kind === 'createIssue' ? [effect.fingerprint] : [],
  )
  const withIssue = new Set([...issues.map(({ marker }) => marker.fingerprint), ...created])
  return [
    ...issueEffects,
    ...planOverviews({ manuscripts, paths, issues: snapshot.issues, withIssue, url, sha }),
  ]
}
