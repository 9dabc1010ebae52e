import type { Host } from '../host.ts'
import type { RepositoryRecord } from '../state.ts'

/** Find the commit that a name means: a branch, a tag, `heads/…`, a full ref, `HEAD`, or a commit's own id. */
export async function resolveRevision(
  host: Host,
  repository: RepositoryRecord,
  name: string,
): Promise<string | undefined> {
  const ref = name === 'HEAD' ? `refs/heads/${repository.defaultBranch}` : name
  for (const candidate of [ref, `refs/heads/${ref}`, `refs/tags/${ref}`, `refs/${ref}`]) {
    const sha = repository.refs.get(candidate)
    if (sha !== undefined) return sha
  }
  if (!/^[0-9a-f]{40}$/.test(name)) return undefined
  const commit = await host.git.readCommit(repository, name)
  return commit?.sha
}
