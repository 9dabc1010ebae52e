import { notFound } from '../api-error.ts'
import { maySee } from '../auth/authorize.ts'
import { renderToken } from '../auth/tokens.ts'
import { findInstallation, findRepositoryById } from '../find-records.ts'
import type { AppPermissions } from '../host.ts'
import { renderApp, renderInstallation } from '../render/render-app.ts'
import { renderRepository } from '../render/render-repository.ts'
import type { InstallationRecord } from '../state.ts'
import { ok, appOperation, created, repositoryOf } from './operation.ts'
import type { Asked, Operation } from './operation.ts'
import { paginate } from './paginate.ts'

interface TokenBody {
  readonly permissions?: AppPermissions
  readonly repositories?: readonly string[]
  readonly repository_ids?: readonly number[]
}

/** The App about itself, its installations and their tokens. */
export const appOperations: readonly Operation[] = [
  appOperation('GET /app', ({ host }) => ok(renderApp(host))),
  appOperation('GET /app/installations', (asked) => {
    const { items, headers } = paginate(asked, [...asked.host.state.installations.values()])
    return ok(
      items.map((installation) => renderInstallation(asked.host, installation)),
      headers,
    )
  }),
  appOperation('GET /app/installations/{installation_id}', (asked) =>
    ok(renderInstallation(asked.host, installationOf(asked))),
  ),
  appOperation<TokenBody | undefined>('POST /app/installations/{installation_id}/access_tokens', (asked) => {
    const installation = installationOf(asked)
    const { permissions, repository_ids: ids, repositories: names } = asked.body ?? {}
    const repositoryIds = ids ?? names?.map((name) => idOf(asked, installation, name))
    return created(renderToken(asked.tokens.issue(asked.host, installation, { permissions, repositoryIds })))
  }),
  appOperation('GET /repos/{owner}/{repo}/installation', (asked) => {
    const installation = findInstallation(asked.host.state, repositoryOf(asked))
    if (installation === undefined) throw notFound()
    return ok(renderInstallation(asked.host, installation))
  }),
  {
    name: 'GET /installation/repositories',
    permit({ caller }) {
      if (caller.kind !== 'installation') throw notFound()
    },
    run: listRepositories,
  },
]

function listRepositories(asked: Asked) {
  const { host, caller } = asked
  const installation =
    caller.kind === 'installation' ? host.state.installations.get(caller.token.installationId) : undefined
  const seen = [...(installation?.repositoryIds ?? [])]
    .flatMap((id) => findRepositoryById(host.state, id) ?? [])
    .filter((repository) => maySee(host, caller, repository))
  const { items, headers } = paginate(asked, seen)
  const repositories = items.map((repository) => renderRepository(host, repository))
  return ok({ total_count: seen.length, repository_selection: 'selected', repositories }, headers)
}

function installationOf({ host, parameters }: Asked): InstallationRecord {
  const installation = host.state.installations.get(Number(parameters['installation_id']))
  if (installation === undefined) throw notFound()
  return installation
}

/** Give the id of a repository of the installation's owner; one that is not there gives an id that is refused. */
function idOf({ host }: Asked, { account }: InstallationRecord, name: string): number {
  return host.state.repositories.get(`${account.login}/${name}`.toLowerCase())?.id ?? -1
}
