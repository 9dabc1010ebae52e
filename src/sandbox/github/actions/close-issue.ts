import { isPullRequest } from '../find-records.ts'
import { timestamp } from '../host.ts'
import type { Host } from '../host.ts'
import { renderFullIssue } from '../render/render-issue.ts'
import type { AccountRecord, IssueRecord, RepositoryRecord, StateReason } from '../state.ts'
import { emitPullRequest } from './emit-pull-request.ts'

/** Close an issue or pull request; one that is closed already keeps its time and takes the new reason. */
export async function closeIssue(
  host: Host,
  repository: RepositoryRecord,
  issue: IssueRecord,
  { by, reason = 'completed' }: { by: AccountRecord; reason?: StateReason },
): Promise<void> {
  const stateReason = isPullRequest(issue) ? null : reason
  if (issue.state === 'closed' && issue.stateReason === stateReason) return
  const at = timestamp(host.state)
  Object.assign(issue, { state: 'closed', stateReason, closedAt: at, closedBy: by, updatedAt: at })
  issue.events.push({ id: host.state.nextId(), kind: 'closed', actor: by, at, stateReason })
  await announce(host, repository, issue, { action: 'closed', by })
}

/** Reopen an issue or an unmerged pull request. */
export async function reopenIssue(
  host: Host,
  repository: RepositoryRecord,
  issue: IssueRecord,
  { by }: { by: AccountRecord },
): Promise<void> {
  if (issue.state === 'open') return
  const at = timestamp(host.state)
  const stateReason = isPullRequest(issue) ? null : 'reopened'
  Object.assign(issue, { state: 'open', stateReason, closedAt: null, closedBy: null, updatedAt: at })
  issue.events.push({ id: host.state.nextId(), kind: 'reopened', actor: by, at, stateReason })
  await announce(host, repository, issue, { action: 'reopened', by })
}

async function announce(
  host: Host,
  repository: RepositoryRecord,
  issue: IssueRecord,
  { action, by }: { action: 'closed' | 'reopened'; by: AccountRecord },
): Promise<void> {
  if (isPullRequest(issue)) return emitPullRequest(host, repository, issue, { action, by })
  host.emit({
    event: 'issues',
    action,
    repository,
    sender: by,
    fields: { issue: renderFullIssue(host, repository, issue) },
  })
}
