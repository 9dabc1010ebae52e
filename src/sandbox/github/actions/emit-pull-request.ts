import type { PullRequestRecord } from '../find-records.ts'
import type { Host } from '../host.ts'
import { renderFullPullRequest } from '../render/render-pull-request.ts'
import type { AccountRecord, RepositoryRecord } from '../state.ts'

/** Announce that something happened to a pull request. */
export async function emitPullRequest(
  host: Host,
  repository: RepositoryRecord,
  request: PullRequestRecord,
  {
    action,
    by,
    fields = {},
  }: { action: string; by: AccountRecord; fields?: Readonly<Record<string, unknown>> },
): Promise<void> {
  const rendered = await renderFullPullRequest(host, repository, request)
  host.emit({
    event: 'pull_request',
    action,
    repository,
    sender: by,
    fields: { number: request.number, pull_request: rendered, ...fields },
  })
}
