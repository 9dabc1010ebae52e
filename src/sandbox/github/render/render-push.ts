import type { RefChange } from '../actions/record-push.ts'
import { listChangedFiles } from '../git/changed-files.ts'
import type { Commit } from '../git/parse-commit.ts'
import type { Host } from '../host.ts'
import type { AccountRecord, RepositoryRecord } from '../state.ts'
import { repositoryUrl } from './links.ts'
import { commitUrl, renderSimpleCommit } from './render-commit.ts'

const noCommit = '0'.repeat(40)
/** Commits whose files are listed; asking git costs a process for each. */
const maxListedFiles = 20

/** Write what a `push` webhook says, but for its repository. */
export async function renderPush(
  host: Host,
  {
    repository,
    change,
    by,
    commits,
  }: { repository: RepositoryRecord; change: RefChange; by: AccountRecord; commits: readonly string[] },
) {
  const { before = noCommit, after = noCommit } = change
  const listed = await Promise.all(
    commits.slice(-maxListedFiles).map((sha) => renderPushedCommit(host, repository, sha)),
  )
  const mergeBase =
    change.before === undefined || change.after === undefined
      ? change.before
      : await host.git.mergeBase(repository, change.before, change.after)
  return {
    ref: change.ref,
    before,
    after,
    pusher: { name: by.login, email: `${by.login}@users.noreply.github.com` },
    created: change.before === undefined,
    deleted: change.after === undefined,
    forced: change.before !== undefined && change.after !== undefined && mergeBase !== change.before,
    base_ref: null,
    compare: `${repositoryUrl(host, repository)}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: listed,
    head_commit: change.after === undefined ? null : await renderPushedCommit(host, repository, after),
  }
}

async function renderPushedCommit(host: Host, repository: RepositoryRecord, sha: string) {
  const commit = await host.git.readCommit(repository, sha)
  if (commit === undefined) return null
  return {
    ...renderSimpleCommit(commit),
    distinct: true,
    url: commitUrl(host, repository, sha),
    ...(await listPaths(repository, commit)),
  }
}

async function listPaths(repository: RepositoryRecord, { sha, parents }: Commit) {
  const files = await listChangedFiles(repository.folder, { base: parents[0], head: sha })
  const pathsOf = (status: string) => files.filter((file) => file.status === status).map(({ path }) => path)
  const moved = files.filter(({ status }) => status === 'renamed')
  return {
    added: [...pathsOf('added'), ...moved.map(({ path }) => path)],
    removed: [...pathsOf('removed'), ...moved.map(({ previousPath = '' }) => previousPath)],
    modified: pathsOf('modified'),
  }
}
