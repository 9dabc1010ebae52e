import { invalid } from '../api-error.ts'
import { timestamp } from '../host.ts'
import type { Host } from '../host.ts'
import { renderCheckRunWithSuite } from '../render/render-check.ts'
import type {
  AccountRecord,
  AnnotationRecord,
  CheckActionRecord,
  CheckRunRecord,
  CheckStatus,
  RepositoryRecord,
} from '../state.ts'
import { emitCheckSuite, suiteFor } from './check-suites.ts'

export interface CheckRunChange {
  readonly name?: string
  readonly externalId?: string
  readonly detailsUrl?: string
  readonly status?: CheckStatus
  readonly conclusion?: string
  readonly startedAt?: string
  readonly completedAt?: string
  readonly output?: {
    readonly title?: string
    readonly summary: string
    readonly text?: string
    readonly annotations?: readonly AnnotationRecord[]
  }
  readonly actions?: readonly CheckActionRecord[]
}

/** Create a check run of the App on a commit. */
export async function createCheckRun(
  host: Host,
  repository: RepositoryRecord,
  { headSha, name, ...change }: CheckRunChange & { headSha: string; name: string },
): Promise<CheckRunRecord> {
  if ((await host.git.readCommit(repository, headSha)) === undefined)
    throw invalid('CheckRun', 'head_sha', 'custom', `No commit found for SHA: ${headSha}`)
  const run: CheckRunRecord = {
    id: host.state.nextId(),
    suiteId: suiteFor(host, repository, headSha).id,
    headSha,
    name,
    externalId: '',
    detailsUrl: null,
    status: 'queued',
    conclusion: null,
    startedAt: timestamp(host.state),
    completedAt: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
    actions: [],
  }
  repository.checkRuns.set(run.id, run)
  applyChange(host, run, change)
  emitCheckRun(host, repository, run, { action: 'created', by: host.app.bot })
  if (run.status === 'completed') await complete(host, repository, run)
  return run
}

/** Change a check run: annotations are added to those that are there, all else is replaced. */
export async function updateCheckRun(
  host: Host,
  repository: RepositoryRecord,
  run: CheckRunRecord,
  change: CheckRunChange,
): Promise<void> {
  const wasCompleted = run.status === 'completed'
  applyChange(host, run, change)
  if (run.status === 'completed' && !wasCompleted) await complete(host, repository, run)
}

/** Ask the App to run one check again: its suite waits until one is completed, the run itself stays as it is. */
export async function rerequestCheckRun(
  host: Host,
  repository: RepositoryRecord,
  run: CheckRunRecord,
  by: AccountRecord,
): Promise<void> {
  suiteFor(host, repository, run.headSha).isAskedAgain = true
  emitCheckRun(host, repository, run, { action: 'rerequested', by })
}

/** Press a button that the App put on its check run. Throws GitHub's 422 for one it did not put there. */
export function requestCheckAction(
  host: Host,
  repository: RepositoryRecord,
  run: CheckRunRecord,
  { identifier, by }: { identifier: string; by: AccountRecord },
): void {
  if (run.actions.every((action) => action.identifier !== identifier)) throw invalid('CheckRun', 'identifier')
  const fields = { requested_action: { identifier } }
  emitCheckRun(host, repository, run, { action: 'requested_action', by, fields })
}

function applyChange(host: Host, run: CheckRunRecord, change: CheckRunChange): void {
  const { output, status, conclusion, completedAt, ...rest } = change
  for (const { start_line, end_line, start_column } of output?.annotations ?? []) {
    if (start_column !== undefined && start_line !== end_line)
      throw invalid('CheckRun', 'annotations', 'custom', 'columns are only for annotations of one line')
    if (end_line < start_line) throw invalid('CheckRun', 'annotations')
  }
  Object.assign(run, rest)
  if (conclusion !== undefined) Object.assign(run, { conclusion, status: 'completed' })
  else if (status !== undefined) Object.assign(run, { status, conclusion: null })
  if (run.status === 'completed' && run.conclusion === null)
    throw invalid('CheckRun', 'conclusion', 'missing_field')
  run.completedAt =
    run.status === 'completed' ? (completedAt ?? run.completedAt ?? timestamp(host.state)) : null
  if (output === undefined) return
  const { title = run.output.title, summary, text = run.output.text } = output
  run.output = { title, summary, text }
  run.annotations.push(...(output.annotations ?? []))
}

async function complete(host: Host, repository: RepositoryRecord, run: CheckRunRecord): Promise<void> {
  emitCheckRun(host, repository, run, { action: 'completed', by: host.app.bot })
  const suite = repository.checkSuites.get(run.suiteId)
  const siblings = [...repository.checkRuns.values()].filter(({ suiteId }) => suiteId === run.suiteId)
  if (suite !== undefined) suite.isAskedAgain = false
  if (suite === undefined || siblings.some(({ status }) => status !== 'completed')) return
  suite.updatedAt = timestamp(host.state)
  await emitCheckSuite(host, repository, suite, { action: 'completed', by: host.app.bot })
}

function emitCheckRun(
  host: Host,
  repository: RepositoryRecord,
  run: CheckRunRecord,
  {
    action,
    by,
    fields = {},
  }: { action: string; by: AccountRecord; fields?: Readonly<Record<string, unknown>> },
): void {
  const suite = suiteFor(host, repository, run.headSha)
  const rendered = renderCheckRunWithSuite(host, repository, run, suite)
  host.emit({
    event: 'check_run',
    action,
    repository,
    sender: by,
    fields: { check_run: rendered, ...fields },
  })
}
