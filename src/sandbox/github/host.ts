import type { Violation } from './contract/violation.ts'
import type { GitStore } from './git/git-store.ts'
import type { AccountRecord, RepositoryRecord, State } from './state.ts'

/** What a part of the API may be used for, as GitHub Apps ask for it. */
export type Access = 'read' | 'write'
export type AppPermissions = Readonly<Record<string, Access>>

/** The one App that is registered here. */
export interface AppRecord {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly privateKey: string
  readonly webhookSecret: string
  readonly owner: AccountRecord
  /** The account that it acts by: `copydesk[bot]`. */
  readonly bot: AccountRecord
  readonly permissions: AppPermissions
  readonly events: readonly string[]
  readonly createdAt: string
}

/** Something that the App hears of, before it becomes a signed delivery. */
export interface HostEvent {
  readonly event: string
  readonly action?: string
  /** `undefined` for what happens to an installation as a whole. */
  readonly repository?: RepositoryRecord
  readonly installationId?: number
  readonly sender: AccountRecord
  /** The payload's own fields, in GitHub's names. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** Sizes at which GitHub cuts; smaller ones let a test reach them. */
export interface Limits {
  /** Entries of a recursive tree. */
  readonly treeEntries: number
  /** Bytes of a blob's text in GraphQL. */
  readonly blobTextBytes: number
  /** Requests of one caller in an hour. */
  readonly requestsPerHour: number
}

/** The local GitHub, as its parts see it. */
export interface Host {
  /** `http://127.0.0.1:PORT`, known once it listens. */
  readonly url: string
  readonly state: State
  readonly git: GitStore
  readonly app: AppRecord
  readonly violations: readonly Violation[]
  readonly limits: Limits
  /** Turn an event into a delivery, if an installation opens its repository and the App asked for it. */
  emit(event: HostEvent): void
}

/** Give the time as the API writes it: ISO 8601 to the second. */
export function timestamp(state: State): string {
  return formatTime(state.now())
}

/** Write a time as the API does: ISO 8601 to the second. */
export function formatTime(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`
}
