import { listCommits, readRefs } from '../git/bare-repository.ts'
import { timestamp } from '../host.ts'
import type { Host } from '../host.ts'
import { renderPush } from '../render/render-push.ts'
import { renderPushedRepository } from '../render/render-repository.ts'
import type { AccountRecord, RepositoryRecord } from '../state.ts'
import { closeByKeyword } from './close-by-keyword.ts'
import { openCheckSuite } from './check-suites.ts'
import { followBranch } from './follow-branch.ts'

/** A branch or tag that moved, appeared (no `before`) or went away (no `after`). */
export interface RefChange {
  readonly ref: string
  readonly before: string | undefined
  readonly after: string | undefined
}

const maxListedCommits = 2048

/** Compare the refs on disk with those remembered, and let everything that follows from a push happen. */
export async function recordPush(
  host: Host,
  repository: RepositoryRecord,
  by: AccountRecord,
): Promise<RefChange[]> {
  const before = repository.refs
  const after = await readRefs(repository.folder)
  const changes = [...new Set([...before.keys(), ...after.keys()])]
    .filter((ref) => !ref.startsWith('refs/pull/') && before.get(ref) !== after.get(ref))
    .map((ref) => ({ ref, before: before.get(ref), after: after.get(ref) }))
  repository.refs = after
  if (changes.length > 0) repository.pushedAt = timestamp(host.state)
  for (const change of changes) await announce(host, { repository, change, by })
  return changes
}

interface Pushed {
  readonly repository: RepositoryRecord
  readonly change: RefChange
  readonly by: AccountRecord
}

async function announce(host: Host, { repository, change, by }: Pushed): Promise<void> {
  const commits = await newCommits(repository, change)
  const fields = await renderPush(host, { repository, change, by, commits })
  host.emit({
    event: 'push',
    repository,
    sender: by,
    fields: { ...fields, repository: renderPushedRepository(host, repository) },
  })
  if (!change.ref.startsWith('refs/heads/')) return
  const branch = change.ref.slice('refs/heads/'.length)
  await followBranch(host, { repository, branch, after: change.after, by })
  if (change.after === undefined) return
  const { after, before = null } = change
  await openCheckSuite(host, { repository, headSha: after, headBranch: branch, before, by })
  if (branch === repository.defaultBranch) await closeWhatIsNamed(host, { repository, commits, by })
}

async function closeWhatIsNamed(
  host: Host,
  { repository, commits, by }: Omit<Pushed, 'change'> & { commits: readonly string[] },
): Promise<void> {
  for (const sha of commits) {
    const commit = await host.git.readCommit(repository, sha)
    await closeByKeyword(host, { repository, text: commit?.message ?? '', by })
  }
}

async function newCommits(repository: RepositoryRecord, { before, after }: RefChange): Promise<string[]> {
  if (after === undefined) return []
  const defaultHead = repository.refs.get(`refs/heads/${repository.defaultBranch}`)
  const base = before ?? (defaultHead === after ? undefined : defaultHead)
  return listCommits(repository.folder, { base, head: after, limit: maxListedCommits })
}
