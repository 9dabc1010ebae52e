import { createPrivateKey } from 'node:crypto'
import { SignJWT } from 'jose'
import { z } from 'zod'
import type { LocalGitHub } from '../../../src/sandbox/github/start-local-github.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly json: unknown
}

const Token = z.object({ token: z.string() })

/** Ask the API: `ask(github, 'GET /app', { authorization })`, paths below `/api/v3`. */
export async function ask(
  github: Pick<LocalGitHub, 'apiUrl'>,
  route: string,
  {
    authorization,
    body,
    headers = {},
  }: { authorization?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const [method = 'GET', path = ''] = route.split(' ')
  const response = await fetch(`${github.apiUrl}${path}`, {
    method,
    headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    json: text === '' ? undefined : JSON.parse(text),
  }
}

/** Sign the App's JWT; times are seconds from now. */
export async function signJwt(
  { app }: Pick<LocalGitHub, 'app'>,
  {
    issuedIn = -60,
    expiresIn = 300,
    issuer = String(app.id),
  }: { issuedIn?: number; expiresIn?: number; issuer?: string } = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const jwt = await new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(issuer)
    .setIssuedAt(now + issuedIn)
    .setExpirationTime(now + expiresIn)
    .sign(createPrivateKey(app.privateKey))
  return `Bearer ${jwt}`
}

/** Get an `authorization` header for the first installation, for all that the App may do or for less. */
export async function authorizeApp(github: LocalGitHub, body?: unknown): Promise<string> {
  const [id] = github.state.installations.keys()
  const authorization = await signJwt(github)
  const { json } = await ask(github, `POST /app/installations/${id}/access_tokens`, { authorization, body })
  return `token ${Token.parse(json).token}`
}

/** Ask the GraphQL API. */
export async function query(
  github: Pick<LocalGitHub, 'url'>,
  authorization: string,
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const response = await fetch(`${github.url}/api/graphql`, {
    method: 'POST',
    headers: { authorization },
    body: JSON.stringify({ query: text, variables }),
  })
  return response.json()
}
