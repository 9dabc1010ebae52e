import type { Host } from '../host.ts'
import type { InstallationRecord } from '../state.ts'
import { nodeId } from './node-id.ts'
import { renderAccount } from './render-account.ts'

/** Write the App as the REST API does ("integration"). */
export function renderApp({ app, ...host }: Host) {
  const at = app.createdAt
  return {
    id: app.id,
    slug: app.slug,
    client_id: `Iv23li${app.id}`,
    node_id: nodeId('App', app.id),
    owner: renderAccount({ app, ...host }, app.owner),
    name: app.name,
    description: 'An editorial desk for manuscripts that live in Git',
    external_url: host.url,
    html_url: `${host.url}/apps/${app.slug}`,
    created_at: at,
    updated_at: at,
    permissions: app.permissions,
    events: app.events,
  }
}

/** Write an installation. */
export function renderInstallation(host: Host, installation: InstallationRecord) {
  const { app } = host
  const url = `${host.url}/api/v3/app/installations/${installation.id}`
  return {
    id: installation.id,
    client_id: `Iv23li${app.id}`,
    account: renderAccount(host, installation.account),
    repository_selection: 'selected',
    access_tokens_url: `${url}/access_tokens`,
    repositories_url: `${host.url}/api/v3/installation/repositories`,
    html_url: `${host.url}/settings/installations/${installation.id}`,
    app_id: app.id,
    app_slug: app.slug,
    target_id: installation.account.id,
    target_type: installation.account.kind,
    permissions: app.permissions,
    events: app.events,
    created_at: installation.createdAt,
    updated_at: installation.createdAt,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: null,
    suspended_at: null,
  }
}
