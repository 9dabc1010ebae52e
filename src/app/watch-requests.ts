import { SpanKind } from '@opentelemetry/api'
import type { ProbotOctokit } from 'probot'
import { z } from 'zod'
import type { ApiRequest } from '../web/metrics.ts'
import { inSpan } from './trace.ts'

type Hooked = Pick<InstanceType<typeof ProbotOctokit>, 'hook'>

/** Of a client's options, the installation that it speaks for. */
const ClientOptions = z.object({
  auth: z.object({ installationId: z.number().optional() }).optional().catch(undefined),
})

/** Make a plug-in of the client that tells of every request when its answer is there, and gives it a span. */
export function watchRequests(requested: (request: ApiRequest) => void) {
  return ({ hook }: Hooked, options: unknown): void => {
    const installationId = ClientOptions.safeParse(options).data?.auth?.installationId
    hook.wrap('request', (request, asked) => {
      const { method, url } = asked
      const template = templateOf(url)
      const endpoint = `${method} ${template}`
      const attributes = {
        'http.request.method': method,
        'url.template': template,
        ...operationOf(asked.query),
      }
      return inSpan({ name: endpoint, kind: SpanKind.CLIENT, attributes }, async (span) => {
        const tell = (status: number | 'none', headers: Headers) => {
          if (status !== 'none') span.setAttribute('http.response.status_code', status)
          requested({ endpoint, status, ...budgetOf(headers, installationId) })
        }
        try {
          const answer = await request(asked)
          tell(answer.status, answer.headers)
          return answer
        } catch (error) {
          const { status, response } = RefusedAnswer.parse(error)
          tell(response ? (status ?? 'none') : 'none', response?.headers ?? {})
          throw error
        }
      })
    })
  }
}

const RefusedAnswer = z.object({
  status: z.number().optional().catch(undefined),
  response: z
    .object({ headers: z.record(z.string(), z.unknown()) })
    .optional()
    .catch(undefined),
})

/** Give the template; of a whole address nothing, as it may name a repository. */
function templateOf(url: string): string {
  if (url.endsWith('/graphql')) return '/graphql'
  return url.startsWith('/') ? url : 'other'
}

// query ObserveBranch($owner: String!, …
//       ^^^^^^^^^^^^^ name
function operationOf(query: unknown): { 'graphql.operation.name'?: string } {
  const name =
    typeof query === 'string' ? /^\s{0,99}(?:query|mutation)\s(\w{1,99})/.exec(query)?.[1] : undefined
  return name === undefined ? {} : { 'graphql.operation.name': name }
}

type Headers = Readonly<Record<string, unknown>>

function budgetOf(headers: Headers, installationId: number | undefined): Pick<ApiRequest, 'budget'> {
  const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN)
  const resetAt = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000
  const resource = headers['x-ratelimit-resource']
  if (Number.isNaN(remaining) || Number.isNaN(resetAt)) return {}
  return {
    budget: {
      installationId,
      resource: typeof resource === 'string' ? resource : 'core',
      remaining,
      resetAt,
    },
  }
}
