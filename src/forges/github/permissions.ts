import type { Effect } from '../../model/effect.ts'

type Level = 'read' | 'write'

/** What each effect needs of GitHub. A comment on a pull request is written with either permission; both may be asked for. */
export const effectPermissions: Readonly<Record<Effect['kind'], Readonly<Record<string, Level>>>> = {
  addReaction: { issues: 'write', pull_requests: 'write' },
  createCheckRun: { checks: 'write' },
  createComment: { issues: 'write', pull_requests: 'write' },
  createIssue: { issues: 'write' },
  createReview: { pull_requests: 'write' },
  deleteReviewComment: { pull_requests: 'write' },
  updateCheckRun: { checks: 'write' },
  updateComment: { issues: 'write', pull_requests: 'write' },
  updateIssue: { issues: 'write' },
}

/** What it takes to hear of a merge queue's groups. */
export const eventPermissions: Readonly<Record<string, Level>> = { merge_queues: 'read' }

/** What observing needs: files and commits, and what is given to every App. */
export const observationPermissions: Readonly<Record<string, Level>> = { contents: 'read', metadata: 'read' }
