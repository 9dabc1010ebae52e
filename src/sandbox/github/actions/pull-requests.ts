import { ApiError, invalid } from '../api-error.ts'
import { findRepositoryById } from '../find-records.ts'
import type { PullRequestRecord } from '../find-records.ts'
import { writeRef } from '../git/bare-repository.ts'
import { mergeBranches } from '../git/merge-branches.ts'
import type { Host } from '../host.ts'
import type { AccountRecord, RepositoryRecord } from '../state.ts'
import { emitPullRequest } from './emit-pull-request.ts'
import { keepHead, recordMerge } from './follow-branch.ts'
import { addIssue } from './issues.ts'
import { recordPush } from './record-push.ts'

export interface NewPullRequest {
  readonly title: string
  readonly body?: string | null
  /** A branch, or `owner:branch` for one of a fork. */
  readonly head: string
  readonly base: string
  readonly isDraft?: boolean
}

/** Open a pull request. */
export async function openPullRequest(
  host: Host,
  repository: RepositoryRecord,
  { by, ...wanted }: NewPullRequest & { by: AccountRecord },
): Promise<PullRequestRecord> {
  const head = findHead(host, repository, wanted.head)
  const baseSha = repository.refs.get(`refs/heads/${wanted.base}`)
  if (head === undefined) throw invalid('PullRequest', 'head')
  if (baseSha === undefined) throw invalid('PullRequest', 'base')
  const pull = {
    id: host.state.nextId(),
    headRef: head.ref,
    headRepositoryId: head.repository.id,
    headSha: head.sha,
    baseRef: wanted.base,
    baseSha,
    isDraft: wanted.isDraft ?? false,
    mergedAt: null,
    mergedBy: null,
    mergeCommitSha: null,
    reviewComments: [],
  }
  await refuseEmpty(host, repository, head, baseSha)
  const { title, body = null } = wanted
  const request = addIssue(host, repository, { title, body, by, pull })
  await keepHead(host, repository, request.number, { from: head.repository.id, sha: head.sha })
  await emitPullRequest(host, repository, request, { action: 'opened', by })
  return request
}

/** Point a pull request at another base branch. */
export async function changeBase(
  host: Host,
  repository: RepositoryRecord,
  request: PullRequestRecord,
  { base, by }: { base: string; by: AccountRecord },
): Promise<void> {
  const { pull } = request
  const sha = repository.refs.get(`refs/heads/${base}`)
  if (sha === undefined) throw invalid('PullRequest', 'base')
  if (base === pull.baseRef) return
  const changes = { base: { ref: { from: pull.baseRef }, sha: { from: pull.baseSha } } }
  Object.assign(pull, { baseRef: base, baseSha: sha })
  await emitPullRequest(host, repository, request, { action: 'edited', by, fields: { changes } })
}

/** Merge a pull request with real git: a merge commit or one squashed commit on the base branch. Gives its id. */
export async function mergePullRequest(
  host: Host,
  repository: RepositoryRecord,
  request: PullRequestRecord,
  { by, method = 'merge' }: { by: AccountRecord; method?: 'merge' | 'squash' },
): Promise<string> {
  const { pull } = request
  if (request.state === 'closed') throw new ApiError(405, 'Pull Request is not mergeable')
  return host.git.inTurn(repository, async () => {
    const base = repository.refs.get(`refs/heads/${pull.baseRef}`) ?? pull.baseSha
    const merged = await mergeBranches(repository.folder, {
      base,
      head: pull.headSha,
      method,
      message: messageOf(request, method),
      author: { name: by.login, email: `${by.login}@users.noreply.github.com`, date: host.state.now() },
    })
    if (merged === undefined) throw new ApiError(405, 'Pull Request is not mergeable')
    await writeRef(repository.folder, `refs/heads/${pull.baseRef}`, merged)
    await recordMerge(host, repository, request, { sha: merged, by })
    await recordPush(host, repository, by)
    return merged
  })
}

interface Head {
  readonly repository: RepositoryRecord
  readonly ref: string
  readonly sha: string
}

function findHead(host: Host, repository: RepositoryRecord, head: string): Head | undefined {
  const colon = head.indexOf(':')
  const owner = colon === -1 ? repository.owner.login : head.slice(0, colon)
  const ref = head.slice(colon + 1)
  const source = [...host.state.repositories.values()].find(
    (candidate) =>
      candidate.owner.login.toLowerCase() === owner.toLowerCase() &&
      isSameNetwork(host, candidate, repository),
  )
  const sha = source?.refs.get(`refs/heads/${ref}`)
  return source === undefined || sha === undefined ? undefined : { repository: source, ref, sha }
}

function isSameNetwork(host: Host, a: RepositoryRecord, b: RepositoryRecord): boolean {
  return rootOf(host, a) === rootOf(host, b)
}

function rootOf(host: Host, { id, parentId }: RepositoryRecord): number {
  const parent = parentId === null ? undefined : findRepositoryById(host.state, parentId)
  return parent === undefined ? id : rootOf(host, parent)
}

async function refuseEmpty(
  host: Host,
  repository: RepositoryRecord,
  head: Head,
  baseSha: string,
): Promise<void> {
  if (head.repository.id !== repository.id) return
  if ((await host.git.mergeBase(repository, baseSha, head.sha)) === head.sha)
    throw invalid('PullRequest', 'head', 'custom', 'No commits between base and head')
}

function messageOf({ number, title, pull, author }: PullRequestRecord, method: 'merge' | 'squash'): string {
  return method === 'squash'
    ? `${title} (#${number})`
    : `Merge pull request #${number} from ${author.login}/${pull.headRef}\n\n${title}`
}
