import { rerequestCheckSuite } from '../actions/check-suites.ts'
import { ApiError, notFound } from '../api-error.ts'
import { resolveRevision } from '../git/resolve-revision.ts'
import { renderCheckSuite } from '../render/render-check.ts'
import type { CheckSuiteRecord } from '../state.ts'
import { listRuns } from './check-runs.ts'
import { actor, created, ok, repositoryOperation } from './operation.ts'
import type { Operation, RepositoryAsked } from './operation.ts'
import { paginate } from './paginate.ts'

const read = { permissions: ['checks'], access: 'read' } as const
const write = { permissions: ['checks'], access: 'write' } as const

/** Check suites: all checks of the App on one commit. */
export const checkSuiteOperations: readonly Operation[] = [
  repositoryOperation('GET /repos/{owner}/{repo}/check-suites/{check_suite_id}', read, async (asked) =>
    ok(await renderCheckSuite(asked.host, asked.repository, suiteOf(asked))),
  ),
  repositoryOperation('GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs', read, (asked) => {
    const { id } = suiteOf(asked)
    const runs = [...asked.repository.checkRuns.values()].filter(({ suiteId }) => suiteId === id)
    return listRuns(asked, runs.reverse())
  }),
  repositoryOperation(
    'POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest',
    write,
    async (asked) => {
      await rerequestCheckSuite(asked.host, asked.repository, suiteOf(asked), actor(asked))
      return created({})
    },
  ),
  repositoryOperation('GET /repos/{owner}/{repo}/commits/{ref}/check-suites', read, listOfCommit),
]

async function listOfCommit(asked: RepositoryAsked) {
  const { host, repository, parameters } = asked
  const sha = await resolveRevision(host, repository, parameters['ref'] ?? '')
  if (sha === undefined) throw new ApiError(422, `No commit found for SHA: ${parameters['ref'] ?? ''}`)
  const all = [...repository.checkSuites.values()].filter(({ headSha }) => headSha === sha)
  const { items, headers } = paginate(asked, all)
  const suites = await Promise.all(items.map((suite) => renderCheckSuite(host, repository, suite)))
  return ok({ total_count: all.length, check_suites: suites }, headers)
}

function suiteOf({ repository, parameters }: RepositoryAsked): CheckSuiteRecord {
  const suite = repository.checkSuites.get(Number(parameters['check_suite_id']))
  if (suite === undefined) throw notFound()
  return suite
}
