import type { Host } from '../../host.ts'
import { nodeId } from '../../render/node-id.ts'
import { accountUrl } from '../../render/render-account.ts'
import type { AccountRecord } from '../../state.ts'

/** Answer for an actor. A bot's login stands here without `[bot]`, unlike in REST. */
export function accountSource(host: Host, account: AccountRecord) {
  return {
    __typename: account.kind,
    id: nodeId(account.kind, account.id),
    databaseId: account.id,
    login: account.login.replace(/\[bot\]$/, ''),
    url: accountUrl(host, account),
  }
}
