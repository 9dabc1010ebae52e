import { createBareRepository, writeRef } from '../git/bare-repository.ts'
import { runGit } from '../git/run-git.ts'
import { accountOf, findRepository } from '../find-records.ts'
import { timestamp } from '../host.ts'
import type { Host } from '../host.ts'
import { renderInstallation } from '../render/render-app.ts'
import { renderRepositoryName } from '../render/render-repository.ts'
import type { AccountRecord, InstallationRecord, Permission, RepositoryRecord } from '../state.ts'
import { recordPush } from './record-push.ts'

export interface NewRepository {
  readonly owner: string
  readonly name: string
  readonly description?: string
  readonly defaultBranch?: string
  /** Private when not said: manuscripts are. */
  readonly isPrivate?: boolean
  /** Whether the App is given access, which it hears of. Yes when not said. */
  readonly isInstalled?: boolean
  readonly collaborators?: Readonly<Record<string, Permission>>
}

/** Create an empty repository and install the App on it. */
export async function createRepository(host: Host, wanted: NewRepository): Promise<RepositoryRecord> {
  const repository = await addRepository(host, wanted, null)
  if (wanted.isInstalled ?? true) installApp(host, repository)
  return repository
}

/** Copy a repository with its branches to another owner, where the App is not installed. */
export async function forkRepository(
  host: Host,
  parent: RepositoryRecord,
  owner: string,
): Promise<RepositoryRecord> {
  const { name, defaultBranch, isPrivate } = parent
  const fork = await addRepository(host, { owner, name, defaultBranch, isPrivate }, parent.id)
  await runGit(fork.folder, ['fetch', '--quiet', parent.folder, 'refs/heads/*:refs/heads/*'])
  fork.refs = new Map([...parent.refs].filter(([ref]) => ref.startsWith('refs/heads/')))
  return fork
}

/** Give the App access to a repository: a new installation for its owner, or one repository more. */
export function installApp(host: Host, repository: RepositoryRecord): InstallationRecord {
  const { state } = host
  const known = [...state.installations.values()].find(({ account }) => account.id === repository.owner.id)
  const installation = known ?? createInstallation(host, repository.owner)
  installation.repositoryIds.add(repository.id)
  const added = [renderRepositoryName(repository)]
  host.emit({
    ...(known === undefined
      ? { event: 'installation', action: 'created' }
      : { event: 'installation_repositories', action: 'added' }),
    installationId: installation.id,
    sender: repository.owner,
    fields: {
      installation: renderInstallation(host, installation),
      requester: null,
      ...(known === undefined
        ? { repositories: added }
        : { repository_selection: 'selected', repositories_added: added, repositories_removed: [] }),
    },
  })
  return installation
}

/** Delete a branch as the button on a merged pull request does. */
export async function deleteBranch(
  host: Host,
  { repository, branch, by }: { repository: RepositoryRecord; branch: string; by: AccountRecord },
): Promise<void> {
  await host.git.inTurn(repository, async () => {
    await writeRef(repository.folder, `refs/heads/${branch}`, undefined)
    await recordPush(host, repository, by)
  })
}

async function addRepository(
  host: Host,
  wanted: NewRepository,
  parentId: number | null,
): Promise<RepositoryRecord> {
  const { state, git } = host
  const { owner, name, defaultBranch = 'main' } = wanted
  if (findRepository(state, owner, name) !== undefined)
    throw new Error(`There is a repository \`${owner}/${name}\` already.`)
  const folder = git.folderOf({ owner, name })
  await createBareRepository(folder, defaultBranch)
  const at = timestamp(state)
  const repository: RepositoryRecord = {
    id: state.nextId(),
    owner: accountOf(state, owner),
    name,
    description: wanted.description ?? null,
    isPrivate: wanted.isPrivate ?? true,
    parentId,
    folder,
    defaultBranch,
    createdAt: at,
    pushedAt: at,
    refs: new Map(),
    collaborators: new Map(
      Object.entries(wanted.collaborators ?? {}).map(([login, permission]) => [
        login.toLowerCase(),
        permission,
      ]),
    ),
    labels: new Map(),
    issues: new Map(),
    checkSuites: new Map(),
    checkRuns: new Map(),
  }
  state.repositories.set(`${owner}/${name}`.toLowerCase(), repository)
  return repository
}

function createInstallation({ state }: Host, account: AccountRecord): InstallationRecord {
  const installation = {
    id: state.nextId(),
    account,
    repositoryIds: new Set<number>(),
    createdAt: timestamp(state),
  }
  state.installations.set(installation.id, installation)
  return installation
}
