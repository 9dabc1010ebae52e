import type { ChangedFile } from '../git/changed-files.ts'
import type { Host } from '../host.ts'
import type { RepositoryRecord } from '../state.ts'
import { repositoryApi, repositoryUrl } from './links.ts'

/** Write a file that a pull request or commit changes ("diff entry"), without its patch. */
export function renderChangedFile(host: Host, repository: RepositoryRecord, sha: string, file: ChangedFile) {
  const path = file.path.split('/').map(encodeURIComponent).join('/')
  const html = repositoryUrl(host, repository)
  return {
    sha: file.sha,
    filename: file.path,
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${html}/blob/${sha}/${path}`,
    raw_url: `${html}/raw/${sha}/${path}`,
    contents_url: `${repositoryApi(host, repository)}/contents/${path}?ref=${sha}`,
  }
}
