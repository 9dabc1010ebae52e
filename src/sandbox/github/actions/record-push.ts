import { listCommits, readRefs } from '../git/bare-repository.ts'
import { timestamp } from '../host.ts'
import type { Host } from '../host.ts'
import { renderPush } from '../render/render-push.ts'
import { renderPushedRepository } from '../render/render-repository.ts'
import type { AccountRecord, RepositoryRecord } from '../state.ts'
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

async function announce(
  host: Host,
  { repository, change, by }: { repository: RepositoryRecord; change: RefChange; by: AccountRecord },
): Promise<void> {
  const fields = await renderPush(host, {
    repository,
    change,
    by,
    commits: await newCommits(repository, change),
  })
  host.emit({
    event: 'push',
    repository,
    sender: by,
    fields: { ...fields, repository: renderPushedRepository(host, repository) },
  })
  if (!change.ref.startsWith('refs/heads/')) return
  const branch = change.ref.slice('refs/heads/'.length)
  await followBranch(host, { repository, branch, after: change.after, by })
  if (change.after !== undefined)
    await openCheckSuite(host, {
      repository,
      headSha: change.after,
      headBranch: branch,
      before: change.before ?? null,
      by,
    })
}

async function newCommits(repository: RepositoryRecord, { before, after }: RefChange): Promise<string[]> {
  if (after === undefined) return []
  const defaultHead = repository.refs.get(`refs/heads/${repository.defaultBranch}`)
  const base = before ?? (defaultHead === after ? undefined : defaultHead)
  return listCommits(repository.folder, { base, head: after, limit: maxListedCommits })
}
