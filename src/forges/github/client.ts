import { z } from 'zod'
import { ForgeError } from '../../errors.ts'

/** What the forge needs of Octokit: one installation's client. */
export interface GitHubClient {
  readonly request: (
    route: string,
    parameters?: Record<string, unknown>,
  ) => Promise<{ data: unknown; status: number }>
  readonly graphql: (query: string, variables: Record<string, unknown>) => Promise<unknown>
}

const GraphqlRefusal = z.object({ errors: z.array(z.object({ type: z.string().optional() })) })
const Headers = z.record(z.string(), z.unknown()).optional().catch(undefined)
const WithHeaders = z.object({
  headers: Headers,
  response: z.object({ headers: Headers }).optional().catch(undefined),
})
const secondaryPauseMs = 60_000

/**
 * Turn a refusal of GitHub into a `ForgeError`: its status, when to come back, and no body, since manuscripts are private.
 *
 * Throws what is no refusal, such as an answer of another shape, as it is: that is a bug.
 */
export function toForgeError(error: unknown, what: string): ForgeError {
  if (error instanceof ForgeError) return error
  if (!isRefusal(error)) throw error
  const status = numberField(error, 'status')
  const headers = headersOf(error)
  const isLimited = status === 403 || status === 429 || isGraphqlLimit(error)
  const retryAfterMs = isLimited ? pauseOf(headers, isSecondary(error)) : undefined
  return new ForgeError(`GitHub refused ${what}${status === undefined ? '' : ` with ${status}`}`, {
    cause: withoutBody(error),
    ...(status !== undefined && { status }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  })
}

/** Octokit gives these names to an answer or a connection that failed, and to a GraphQL answer with errors. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && ['AbortError', 'GraphqlResponseError', 'HttpError'].includes(error.name)
}

function isGraphqlLimit(error: unknown): boolean {
  const { success, data } = GraphqlRefusal.safeParse(error)
  return success && data.errors.some(({ type }) => type === 'RATE_LIMITED')
}

/** Octokit's errors carry the request with its body; only the kind of the failure goes on. */
function withoutBody(error: unknown): Error {
  return new Error(error instanceof Error ? error.name : 'unknown')
}

function numberField(error: unknown, name: 'status'): number | undefined {
  if (typeof error !== 'object' || error === null || !(name in error)) return undefined
  return typeof error[name] === 'number' ? error[name] : undefined
}

/** A REST error has its headers at the response, a GraphQL error at itself. */
function headersOf(error: unknown): Readonly<Record<string, unknown>> {
  const { headers, response } = WithHeaders.parse(error)
  return response?.headers ?? headers ?? {}
}

function isSecondary(error: unknown): boolean {
  return error instanceof Error && /secondary rate limit|abuse/i.test(error.message)
}

/** `retry-after` counts seconds; `x-ratelimit-reset` is a time in seconds, and counts only when nothing remains. */
function pauseOf(headers: Readonly<Record<string, unknown>>, isSecondary: boolean): number | undefined {
  const retryAfter = Number(headers['retry-after'])
  if (retryAfter > 0) return retryAfter * 1000
  const reset = Number(headers['x-ratelimit-reset'])
  if (String(headers['x-ratelimit-remaining']) === '0' && reset > 0)
    return Math.max(1000, reset * 1000 - Date.now())
  return isSecondary ? secondaryPauseMs : undefined
}
