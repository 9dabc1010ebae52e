import { ApiError } from '../api-error.ts'
import { accountOf } from '../find-records.ts'
import type { Host } from '../host.ts'
import type { AccountRecord } from '../state.ts'
import type { InstallationToken, TokenBook } from './tokens.ts'
import { verifyAppToken } from './verify-app-token.ts'

/** Who asks: the App itself (JWT), one of its installations, a person, or nobody. */
export type Caller =
  | { readonly kind: 'app' }
  | { readonly kind: 'installation'; readonly token: InstallationToken }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'person'; readonly account: AccountRecord }

/** Find out who asks from an `Authorization` header. A person says `token person:LOGIN`. Throws a 401 for what is no key. */
export async function identify(host: Host, tokens: TokenBook, header: string | undefined): Promise<Caller> {
  if (header === undefined) return { kind: 'nobody' }
  const [scheme = '', credentials = ''] = header.split(' ')
  if (scheme.toLowerCase() === 'basic') return identifyBasic(host, tokens, credentials)
  if (credentials.startsWith('person:')) return person(host, credentials.slice('person:'.length))
  const token = tokens.find(host, credentials)
  if (token !== undefined) return { kind: 'installation', token }
  if (scheme.toLowerCase() !== 'bearer' || credentials.split('.').length !== 3)
    throw new ApiError(401, 'Bad credentials')
  await verifyAppToken(host, credentials)
  return { kind: 'app' }
}

// git sends `login:password`; an App's login is `x-access-token` and its password the token.
function identifyBasic(host: Host, tokens: TokenBook, credentials: string): Caller {
  const [login = '', password = ''] = Buffer.from(credentials, 'base64').toString('utf8').split(':')
  if (login !== 'x-access-token') return person(host, login)
  const token = tokens.find(host, password)
  if (token === undefined) throw new ApiError(401, 'Bad credentials')
  return { kind: 'installation', token }
}

function person(host: Host, login: string): Caller {
  if (login === '') throw new ApiError(401, 'Bad credentials')
  return { kind: 'person', account: accountOf(host.state, login) }
}
