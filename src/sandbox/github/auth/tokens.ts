import { randomBytes } from 'node:crypto'
import { ApiError } from '../api-error.ts'
import { formatTime } from '../host.ts'
import type { AppPermissions, Host } from '../host.ts'
import type { InstallationRecord } from '../state.ts'

/** A token of an installation: what it opens, what for, and until when. */
export interface InstallationToken {
  readonly token: string
  readonly installationId: number
  readonly permissions: AppPermissions
  /** `undefined` for every repository of the installation. */
  readonly repositoryIds: ReadonlySet<number> | undefined
  readonly expiresAt: Date
}

const lifetimeMs = 60 * 60 * 1000

/** Keeps the tokens that were given out. */
export class TokenBook {
  readonly #tokens = new Map<string, InstallationToken>()

  /** Give out a token for an hour, for all that the App may do or for less. Throws a 422 for more. */
  issue(
    { app, state }: Host,
    { id, repositoryIds: own }: InstallationRecord,
    wanted: { permissions?: AppPermissions | undefined; repositoryIds?: readonly number[] | undefined },
  ): InstallationToken {
    const permissions = wanted.permissions ?? app.permissions
    if (Object.entries(permissions).some(([name, access]) => !allows(app.permissions, name, access)))
      throw new ApiError(422, 'The permissions requested are not granted to this installation.')
    if (wanted.repositoryIds?.some((repository) => !own.has(repository)) === true)
      throw new ApiError(
        422,
        'There is at least one repository that does not exist or is not accessible to the parent installation.',
      )
    const token = {
      token: `ghs_${randomBytes(18).toString('hex')}`,
      installationId: id,
      permissions,
      repositoryIds: wanted.repositoryIds === undefined ? undefined : new Set(wanted.repositoryIds),
      expiresAt: new Date(state.now().getTime() + lifetimeMs),
    }
    this.#tokens.set(token.token, token)
    return token
  }

  /** Find a token that has not expired. */
  find({ state }: Host, token: string): InstallationToken | undefined {
    const found = this.#tokens.get(token)
    return found !== undefined && found.expiresAt > state.now() ? found : undefined
  }

  /** Let every token expire, as an administrator who suspects a leak does. */
  revokeAll(): void {
    this.#tokens.clear()
  }
}

/** Tell whether permissions cover an access: write covers read, and everyone may read metadata. */
export function allows(permissions: AppPermissions, name: string, access: 'read' | 'write'): boolean {
  const granted = permissions[name] ?? (name === 'metadata' ? 'read' : undefined)
  return granted === 'write' || granted === access
}

/** Write a token as the API gives it out. */
export function renderToken({ token, expiresAt, permissions }: InstallationToken) {
  return { token, expires_at: formatTime(expiresAt), permissions, repository_selection: 'selected' }
}
