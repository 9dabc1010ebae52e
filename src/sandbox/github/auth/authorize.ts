import { ApiError, notFound } from '../api-error.ts'
import { permissionOf } from '../find-records.ts'
import type { Access, Host } from '../host.ts'
import type { AccountRecord, Permission, RepositoryRecord } from '../state.ts'
import type { Caller } from './identify.ts'
import { allows } from './tokens.ts'
import type { InstallationToken } from './tokens.ts'

/** What an operation needs: one part of the API, or any of several, at an access. */
export interface Need {
  readonly permissions: readonly string[]
  readonly access: Access
}

const ranks: readonly Permission[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin']

/** Refuse a caller who may not see a repository (404) or not do this in it (403). */
export function authorize(host: Host, caller: Caller, repository: RepositoryRecord, need: Need): void {
  if (!maySee(host, caller, repository)) throw notFound()
  if (caller.kind === 'nobody' && need.access === 'write') throw new ApiError(401, 'Requires authentication')
  if (caller.kind === 'person' && !personMay(repository, caller.account, need))
    throw forbidden('Must have write access.')
  if (caller.kind !== 'installation') return
  const isOpen = need.access === 'read' || opens(host, caller.token, repository)
  const isGranted =
    isOpen && need.permissions.some((name) => allows(caller.token.permissions, name, need.access))
  if (!isGranted) throw forbidden('Resource not accessible by integration')
}

/** Tell whether a caller may know that a repository is there. */
export function maySee(host: Host, caller: Caller, repository: RepositoryRecord): boolean {
  switch (caller.kind) {
    case 'app':
      return false
    case 'installation': {
      const { installationId, repositoryIds } = caller.token
      const installed =
        host.state.installations.get(installationId)?.repositoryIds.has(repository.id) ?? false
      return (installed && (repositoryIds?.has(repository.id) ?? true)) || !repository.isPrivate
    }
    case 'nobody':
      return !repository.isPrivate
    case 'person':
      return permissionOf(repository, caller.account.login) !== 'none'
    default:
      return caller satisfies never
  }
}

/** Tell whether a token was given for a repository. */
function opens({ state }: Host, token: InstallationToken, { id }: RepositoryRecord): boolean {
  const isInstalled = state.installations.get(token.installationId)?.repositoryIds.has(id) ?? false
  return isInstalled && (token.repositoryIds?.has(id) ?? true)
}

/** Give the account that a caller acts by. */
export function actorOf(host: Host, caller: Caller): AccountRecord {
  if (caller.kind === 'person') return caller.account
  if (caller.kind === 'installation') return host.app.bot
  throw new ApiError(401, 'Requires authentication')
}

/** Tell whether a person's permission in a repository reaches another. */
export function reaches(repository: RepositoryRecord, login: string, wanted: Permission): boolean {
  return ranks.indexOf(permissionOf(repository, login)) >= ranks.indexOf(wanted)
}

// Whoever can read may open issues and comment, and propose changes; checks and contents take more.
function personMay(
  repository: RepositoryRecord,
  account: AccountRecord,
  { permissions, access }: Need,
): boolean {
  const isTalk = permissions.includes('issues') || permissions.includes('pull_requests')
  return reaches(repository, account.login, access === 'read' || isTalk ? 'read' : 'write')
}

function forbidden(message: string): ApiError {
  return new ApiError(403, message)
}
