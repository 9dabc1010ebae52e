import { notFound } from '../api-error.ts'
import { accountOf, permissionOf } from '../find-records.ts'
import { repositoryApi, repositoryUrl } from '../render/links.ts'
import { renderAccount } from '../render/render-account.ts'
import { renderCommit } from '../render/render-commit.ts'
import { renderFullRepository } from '../render/render-repository.ts'
import type { Permission } from '../state.ts'
import { ok, repositoryOperation } from './operation.ts'
import type { Operation, RepositoryAsked } from './operation.ts'

const metadata = { permissions: ['metadata'], access: 'read' } as const
const contents = { permissions: ['contents'], access: 'read' } as const

/** What GitHub's older field says of the newer roles. */
const oldNames: Readonly<Record<Permission, string>> = {
  admin: 'admin',
  maintain: 'write',
  none: 'none',
  read: 'read',
  triage: 'read',
  write: 'write',
}

/** Repositories themselves, their branches and who may do what in them. */
export const repositoryOperations: readonly Operation[] = [
  repositoryOperation('GET /repos/{owner}/{repo}', metadata, ({ host, repository }) =>
    ok(renderFullRepository(host, repository)),
  ),
  repositoryOperation('GET /repos/{owner}/{repo}/branches/{branch}', contents, readBranch),
  repositoryOperation(
    'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
    metadata,
    readPermission,
  ),
]

async function readBranch({ host, repository, parameters }: RepositoryAsked) {
  const name = parameters['branch'] ?? ''
  const sha = repository.refs.get(`refs/heads/${name}`)
  const commit = sha === undefined ? undefined : await host.git.readCommit(repository, sha)
  if (commit === undefined) throw notFound()
  const api = repositoryApi(host, repository)
  return ok({
    name,
    commit: renderCommit(host, repository, commit),
    _links: { self: `${api}/branches/${name}`, html: `${repositoryUrl(host, repository)}/tree/${name}` },
    protected: false,
    protection: { enabled: false },
    protection_url: `${api}/branches/${name}/protection`,
  })
}

function readPermission({ host, repository, parameters }: RepositoryAsked) {
  const login = parameters['username'] ?? ''
  if (!host.state.accounts.has(login.toLowerCase())) throw notFound()
  const role = permissionOf(repository, login)
  const user = { ...renderAccount(host, accountOf(host.state, login)), role_name: role }
  return ok({ permission: oldNames[role], role_name: role, user })
}
