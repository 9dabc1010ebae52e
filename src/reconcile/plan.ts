import type { Effect, Plan } from '../model/effect.ts'
import type { Report } from '../model/report.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { compareReports, type ReportChanges } from '../report/compare-reports.ts'
import { findNewLines } from './new-lines.ts'
import { planCheckRun } from './plan-check-run.ts'
import { planComment } from './plan-comment.ts'
import { planIssues } from './plan-issues.ts'
import { planSuggestions } from './plan-suggestions.ts'
import { planOverviews } from './plan-overview.ts'
import type { Decisions } from './read-decisions.ts'
import { react, type ThreadReading } from './read-thread.ts'

interface PlanInput {
  readonly snapshot: Snapshot
  readonly sha: string
  readonly report: Report
  readonly decisions: Decisions
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
      input.decisions.issues.toReversed().map(({ marker, issue }) => [marker.fingerprint, issue.number]),
    ),
    effects: [
      ...(isDefaultBranch(snapshot) ? planDefaultBranch(input) : planThread(input)),
      ...(changes ? planPullRequest(input, changes) : []),
      // Last, so that a finished check run means that the rest was written.
      ...(isOfDefaultBranch(snapshot)
        ? []
        : planCheckRun({ report, changes, checkRuns: snapshot.checkRuns, url, sha })),
    ],
  }
}

/** Tell whether a snapshot is of the branch that issues speak of. */
export function isDefaultBranch({ target, repository }: Snapshot): boolean {
  return target.kind === 'branch' && target.branch === repository.defaultBranch
}

/** A pull request that asks to merge the default branch elsewhere shares its commit: the check run is the branch's. */
function isOfDefaultBranch({ pullRequest, repository }: Snapshot): boolean {
  return pullRequest?.isFork === false && pullRequest.headBranch === repository.defaultBranch
}

function planPullRequest({ snapshot, sha, report }: PlanInput, changes: ReportChanges): Effect[] {
  const { pullRequest, head, base, repository } = snapshot
  if (!pullRequest || !head || !base) return []
  const isNew = findNewLines({ base: base.files, head: head.files })
  const targets = { url: repository.url, sha, change: { addresses: pullRequest.changedFiles, isNew } }
  const { effects, offered } = planSuggestions({ report, files: head.files, isNew, pullRequest, sha })
  // The comment last, since it remembers what was suggested.
  return [...effects, ...planComment({ report, changes, pullRequest, targets, offered })]
}

function planDefaultBranch({ snapshot, sha, report, decisions }: PlanInput): Effect[] {
  const { url } = snapshot.repository
  const { manuscripts } = report
  const { issues, loose, overviews, own, pullRequests } = decisions
  const paths = [...(snapshot.head?.files.keys() ?? [])]
  const issueEffects = planIssues({ manuscripts, paths, issues, loose, url, sha })
  const created = issueEffects.flatMap((effect) =>
    effect.kind === 'createIssue' ? [effect.fingerprint] : [],
  )
  const withIssue = new Set([...issues.map(({ marker }) => marker.fingerprint), ...created])
  const known = new Set([
    ...withIssue,
    ...manuscripts.flatMap(({ queries }) => queries.map(({ fingerprint }) => fingerprint)),
  ])
  const obeyed = [own, ...pullRequests.values()]
    .flatMap((reading) => reading.obeyed)
    .filter(({ fingerprint }) => fingerprint !== null && known.has(fingerprint))
  const rechecks = own.obeyed.filter(({ fingerprint }) => fingerprint === null)
  return [
    ...[...obeyed, ...rechecks].flatMap(({ comment }) => react(comment, 'eyes')),
    ...own.replies,
    ...issueEffects,
    ...planOverviews({ manuscripts, paths, overviews, withIssue, loose, url, sha }),
    // Last, since it says that the decision is on record.
    ...[...obeyed, ...rechecks].flatMap(({ comment }) => react(comment, '+1')),
  ]
}

/** A pull request's run answers for its thread. What is decided there is put on record by the default branch's run. */
function planThread({ snapshot, decisions }: PlanInput): Effect[] {
  const thread: ThreadReading | undefined = decisions.pullRequests.get(snapshot.pullRequest?.number ?? 0)
  if (!thread) return []
  return [
    ...thread.obeyed.flatMap(({ comment }) => react(comment, 'eyes')),
    ...thread.replies,
    ...thread.obeyed.flatMap(({ comment, fingerprint }) =>
      fingerprint === null ? react(comment, '+1') : [],
    ),
  ]
}
