import type { Logger } from 'pino'
import { Probot, ProbotOctokit } from 'probot'
import { z } from 'zod'
import type { Environment } from '../environment.ts'
import type { Forge } from '../forges/forge.ts'
import { toForgeError, type GitHubClient } from '../forges/github/client.ts'
import { createGitHubForge } from '../forges/github/create-github-forge.ts'
import type { ApiRequest } from '../web/metrics.ts'
import { watchRequests } from './watch-requests.ts'
import { fetchWhole } from './fetch-whole.ts'

/** How GitHub is reached: as the App, and for each installation. */
export interface GitHub {
  readonly probot: Probot
  readonly app: () => Promise<GitHubClient>
  readonly clientFor: (installationId: number) => Promise<GitHubClient>
  readonly forge: () => Promise<Forge>
}

// GitHub ends a request of its own after 10 seconds; the rest is for the way.
const defaultAnswerWithinMs = 30_000

const AppAnswer = z.object({ slug: z.string() })

interface RequestOptions {
  /** Hears of every request when its answer is there. */
  readonly requested?: (request: ApiRequest) => void
  /** How long GitHub has for a whole answer; 30 seconds when not said. */
  readonly answerWithinMs?: number
}

/** Reach GitHub, or a server of one's own, as the App. */
export function connect(
  environment: Environment,
  { log, now, ...options }: { log: Logger; now: () => Date } & RequestOptions,
): GitHub {
  const probot = new Probot(probotOptions(environment, log, options))
  const clientFor = async (installationId: number) => toClient(await probot.auth(installationId))
  const app = async () => toClient(await probot.auth())
  let forge: Promise<Forge> | undefined
  const open = async () => {
    const { data } = await (await app()).request('GET /app').catch((error: unknown) => {
      throw toForgeError(error, 'to say which App this is')
    })
    const { slug } = AppAnswer.parse(data)
    return createGitHubForge({
      clientFor,
      appId: environment.APP_ID,
      botLogin: slug,
      now: () => now().toISOString(),
    })
  }
  return {
    probot,
    app,
    clientFor,
    forge() {
      forge ??= open().catch((error: unknown) => {
        forge = undefined
        throw error
      })
      return forge
    },
  }
}

type ProbotClient = Awaited<ReturnType<Probot['auth']>>

function toClient(octokit: ProbotClient): GitHubClient {
  return {
    request: (route, parameters) => octokit.request(route, parameters),
    graphql: (query, variables) => octokit.graphql(query, variables),
  }
}

/** Give Probot's options: no repeated writes, no waiting for ever, and no pauses between requests on this machine. */
export function probotOptions(
  environment: Environment,
  log: Logger,
  { requested = () => {}, answerWithinMs = defaultAnswerWithinMs }: RequestOptions = {},
) {
  const { APP_ID, PRIVATE_KEY, WEBHOOK_SECRET, GHE_HOST, GHE_PROTOCOL } = environment
  const isLoopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/.test(GHE_HOST ?? '')
  const Octokit = ProbotOctokit.plugin(watchRequests(requested)).defaults(
    (options: { throttle?: object } = {}) => ({
      ...options,
      // A write whose reply was lost may have happened: the job is repeated and finds it, the request is not.
      retry: { enabled: false },
      throttle: {
        ...options.throttle,
        enabled: !isLoopback,
        onRateLimit: () => false,
        onSecondaryRateLimit: () => false,
      },
    }),
  )
  return {
    appId: APP_ID,
    privateKey: PRIVATE_KEY,
    secret: WEBHOOK_SECRET,
    Octokit,
    log,
    request: { fetch: fetchWhole(answerWithinMs) },
    ...(GHE_HOST !== undefined && { baseUrl: `${GHE_PROTOCOL}://${GHE_HOST}/api/v3` }),
  }
}
