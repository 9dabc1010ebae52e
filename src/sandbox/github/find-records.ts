import type {
  AccountRecord,
  CheckRunRecord,
  CommentRecord,
  InstallationRecord,
  IssueRecord,
  Permission,
  RepositoryRecord,
  State,
} from './state.ts'

/** Find a repository by the names in its URL, in any case. */
export function findRepository(state: State, owner: string, name: string): RepositoryRecord | undefined {
  return state.repositories.get(`${owner}/${name}`.toLowerCase())
}

/** Find a repository by its id. */
export function findRepositoryById(state: State, id: number): RepositoryRecord | undefined {
  return [...state.repositories.values()].find((repository) => repository.id === id)
}

/** Give the account of a login; whoever is named for the first time signs up by it. */
export function accountOf(state: State, login: string, kind: AccountRecord['kind'] = 'User'): AccountRecord {
  const known = state.accounts.get(login.toLowerCase())
  if (known !== undefined) return known
  const account = { id: state.nextId(), login, kind }
  state.accounts.set(login.toLowerCase(), account)
  return account
}

/** Find the installation that opens a repository. */
export function findInstallation(state: State, repository: RepositoryRecord): InstallationRecord | undefined {
  return [...state.installations.values()].find(({ repositoryIds }) => repositoryIds.has(repository.id))
}

/** Give what a person may do in a repository; a public one can be read by everyone. */
export function permissionOf(repository: RepositoryRecord, login: string): Permission {
  if (login.toLowerCase() === repository.owner.login.toLowerCase()) return 'admin'
  return repository.collaborators.get(login.toLowerCase()) ?? (repository.isPrivate ? 'none' : 'read')
}

/** Find a comment of a repository, with the issue or pull request it stands under. */
export function findComment(
  repository: RepositoryRecord,
  id: number,
): { issue: IssueRecord; comment: CommentRecord } | undefined {
  for (const issue of repository.issues.values()) {
    const comment = issue.comments.find((comment) => comment.id === id)
    if (comment !== undefined) return { issue, comment }
  }
  return undefined
}

/** List the check runs of a commit, newest first. */
export function checkRunsOf(repository: RepositoryRecord, sha: string): CheckRunRecord[] {
  return [...repository.checkRuns.values()].filter(({ headSha }) => headSha === sha).reverse()
}

/** List the open pull requests of a repository. */
export function openPullRequests(repository: RepositoryRecord): PullRequestRecord[] {
  return [...repository.issues.values()].filter(isPullRequest).filter(({ state }) => state === 'open')
}

/** An issue record whose pull request half is there. */
export type PullRequestRecord = IssueRecord & { readonly pull: NonNullable<IssueRecord['pull']> }

/** Tell a pull request from an issue. */
export function isPullRequest(issue: IssueRecord): issue is PullRequestRecord {
  return issue.pull !== null
}
