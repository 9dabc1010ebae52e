import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { accountOf } from '../find-records.ts'
import { timestamp } from '../host.ts'
import type { AppPermissions, AppRecord } from '../host.ts'
import type { State } from '../state.ts'

export interface AppOptions {
  readonly slug?: string
  readonly name?: string
  readonly owner?: string
  readonly permissions?: AppPermissions
  readonly events?: readonly string[]
}

const permissions: AppPermissions = {
  checks: 'write',
  contents: 'read',
  issues: 'write',
  merge_queues: 'read',
  metadata: 'read',
  pull_requests: 'write',
}

const events = ['check_run', 'check_suite', 'issue_comment', 'issues', 'merge_group', 'pull_request', 'push']

/** Register the App with a fresh key and secret. */
export function createApp(state: State, options: AppOptions): AppRecord {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const slug = options.slug ?? 'copydesk'
  return {
    id: state.nextId(),
    slug,
    name: options.name ?? 'Copydesk',
    privateKey,
    webhookSecret: randomBytes(20).toString('hex'),
    owner: accountOf(state, options.owner ?? 'copydesk-desk', 'Organization'),
    bot: accountOf(state, `${slug}[bot]`, 'Bot'),
    permissions: options.permissions ?? permissions,
    events: options.events ?? events,
    createdAt: timestamp(state),
  }
}
