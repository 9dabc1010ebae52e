import type { Host } from '../host.ts'
import type { IssueRecord, RepositoryRecord } from '../state.ts'

/** Give the page of a repository. */
export function repositoryUrl(host: Host, { owner, name }: Pick<RepositoryRecord, 'name' | 'owner'>): string {
  return `${host.url}/${owner.login}/${name}`
}

/** Give the address of a repository in the REST API. */
export function repositoryApi(host: Host, { owner, name }: Pick<RepositoryRecord, 'name' | 'owner'>): string {
  return `${host.url}/api/v3/repos/${owner.login}/${name}`
}

/** Give the page of an issue or pull request. */
export function issueUrl(host: Host, repository: RepositoryRecord, issue: IssueRecord): string {
  return `${repositoryUrl(host, repository)}/${issue.pull === null ? 'issues' : 'pull'}/${issue.number}`
}
