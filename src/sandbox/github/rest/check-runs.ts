import { createCheckRun, rerequestCheckRun, updateCheckRun } from '../actions/check-runs.ts'
import { ApiError, notFound } from '../api-error.ts'
import { checkRunsOf } from '../find-records.ts'
import { resolveRevision } from '../git/resolve-revision.ts'
import { renderAnnotation, renderCheckRun } from '../render/render-check.ts'
import type { CheckRunRecord } from '../state.ts'
import { readCheckRunChange } from './check-run-body.ts'
import type { CheckRunBody } from './check-run-body.ts'
import { actor, created, ok, repositoryOperation } from './operation.ts'
import type { Operation, RepositoryAsked } from './operation.ts'
import { paginate } from './paginate.ts'

const read = { permissions: ['checks'], access: 'read' } as const
const write = { permissions: ['checks'], access: 'write' } as const

/** Check runs and their annotations. */
export const checkRunOperations: readonly Operation[] = [
  repositoryOperation('POST /repos/{owner}/{repo}/check-runs', write, create),
  repositoryOperation('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', read, (asked) =>
    ok(renderCheckRun(asked.host, asked.repository, runOf(asked))),
  ),
  repositoryOperation('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', write, update),
  repositoryOperation(
    'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations',
    read,
    listAnnotations,
  ),
  repositoryOperation('POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest', write, rerequest),
  repositoryOperation('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', read, listOfCommit),
]

async function create({
  host,
  repository,
  caller,
  body,
}: RepositoryAsked<CheckRunBody & { head_sha: string; name: string }>) {
  if (caller.kind !== 'installation') throw new ApiError(403, 'You must authenticate via a GitHub App.')
  const change = { ...readCheckRunChange(body), headSha: body.head_sha, name: body.name }
  return created(renderCheckRun(host, repository, await createCheckRun(host, repository, change)))
}

async function update(asked: RepositoryAsked<CheckRunBody>) {
  const { host, repository, caller, body } = asked
  if (caller.kind !== 'installation') throw new ApiError(403, 'You must authenticate via a GitHub App.')
  const run = runOf(asked)
  await updateCheckRun(host, repository, run, readCheckRunChange(body))
  return ok(renderCheckRun(host, repository, run))
}

async function rerequest(asked: RepositoryAsked) {
  await rerequestCheckRun(asked.host, asked.repository, runOf(asked), actor(asked))
  return created({})
}

function listAnnotations(asked: RepositoryAsked) {
  const { host, repository } = asked
  const run = runOf(asked)
  const { items, headers } = paginate(asked, run.annotations)
  return ok(
    items.map((annotation) => renderAnnotation(host, repository, run, annotation)),
    headers,
  )
}

async function listOfCommit(asked: RepositoryAsked) {
  const { host, repository, parameters } = asked
  const sha = await resolveRevision(host, repository, parameters['ref'] ?? '')
  if (sha === undefined) throw new ApiError(422, `No commit found for SHA: ${parameters['ref'] ?? ''}`)
  return listRuns(asked, checkRunsOf(repository, sha))
}

/** List check runs, newest first; only the latest of each name unless `filter=all`. */
export function listRuns(asked: RepositoryAsked, all: readonly CheckRunRecord[]) {
  const { host, repository, query } = asked
  const { check_name: name, status, app_id: appId, filter = 'latest' } = query
  const latest =
    filter === 'all' ? all : [...new Map([...all].reverse().map((run) => [run.name, run])).values()].reverse()
  const kept = latest.filter(
    (run) =>
      (name === undefined || run.name === name) &&
      (status === undefined || run.status === status) &&
      (appId === undefined || Number(appId) === host.app.id),
  )
  const { items, headers } = paginate(asked, kept)
  return ok(
    { total_count: kept.length, check_runs: items.map((run) => renderCheckRun(host, repository, run)) },
    headers,
  )
}

function runOf({ repository, parameters }: RepositoryAsked): CheckRunRecord {
  const run = repository.checkRuns.get(Number(parameters['check_run_id']))
  if (run === undefined) throw notFound()
  return run
}
