import { recordPush } from '../actions/record-push.ts'
import { ApiError } from '../api-error.ts'
import { authorize } from '../auth/authorize.ts'
import { identify } from '../auth/identify.ts'
import type { Caller } from '../auth/identify.ts'
import type { TokenBook } from '../auth/tokens.ts'
import { findRepository } from '../find-records.ts'
import type { Host } from '../host.ts'
import { serveGit } from './smart-http.ts'

/**
 * Answer `git clone`, `git fetch` and `git push`.
 *
 * A push is answered after all that follows from it has happened, so that whoever pushed sees it at once.
 */
export async function serveRepositoryGit(
  { host, tokens }: { host: Host; tokens: TokenBook },
  request: Request,
): Promise<Response> {
  try {
    return await serve(host, tokens, request)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const headers = error.status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : undefined
    return new Response(`${error.message}\n`, { status: error.status, ...(headers && { headers }) })
  }
}

async function serve(host: Host, tokens: TokenBook, request: Request): Promise<Response> {
  const url = new URL(request.url)
  const [, owner = '', folder = '', ...rest] = url.pathname.split('/')
  const repository = findRepository(host.state, owner, folder.replace(/\.git$/, ''))
  const caller = await identify(host, tokens, request.headers.get('authorization') ?? undefined)
  const isPush = rest[0] === 'git-receive-pack' || url.searchParams.get('service') === 'git-receive-pack'
  if (caller.kind === 'nobody' && (isPush || repository?.isPrivate !== false))
    throw new ApiError(401, 'Authentication required')
  if (repository === undefined) throw new ApiError(404, 'Repository not found.')
  authorize(host, caller, repository, { permissions: ['contents'], access: isPush ? 'write' : 'read' })
  const path = `/${repository.owner.login}/${repository.name}.git/${rest.join('/')}`
  const login = loginOf(host, caller)
  const answer = () => serveGit({ root: host.git.root, path, login, request })
  if (rest[0] !== 'git-receive-pack') return answer()
  const by = caller.kind === 'person' ? caller.account : host.app.bot
  return host.git.inTurn(repository, async () => {
    const response = await answer()
    await recordPush(host, repository, by)
    return response
  })
}

function loginOf(host: Host, caller: Caller): string | undefined {
  if (caller.kind === 'person') return caller.account.login
  return caller.kind === 'installation' ? host.app.bot.login : undefined
}
