import { timestamp } from '../host.ts'
import type { Host } from '../host.ts'
import { renderCheckSuite } from '../render/render-check.ts'
import type { AccountRecord, CheckSuiteRecord, RepositoryRecord } from '../state.ts'

interface NewCheckSuite {
  readonly repository: RepositoryRecord
  readonly headSha: string
  readonly headBranch: string | null
  readonly before: string | null
}

/** Open the App's check suite for a commit, once, and ask it for its checks. */
export async function openCheckSuite(
  host: Host,
  { by, ...wanted }: NewCheckSuite & { by: AccountRecord },
): Promise<void> {
  if (suiteOf(wanted.repository, wanted.headSha) !== undefined) return
  const suite = addCheckSuite(host, wanted)
  await emitCheckSuite(host, wanted.repository, suite, { action: 'requested', by })
}

/** Give the App's check suite of a commit; one that a check run needs is made in silence. */
export function suiteFor(host: Host, repository: RepositoryRecord, headSha: string): CheckSuiteRecord {
  const known = suiteOf(repository, headSha)
  if (known !== undefined) return known
  const branch = [...repository.refs].find(
    ([ref, sha]) => sha === headSha && ref.startsWith('refs/heads/'),
  )?.[0]
  const headBranch = branch?.slice('refs/heads/'.length) ?? null
  return addCheckSuite(host, { repository, headSha, headBranch, before: null })
}

/** Ask the App for all checks of a commit again: the suite waits until one is completed, its runs stay as they are. */
export async function rerequestCheckSuite(
  host: Host,
  repository: RepositoryRecord,
  suite: CheckSuiteRecord,
  by: AccountRecord,
): Promise<void> {
  suite.isAskedAgain = true
  await emitCheckSuite(host, repository, suite, { action: 'rerequested', by })
}

/** Announce that something happened to a check suite. */
export async function emitCheckSuite(
  host: Host,
  repository: RepositoryRecord,
  suite: CheckSuiteRecord,
  { action, by }: { action: 'completed' | 'requested' | 'rerequested'; by: AccountRecord },
): Promise<void> {
  const { repository: _, ...rendered } = await renderCheckSuite(host, repository, suite)
  host.emit({ event: 'check_suite', action, repository, sender: by, fields: { check_suite: rendered } })
}

function suiteOf(repository: RepositoryRecord, sha: string): CheckSuiteRecord | undefined {
  return [...repository.checkSuites.values()].find(({ headSha }) => headSha === sha)
}

function addCheckSuite(host: Host, { repository, ...wanted }: NewCheckSuite): CheckSuiteRecord {
  const at = timestamp(host.state)
  const suite = { ...wanted, id: host.state.nextId(), createdAt: at, updatedAt: at, isAskedAgain: false }
  repository.checkSuites.set(suite.id, suite)
  return suite
}
