import { ApiError } from '../api-error.ts'
import type { PullRequestRecord } from '../find-records.ts'
import { writeRef } from '../git/bare-repository.ts'
import { mergeBranches } from '../git/merge-branches.ts'
import type { Host } from '../host.ts'
import { renderSimpleCommit } from '../render/render-commit.ts'
import type { AccountRecord, RepositoryRecord } from '../state.ts'
import { recordPush } from './record-push.ts'

/**
 * Put a pull request into the merge queue: what it would be merged as, on top of the base branch and of what was queued
 * before it, gets a branch, and its checks are asked for. Gives that branch.
 */
export async function enqueuePullRequest(
  host: Host,
  repository: RepositoryRecord,
  { number, title, pull }: PullRequestRecord,
  by: AccountRecord,
): Promise<string> {
  return host.git.inTurn(repository, async () => {
    const prefix = `refs/heads/gh-readonly-queue/${pull.baseRef}/`
    const queued = [...repository.refs].findLast(([ref]) => ref.startsWith(prefix))?.[1]
    const base = queued ?? repository.refs.get(`refs/heads/${pull.baseRef}`) ?? pull.baseSha
    const merged = await mergeBranches(repository.folder, {
      base,
      head: pull.headSha,
      method: 'merge',
      message: `Merge pull request #${number}\n\n${title}`,
      author: { name: by.login, email: `${by.login}@users.noreply.github.com`, date: host.state.now() },
    })
    const commit = merged && (await host.git.readCommit(repository, merged))
    if (!commit) throw new ApiError(405, 'Pull Request is not mergeable')
    const ref = `${prefix}pr-${number}-${base}`
    await writeRef(repository.folder, ref, merged)
    await recordPush(host, repository, by)
    const group = {
      head_sha: merged,
      head_ref: ref,
      base_sha: base,
      base_ref: `refs/heads/${pull.baseRef}`,
      head_commit: renderSimpleCommit(commit),
    }
    host.emit({
      event: 'merge_group',
      action: 'checks_requested',
      repository,
      sender: by,
      fields: { merge_group: group },
    })
    return ref.slice('refs/heads/'.length)
  })
}
