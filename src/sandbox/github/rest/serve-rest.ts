import { createHash } from 'node:crypto'
import { ApiError } from '../api-error.ts'
import { identify } from '../auth/identify.ts'
import type { Caller } from '../auth/identify.ts'
import type { TokenBook } from '../auth/tokens.ts'
import type { Contract } from '../contract/contract.ts'
import type { Host } from '../host.ts'
import type { DeliveryRecord } from '../state.ts'
import { callerKey } from './caller-key.ts'
import { matchOperation } from './match-operation.ts'
import type { Asked, Operation, Reply } from './operation.ts'
import type { RateLimit } from './rate-limit.ts'

/** What answering a request needs besides the request. */
export interface ApiParts {
  readonly host: Host
  readonly tokens: TokenBook
  readonly contract: Contract
  readonly rateLimit: RateLimit
  readonly redeliver: (delivery: DeliveryRecord) => void
}

/** Answer a request to the REST API, whose `path` is what comes after `/api/v3`. */
export async function serveRest(parts: ApiParts, request: Request, path: string): Promise<Response> {
  const answered = await answer(parts, request, path)
  return finish(parts, request, answered)
}

interface Answered {
  readonly caller: Caller
  readonly reply: Reply
}

async function answer(parts: ApiParts, request: Request, path: string): Promise<Answered> {
  let caller: Caller = { kind: 'nobody' }
  try {
    caller = await identify(parts.host, parts.tokens, request.headers.get('authorization') ?? undefined)
    return { caller, reply: await run(parts, request, path, caller) }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { caller, reply: { status: error.status, body: renderError(error) } }
  }
}

async function run(parts: ApiParts, request: Request, path: string, caller: Caller): Promise<Reply> {
  const { contract } = parts
  const match = matchOperation(request.method, path)
  if (match === undefined) {
    contract.report({
      kind: 'request',
      operation: `${request.method} ${path}`,
      message: 'is not answered here',
    })
    throw new ApiError(404, 'Not Found')
  }
  const { operation, parameters } = match
  const asked = await readRequest(parts, request, { path, parameters, caller })
  operation.permit(asked)
  refuseViolation(contract, operation, asked)
  const reply = await operation.run(asked)
  if (!(reply.body instanceof Uint8Array)) contract.checkResponse(operation.name, reply.status, reply.body)
  return reply
}

async function readRequest(
  { host, tokens, redeliver }: ApiParts,
  request: Request,
  rest: Pick<Asked, 'caller' | 'parameters' | 'path'>,
): Promise<Asked> {
  return {
    ...rest,
    host,
    tokens,
    redeliver,
    query: Object.fromEntries(new URL(request.url).searchParams),
    body: await readBody(request),
    accept: request.headers.get('accept') ?? '',
  }
}

async function readBody(request: Request): Promise<unknown> {
  const text = await request.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw new ApiError(422, 'Problems parsing JSON')
    throw error
  }
}

function refuseViolation(contract: Contract, { name }: Operation, { parameters, query, body }: Asked): void {
  const fault = contract.checkRequest(name, { path: parameters, query, body })
  if (fault !== undefined) throw new ApiError(422, `Invalid request.\n\n${fault}`)
}

function renderError({ message, status, errors }: ApiError) {
  return {
    message,
    ...(errors === undefined ? {} : { errors }),
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  }
}

// A GET is answered 304 without its body, and costs nothing, when the caller has it already.
function finish({ host, rateLimit }: ApiParts, request: Request, { caller, reply }: Answered): Response {
  const bytes =
    reply.body === undefined ? '' : reply.body instanceof Uint8Array ? reply.body : JSON.stringify(reply.body)
  const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`
  const known = request.headers.get('if-none-match')?.replace(/^W\//, '')
  const isKnown = request.method === 'GET' && reply.status === 200 && known === etag
  const { isAllowed, headers: limits } = rateLimit.take(callerKey(caller), isKnown ? 0 : 1)
  const headers = new Headers({
    'content-type': 'application/json; charset=utf-8',
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': `L0CA:${host.state.nextId().toString(16).toUpperCase()}`,
    'x-ratelimit-resource': 'core',
    ...limits,
    ...(request.method === 'GET' && reply.status === 200
      ? { etag, 'cache-control': 'private, max-age=60' }
      : {}),
    ...reply.headers,
  })
  if (!isAllowed)
    return new Response(JSON.stringify({ message: 'API rate limit exceeded' }), { status: 403, headers })
  if (isKnown || reply.status === 204) return new Response(null, { status: isKnown ? 304 : 204, headers })
  return new Response(bytes, { status: reply.status, headers })
}
