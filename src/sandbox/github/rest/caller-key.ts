import type { Caller } from '../auth/identify.ts'

/** Name the hour that a caller's requests count in: one for each installation, person, the App itself, and nobody. */
export function callerKey(caller: Caller): string {
  switch (caller.kind) {
    case 'installation':
      return `installation ${caller.token.installationId}`
    case 'person':
      return `person ${caller.account.id}`
    case 'app':
    case 'nobody':
      return caller.kind
    default:
      return caller satisfies never
  }
}
