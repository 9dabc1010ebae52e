import type { IssueRecord, RepositoryRecord } from '../github/state.ts'

/** Give the address of a repository's page. */
export function repositoryPath({ owner, name }: Pick<RepositoryRecord, 'name' | 'owner'>): string {
  return `/${owner.login}/${name}`
}

/** Give the address of an issue's or pull request's page. */
export function issuePath(repository: RepositoryRecord, { number, pull }: IssueRecord): string {
  return `${repositoryPath(repository)}/${pull === null ? 'issues' : 'pull'}/${number}`
}

/** Give the address of a commit's page. */
export function commitPath(repository: RepositoryRecord, sha: string): string {
  return `${repositoryPath(repository)}/commit/${sha}`
}

/** Give the address of the files of a branch. */
export function treePath(repository: RepositoryRecord, branch: string): string {
  return `${repositoryPath(repository)}/tree/${encodePath(branch)}`
}

/** Give the address of a file at a branch or commit, at a line where one is named. */
export function blobPath(
  repository: RepositoryRecord,
  { ref, path, line }: { ref: string; path: string; line?: number },
): string {
  const fragment = line === undefined ? '' : `#L${line}`
  return `${repositoryPath(repository)}/blob/${encodePath(ref)}/${encodePath(path)}${fragment}`
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
