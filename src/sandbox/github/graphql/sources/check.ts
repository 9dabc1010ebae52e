import { nodeId } from '../../render/node-id.ts'
import { renderCheckRun } from '../../render/render-check.ts'
import type { CheckRunRecord, CheckSuiteRecord, RepositoryRecord } from '../../state.ts'
import type { Asking } from '../asking.ts'
import { connect } from '../connection.ts'
import type { PageArguments } from '../connection.ts'

export interface CheckSuiteFilter {
  readonly appId?: number | null
  readonly checkName?: string | null
}

interface CheckRunFilter extends CheckSuiteFilter {
  readonly checkType?: 'ALL' | 'LATEST' | null
  readonly status?: string | null
}

type Page<Filter> = PageArguments & { readonly filterBy?: Filter | null }

/** Answer for the check suites of a commit. */
export function checkSuitesSource(
  asking: Asking,
  repository: RepositoryRecord,
  sha: string,
  page: Page<CheckSuiteFilter>,
) {
  const { appId, checkName } = page.filterBy ?? {}
  const suites = [...repository.checkSuites.values()].filter(
    (suite) =>
      suite.headSha === sha &&
      isOwn(asking, appId) &&
      (checkName === undefined ||
        checkName === null ||
        runsOf(repository, suite).some(({ name }) => name === checkName)),
  )
  return connect('checkSuites', suites, page, (suite) => suiteSource(asking, repository, suite))
}

function suiteSource(asking: Asking, repository: RepositoryRecord, suite: CheckSuiteRecord) {
  const runs = runsOf(repository, suite)
  const hasBegun = runs.length > 0 && !suite.isAskedAgain
  const isDone = hasBegun && runs.every(({ status }) => status === 'completed')
  return {
    id: nodeId('CheckSuite', suite.id),
    databaseId: suite.id,
    createdAt: suite.createdAt,
    updatedAt: suite.updatedAt,
    status: isDone ? 'COMPLETED' : hasBegun ? 'IN_PROGRESS' : 'QUEUED',
    conclusion: isDone ? (runs.at(-1)?.conclusion?.toUpperCase() ?? null) : null,
    checkRuns: (page: Page<CheckRunFilter>) =>
      connect('checkRuns', filterRuns(asking, runs, page.filterBy ?? {}), page, (run) =>
        runSource(asking, repository, run),
      ),
  }
}

function filterRuns(
  asking: Asking,
  runs: readonly CheckRunRecord[],
  filter: CheckRunFilter,
): CheckRunRecord[] {
  const latest = filter.checkType === 'ALL' ? runs : [...new Map(runs.map((run) => [run.name, run])).values()]
  return latest.filter(
    (run) =>
      isOwn(asking, filter.appId) &&
      (filter.checkName ?? run.name) === run.name &&
      (filter.status ?? run.status.toUpperCase()) === run.status.toUpperCase(),
  )
}

function runSource({ host }: Asking, repository: RepositoryRecord, run: CheckRunRecord) {
  const { html_url: url, details_url: detailsUrl } = renderCheckRun(host, repository, run)
  return {
    id: nodeId('CheckRun', run.id),
    databaseId: run.id,
    name: run.name,
    externalId: run.externalId,
    url,
    detailsUrl,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion?.toUpperCase() ?? null,
    startedAt: run.startedAt,
    completedAt: run.completedAt,
    ...run.output,
    annotations: (page: PageArguments) =>
      connect('annotations', run.annotations, page, (annotation) => ({
        path: annotation.path,
        message: annotation.message,
        title: annotation.title ?? null,
        annotationLevel: annotation.annotation_level.toUpperCase(),
      })),
  }
}

// Every check here is the App's own.
function isOwn({ host }: Asking, appId: number | null | undefined): boolean {
  return appId === undefined || appId === null || appId === host.app.id
}

function runsOf(repository: RepositoryRecord, { id }: CheckSuiteRecord): CheckRunRecord[] {
  return [...repository.checkRuns.values()].filter(({ suiteId }) => suiteId === id)
}
