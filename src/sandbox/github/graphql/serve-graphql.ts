import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { ApiError } from '../api-error.ts'
import { identify } from '../auth/identify.ts'
import { callerKey } from '../rest/caller-key.ts'
import type { ApiParts } from '../rest/serve-rest.ts'
import type { Asking } from './asking.ts'
import { executeQuery } from './execute-query.ts'
import { Refusal } from './refusal.ts'

const Body = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
})

/** Answer a request to the GraphQL API. */
export async function serveGraphql(parts: ApiParts, request: Request): Promise<Response> {
  try {
    return await serve(parts, request)
  } catch (error) {
    if (error instanceof ApiError) return Response.json({ message: error.message }, { status: error.status })
    if (error instanceof GraphQLError) return Response.json({ errors: [renderError(error)] })
    throw error
  }
}

async function serve(parts: ApiParts, request: Request): Promise<Response> {
  const { host, tokens, contract, rateLimit } = parts
  const caller = await identify(host, tokens, request.headers.get('authorization') ?? undefined)
  if (caller.kind === 'app' || caller.kind === 'nobody')
    throw new ApiError(401, 'This endpoint requires you to be authenticated.')
  const body = Body.safeParse(await request.json())
  if (!body.success) throw new ApiError(422, 'A query attribute must be specified and must be a string.')
  const { isAllowed, headers } = rateLimit.take(`${callerKey(caller)} graphql`, 1)
  if (!isAllowed) return Response.json({ message: 'API rate limit exceeded' }, { status: 403, headers })
  const asking: Asking = { host, caller }
  const { query, variables, operationName } = body.data
  const { name, result, faults } = await executeQuery(
    asking,
    { query, ...(variables && { variables }), ...(operationName && { operationName }) },
    renderRateLimit(headers),
  )
  for (const message of faults) contract.report({ kind: 'request', operation: name, message })
  for (const error of result.errors ?? []) reportBug(parts, name, error)
  const errors = result.errors?.map(renderError)
  return Response.json(
    {
      ...(result.data === undefined ? {} : { data: result.data }),
      ...(errors === undefined ? {} : { errors }),
    },
    {
      headers: {
        ...headers,
        'x-ratelimit-resource': 'graphql',
        'x-github-request-id': `L0CA:${host.state.nextId()}`,
      },
    },
  )
}

// What goes wrong inside an answer, other than by a refusal, is a gap of the local GitHub and must not pass unseen.
function reportBug({ contract }: ApiParts, operation: string, error: GraphQLError): void {
  const { originalError } = error
  if (originalError === undefined || originalError instanceof GraphQLError) return
  contract.report({ kind: 'response', operation, message: originalError.message })
}

function renderError(error: GraphQLError) {
  const { originalError } = error
  const refusal = originalError instanceof Refusal ? originalError : error
  return {
    ...(refusal instanceof Refusal ? { type: refusal.type } : {}),
    ...(error.path === undefined ? {} : { path: error.path }),
    locations: error.locations ?? [],
    message: error.message,
  }
}

function renderRateLimit(headers: Readonly<Record<string, string>>) {
  const seconds = Number(headers['x-ratelimit-reset'])
  return {
    cost: 1,
    nodeCount: 0,
    limit: Number(headers['x-ratelimit-limit']),
    remaining: Number(headers['x-ratelimit-remaining']),
    used: Number(headers['x-ratelimit-used']),
    resetAt: `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`,
  }
}
