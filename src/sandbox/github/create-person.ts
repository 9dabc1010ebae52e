import { requestCheckAction, rerequestCheckRun } from './actions/check-runs.ts'
import { rerequestCheckSuite } from './actions/check-suites.ts'
import { closeIssue, reopenIssue } from './actions/close-issue.ts'
import { createComment, deleteComment, updateComment } from './actions/comments.ts'
import { openIssue, updateIssue } from './actions/issues.ts'
import type { IssueChange, NewIssue } from './actions/issues.ts'
import { enqueuePullRequest } from './actions/merge-queue.ts'
import { mergePullRequest, openPullRequest } from './actions/pull-requests.ts'
import type { NewPullRequest } from './actions/pull-requests.ts'
import { deleteBranch, forkRepository } from './actions/repositories.ts'
import { resolveThread } from './actions/reviews.ts'
import { accountOf } from './find-records.ts'
import type { PullRequestRecord } from './find-records.ts'
import type { Host } from './host.ts'
import type {
  CheckRunRecord,
  CheckSuiteRecord,
  CommentRecord,
  IssueRecord,
  RepositoryRecord,
  ReviewCommentRecord,
  StateReason,
} from './state.ts'

/** What a person does on GitHub's pages. Each step sends the webhooks that it sends there. */
export interface Person {
  openIssue(repository: RepositoryRecord, wanted: NewIssue): IssueRecord
  edit(repository: RepositoryRecord, issue: IssueRecord, change: IssueChange): Promise<void>
  close(repository: RepositoryRecord, issue: IssueRecord, reason?: StateReason): Promise<void>
  reopen(repository: RepositoryRecord, issue: IssueRecord): Promise<void>
  comment(repository: RepositoryRecord, issue: IssueRecord, body: string): CommentRecord
  editComment(repository: RepositoryRecord, comment: CommentRecord, body: string): void
  deleteComment(repository: RepositoryRecord, comment: CommentRecord): void
  openPullRequest(repository: RepositoryRecord, wanted: NewPullRequest): Promise<PullRequestRecord>
  /** Gives the id of the merge commit. */
  merge(
    repository: RepositoryRecord,
    request: PullRequestRecord,
    method?: 'merge' | 'squash',
  ): Promise<string>
  /** Gives the branch of the merge group. */
  enqueue(repository: RepositoryRecord, request: PullRequestRecord): Promise<string>
  deleteBranch(repository: RepositoryRecord, branch: string): Promise<void>
  fork(repository: RepositoryRecord): Promise<RepositoryRecord>
  /** Press “Resolve conversation”. */
  resolve(comment: ReviewCommentRecord): void
  rerunCheck(repository: RepositoryRecord, run: CheckRunRecord): Promise<void>
  rerunAllChecks(repository: RepositoryRecord, suite: CheckSuiteRecord): Promise<void>
  pressCheckButton(repository: RepositoryRecord, run: CheckRunRecord, identifier: string): void
}

/** Sign somebody in, and up where the login is new. */
export function createPerson(host: Host, login: string): Person {
  const by = accountOf(host.state, login)
  return {
    openIssue: (repository, wanted) => openIssue(host, repository, { ...wanted, by }),
    edit: (repository, issue, change) => updateIssue(host, repository, issue, { ...change, by }),
    close: (repository, issue, reason = 'completed') => closeIssue(host, repository, issue, { by, reason }),
    reopen: (repository, issue) => reopenIssue(host, repository, issue, { by }),
    comment: (repository, issue, body) => createComment(host, repository, issue, { by, body }),
    editComment(repository, comment, body) {
      const issue = repository.issues.get(comment.issue)
      if (issue !== undefined) updateComment(host, repository, { issue, comment, by, body })
    },
    deleteComment(repository, comment) {
      const issue = repository.issues.get(comment.issue)
      if (issue !== undefined) deleteComment(host, repository, { issue, comment, by })
    },
    openPullRequest: (repository, wanted) => openPullRequest(host, repository, { ...wanted, by }),
    merge: (repository, request, method = 'merge') =>
      mergePullRequest(host, repository, request, { by, method }),
    enqueue: (repository, request) => enqueuePullRequest(host, repository, request, by),
    deleteBranch: (repository, branch) => deleteBranch(host, { repository, branch, by }),
    fork: (repository) => forkRepository(host, repository, login),
    resolve: resolveThread,
    rerunCheck: (repository, run) => rerequestCheckRun(host, repository, run, by),
    rerunAllChecks: (repository, suite) => rerequestCheckSuite(host, repository, suite, by),
    pressCheckButton: (repository, run, identifier) =>
      requestCheckAction(host, repository, run, { identifier, by }),
  }
}
