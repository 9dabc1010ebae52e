import { isPullRequest } from '../../find-records.ts'
import { repositoryUrl } from '../../render/links.ts'
import { nodeId } from '../../render/node-id.ts'
import type { IssueRecord, RepositoryRecord } from '../../state.ts'
import { demand } from '../asking.ts'
import type { Asking } from '../asking.ts'
import { connect } from '../connection.ts'
import type { PageArguments } from '../connection.ts'
import { Refusal } from '../refusal.ts'
import { accountSource } from './account.ts'
import { branchSource } from './branch.ts'
import { gitObjectSource } from './git-object.ts'
import { issueSource, labelSource } from './issue.ts'
import { pullRequestSource } from './pull-request.ts'
import { refSource } from './ref.ts'

interface IssuesPage extends PageArguments {
  /** Any of them, unlike in REST, where all are meant. */
  readonly labels?: readonly string[] | null
  readonly states?: readonly string[] | null
  readonly orderBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null
  readonly filterBy?: object | null
}

/** Answer for a repository. */
export function repositorySource(asking: Asking, repository: RepositoryRecord) {
  const { host } = asking
  const { name, owner, refs, defaultBranch } = repository
  return {
    id: nodeId('Repository', repository.id),
    databaseId: repository.id,
    name,
    nameWithOwner: `${owner.login}/${name}`,
    url: repositoryUrl(host, repository),
    owner: accountSource(host, owner),
    isPrivate: repository.isPrivate,
    isFork: repository.parentId !== null,
    isEmpty: refs.size === 0,
    defaultBranchRef: () => withContents(() => refSource(asking, repository, `refs/heads/${defaultBranch}`)),
    ref: ({ qualifiedName }: { qualifiedName: string }) =>
      withContents(() => branchSource(asking, repository, qualifyRef(repository, qualifiedName))),
    object: ({ oid, expression }: { oid?: string; expression?: string }) =>
      withContents(() => gitObjectSource(asking, repository, oid ?? expression ?? '')),
    labels: (page: PageArguments) =>
      connect('labels', [...repository.labels.values()], page, (label) =>
        labelSource(repository, label.name),
      ),
    issues: (page: IssuesPage) => listIssues(page),
    pullRequests: (page: IssuesPage) => listPullRequests(page),
    issue: ({ number }: { number: number }) => issueSource(asking, repository, find(number, 'Issue')),
    pullRequest: ({ number }: { number: number }) => findPullRequest(number),
    issueOrPullRequest: ({ number }: { number: number }) => findEither(number),
  }

  function withContents<T>(read: () => T): T {
    demand(asking, repository, ['contents'])
    return read()
  }

  function listIssues(page: IssuesPage) {
    demand(asking, repository, ['issues'])
    const issues = [...repository.issues.values()].filter((issue) => !isPullRequest(issue))
    return connect('issues', filterIssues(issues, page), page, (issue) =>
      issueSource(asking, repository, issue),
    )
  }

  function listPullRequests(page: IssuesPage) {
    demand(asking, repository, ['pull_requests'])
    const requests = filterIssues([...repository.issues.values()].filter(isPullRequest), page).filter(
      isPullRequest,
    )
    return connect('pullRequests', requests, page, (request) =>
      pullRequestSource(asking, repository, request),
    )
  }

  function findPullRequest(number: number) {
    const issue = find(number, 'PullRequest')
    return isPullRequest(issue) ? pullRequestSource(asking, repository, issue) : null
  }

  function findEither(number: number) {
    const issue = repository.issues.get(number)
    if (issue === undefined)
      throw new Refusal(
        'NOT_FOUND',
        `Could not resolve to an issue or pull request with the number of ${number}.`,
      )
    return isPullRequest(issue)
      ? findPullRequest(number)
      : issueSource(asking, repository, find(number, 'Issue'))
  }

  function find(number: number, kind: 'Issue' | 'PullRequest'): IssueRecord {
    demand(asking, repository, [kind === 'Issue' ? 'issues' : 'pull_requests'])
    const issue = repository.issues.get(number)
    if (issue === undefined || isPullRequest(issue) !== (kind === 'PullRequest'))
      throw new Refusal(
        'NOT_FOUND',
        `Could not resolve to ${kind === 'Issue' ? 'an Issue' : 'a PullRequest'} with the number of ${number}.`,
      )
    return issue
  }
}

function filterIssues(
  issues: readonly IssueRecord[],
  { labels, states, orderBy, filterBy }: IssuesPage,
): IssueRecord[] {
  if (filterBy !== undefined && filterBy !== null)
    throw new Refusal('NOT_ANSWERED_HERE', '`filterBy` of issues is not answered here.')
  const names = labels?.map((label) => label.toLowerCase())
  const kept = issues.filter(
    (issue) =>
      (names === undefined || issue.labels.some((label) => names.includes(label.toLowerCase()))) &&
      (states?.includes(stateOf(issue)) ?? true),
  )
  const key = orderBy?.field ?? 'CREATED_AT'
  const sorted = key === 'CREATED_AT' ? kept : kept.sort((a, b) => valueOf(a, key) - valueOf(b, key))
  return orderBy?.direction === 'DESC' ? sorted.reverse() : sorted
}

function valueOf(issue: IssueRecord, key: string): number {
  return key === 'COMMENTS' ? issue.comments.length : Date.parse(issue.updatedAt)
}

function stateOf({ state, pull }: IssueRecord): string {
  return pull !== null && pull.mergedAt !== null ? 'MERGED' : state.toUpperCase()
}

function qualifyRef({ refs }: RepositoryRecord, name: string): string {
  return [name, `refs/heads/${name}`, `refs/tags/${name}`].find((candidate) => refs.has(candidate)) ?? name
}
