import { updateIssue } from '../actions/issues.ts'
import { changeBase, mergePullRequest, openPullRequest } from '../actions/pull-requests.ts'
import { reaches } from '../auth/authorize.ts'
import { ApiError, notFound } from '../api-error.ts'
import { isPullRequest } from '../find-records.ts'
import type { PullRequestRecord } from '../find-records.ts'
import { listChangedFiles } from '../git/changed-files.ts'
import { resolveRevision } from '../git/resolve-revision.ts'
import { mergeTrees } from '../git/merge-branches.ts'
import { renderChangedFile } from '../render/render-file.ts'
import { renderFullPullRequest, renderPullRequest } from '../render/render-pull-request.ts'
import { actor, created, ok, repositoryOperation } from './operation.ts'
import type { Operation, RepositoryAsked } from './operation.ts'
import { paginate } from './paginate.ts'

const read = { permissions: ['pull_requests'], access: 'read' } as const
const write = { permissions: ['pull_requests'], access: 'write' } as const
const merge = { permissions: ['contents'], access: 'write' } as const

interface NewPullBody {
  readonly title: string
  readonly body?: string
  readonly head: string
  readonly base: string
  readonly draft?: boolean
}

interface PullBody {
  readonly title?: string
  readonly body?: string
  readonly state?: 'closed' | 'open'
  readonly base?: string
}

/** Pull requests. */
export const pullOperations: readonly Operation[] = [
  repositoryOperation('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', read, listOfCommit),
  repositoryOperation('GET /repos/{owner}/{repo}/pulls', read, list),
  repositoryOperation('POST /repos/{owner}/{repo}/pulls', write, create),
  repositoryOperation('GET /repos/{owner}/{repo}/pulls/{pull_number}', read, readOne),
  repositoryOperation('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', write, update),
  repositoryOperation('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', read, listFiles),
  repositoryOperation('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', merge, mergeOne),
]

function list(asked: RepositoryAsked) {
  const { host, repository, query } = asked
  const { state = 'open', head, base, direction = 'desc' } = query
  const kept = [...repository.issues.values()]
    .filter(isPullRequest)
    .filter(
      (request) =>
        (state === 'all' || request.state === state) &&
        (base === undefined || request.pull.baseRef === base) &&
        (head === undefined || head.endsWith(`:${request.pull.headRef}`)),
    )
  const { items, headers } = paginate(asked, direction === 'desc' ? kept.reverse() : kept)
  return ok(
    items.map((request) => renderPullRequest(host, repository, request)),
    headers,
  )
}

// GitHub lists the merged pull requests that a commit came by, and the open ones that hold it.
async function listOfCommit(asked: RepositoryAsked) {
  const { host, repository, parameters } = asked
  const sha = await resolveRevision(host, repository, parameters['commit_sha'] ?? '')
  if (sha === undefined) throw new ApiError(422, `No commit found for SHA: ${parameters['commit_sha'] ?? ''}`)
  const requests = [...repository.issues.values()].filter(isPullRequest)
  const holding = await Promise.all(requests.map((request) => holds(asked, request, sha)))
  const { items, headers } = paginate(
    asked,
    requests.filter((_, index) => holding[index]),
  )
  return ok(
    items.map((request) => renderPullRequest(host, repository, request)),
    headers,
  )
}

async function holds({ host, repository }: RepositoryAsked, { pull }: PullRequestRecord, sha: string) {
  if (pull.mergeCommitSha === sha) return true
  const [own, known] = await Promise.all([
    host.git.mergeBase(repository, pull.headSha, sha),
    host.git.mergeBase(repository, pull.baseSha, sha),
  ])
  return own === sha && known !== sha
}

async function readOne(asked: RepositoryAsked) {
  const { host, repository } = asked
  const request = pullOf(asked)
  const rendered = await renderFullPullRequest(host, repository, request)
  if (request.state === 'closed') return ok(rendered)
  const { baseSha, headSha } = request.pull
  const mergeable = (await mergeTrees(repository.folder, baseSha, headSha)) !== undefined
  return ok({ ...rendered, mergeable, rebaseable: mergeable, mergeable_state: mergeable ? 'clean' : 'dirty' })
}

async function create(asked: RepositoryAsked<NewPullBody>) {
  const { host, repository, body } = asked
  const { draft = false, ...wanted } = body
  const request = await openPullRequest(host, repository, { ...wanted, isDraft: draft, by: actor(asked) })
  return created(await renderFullPullRequest(host, repository, request))
}

async function update(asked: RepositoryAsked<PullBody>) {
  const { host, repository, body } = asked
  const request = pullOf(asked)
  const by = actor(asked)
  if (by.kind !== 'Bot' && request.author.id !== by.id && !reaches(repository, by.login, 'triage'))
    throw new ApiError(403, 'Must have triage access or be the author.')
  const { base, ...change } = body
  if (base !== undefined) await changeBase(host, repository, request, { base, by })
  await updateIssue(host, repository, request, { by, ...change })
  return ok(await renderFullPullRequest(host, repository, request))
}

async function listFiles(asked: RepositoryAsked) {
  const { host, repository } = asked
  const { pull } = pullOf(asked)
  const base = await host.git.mergeBase(repository, pull.baseSha, pull.headSha)
  const files = await listChangedFiles(repository.folder, { base, head: pull.headSha })
  const { items, headers } = paginate(asked, files)
  return ok(
    items.map((file) => renderChangedFile(host, repository, pull.headSha, file)),
    headers,
  )
}

async function mergeOne(
  asked: RepositoryAsked<{ merge_method?: 'merge' | 'rebase' | 'squash'; sha?: string } | undefined>,
) {
  const { host, repository, body } = asked
  const request = pullOf(asked)
  if (body?.sha !== undefined && body.sha !== request.pull.headSha)
    throw new ApiError(409, 'Head branch was modified. Review and try the merge again.')
  const method = body?.merge_method ?? 'merge'
  if (method === 'rebase') throw new ApiError(405, 'Rebase merges are not allowed on this repository.')
  const sha = await mergePullRequest(host, repository, request, { by: actor(asked), method })
  return ok({ sha, merged: true, message: 'Pull Request successfully merged' })
}

/** Find the pull request that a request names. */
export function pullOf({ repository, parameters }: RepositoryAsked): PullRequestRecord {
  const issue = repository.issues.get(Number(parameters['pull_number']))
  if (issue === undefined || !isPullRequest(issue)) throw notFound()
  return issue
}
