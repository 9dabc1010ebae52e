import { maySee } from '../auth/authorize.ts'
import type { Caller } from '../auth/identify.ts'
import { allows } from '../auth/tokens.ts'
import type { Host } from '../host.ts'
import type { AccountRecord, RepositoryRecord } from '../state.ts'
import { Refusal } from './refusal.ts'

/** Who asks a query of whom: what every source is made from. */
export interface Asking {
  readonly host: Host
  readonly caller: Exclude<Caller, { kind: 'app' | 'nobody' }>
}

/** Give the account that a query is asked by. */
export function viewerOf({ host, caller }: Asking): AccountRecord {
  return caller.kind === 'person' ? caller.account : host.app.bot
}

/** Refuse what the caller's token does not cover. */
export function demand(
  { host, caller }: Asking,
  repository: RepositoryRecord,
  permissions: readonly string[],
): void {
  const isAllowed =
    maySee(host, caller, repository) &&
    (caller.kind === 'person' || permissions.some((name) => allows(caller.token.permissions, name, 'read')))
  if (!isAllowed) throw new Refusal('FORBIDDEN', 'Resource not accessible by integration')
}
