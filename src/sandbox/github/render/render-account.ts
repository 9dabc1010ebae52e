import type { Host } from '../host.ts'
import type { AccountRecord } from '../state.ts'
import { nodeId } from './node-id.ts'

const suffixes = {
  followers_url: '/followers',
  following_url: '/following{/other_user}',
  gists_url: '/gists{/gist_id}',
  starred_url: '/starred{/owner}{/repo}',
  subscriptions_url: '/subscriptions',
  organizations_url: '/orgs',
  repos_url: '/repos',
  events_url: '/events{/privacy}',
  received_events_url: '/received_events',
} as const

/** Write a person, organisation or bot as the REST API does ("simple user"). */
export function renderAccount(host: Host, { id, login, kind }: AccountRecord) {
  const url = `${host.url}/api/v3/users/${encodeURIComponent(login)}`
  return {
    login,
    id,
    node_id: nodeId(kind, id),
    avatar_url: `${host.url}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: accountUrl(host, { login, kind }),
    ...Object.fromEntries(Object.entries(suffixes).map(([name, suffix]) => [name, `${url}${suffix}`])),
    type: kind,
    user_view_type: 'public',
    site_admin: false,
  }
}

/** Give the page of an account; a bot's is its App's. */
export function accountUrl(host: Host, { login, kind }: Pick<AccountRecord, 'kind' | 'login'>): string {
  return kind === 'Bot' ? `${host.url}/apps/${login.replace(/\[bot\]$/, '')}` : `${host.url}/${login}`
}
