import type { Commit } from '../github/git/parse-commit.ts'
import type { Host } from '../github/host.ts'
import type { RepositoryRecord } from '../github/state.ts'

/**
 * Find the commit and the path in the rest of an address, `{revision}/{path}`.
 *
 * A branch's name may have slashes itself; git allows no branch below another, so that only one can match.
 */
export async function findRevision(
  host: Host,
  repository: RepositoryRecord,
  rest: string,
): Promise<{ commit: Commit; path: string } | undefined> {
  for (let slash = rest.indexOf('/'); slash !== -1; slash = rest.indexOf('/', slash + 1)) {
    const commit = await findCommit(host, repository, rest.slice(0, slash))
    if (commit !== undefined) return { commit, path: rest.slice(slash + 1) }
  }
  return undefined
}

/** Find a commit by a branch, a tag, or seven or more digits of its id. */
export async function findCommit(
  host: Host,
  repository: RepositoryRecord,
  name: string,
): Promise<Commit | undefined> {
  const sha = repository.refs.get(`refs/heads/${name}`) ?? repository.refs.get(`refs/tags/${name}`)
  if (sha !== undefined) return host.git.readCommit(repository, sha)
  return /^[0-9a-f]{7,40}$/.test(name) ? host.git.readCommit(repository, name) : undefined
}
