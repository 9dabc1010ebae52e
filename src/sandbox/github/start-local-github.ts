import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRepository, installApp } from './actions/repositories.ts'
import type { NewRepository } from './actions/repositories.ts'
import { TokenBook } from './auth/tokens.ts'
import type { Violation } from './contract/violation.ts'
import { createHost } from './create-host.ts'
import type { HostOptions, NewHost } from './create-host.ts'
import { createPerson } from './create-person.ts'
import type { Person } from './create-person.ts'
import type { AppRecord, Host } from './host.ts'
import { listen } from './listen.ts'
import type { Interceptor, Listening } from './listen.ts'
import { RateLimit } from './rest/rate-limit.ts'
import type { DeliveryRecord, InstallationRecord, RepositoryRecord, State } from './state.ts'
import { repeatDelivery } from './webhooks/build-delivery.ts'

export interface LocalGitHubOptions extends HostOptions {
  /** 0, when not said, for any free one. */
  readonly port?: number
  /** Where the bare repositories go; a folder of its own, deleted at the end, when not said. */
  readonly folder?: string
  /** See every API request first, and answer or delay it: the seam for faults. */
  readonly onRequest?: Interceptor
  /** Make what answers every request that is neither API nor git: the pages. */
  readonly pages?: (github: LocalGitHub) => (request: Request) => Promise<Response> | Response
}

/** A GitHub of its own: git, REST, GraphQL and webhooks, on 127.0.0.1. */
export interface LocalGitHub extends AsyncDisposable {
  readonly url: string
  readonly apiUrl: string
  readonly app: Pick<AppRecord, 'id' | 'privateKey' | 'slug' | 'webhookSecret'>
  /** What the pages and the story need; everything else goes through the API. */
  readonly host: Host
  readonly state: State
  /** Where webhooks go; while it is not set they fail, as without a receiver. */
  webhookUrl: string | undefined
  readonly violations: readonly Violation[]
  readonly createRepository: (wanted: NewRepository) => Promise<RepositoryRecord>
  /** Give the App access to a repository that was made without it. */
  readonly installApp: (repository: RepositoryRecord) => InstallationRecord
  /** Act as a person, through the same operations as the API. */
  readonly person: (login: string) => Person
  /** The address for `git clone` and `git push`, with a person's name in it: the owner's when not said. */
  readonly gitUrl: (owner: string, name: string, login?: string) => string
  readonly redeliver: (delivery: DeliveryRecord) => void
  /** Let every installation token expire. */
  readonly revokeTokens: () => void
  /** Wait until every delivery has been answered or has failed. */
  readonly settle: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Start a local GitHub with one App registered. */
export async function startLocalGitHub(options: LocalGitHubOptions = {}): Promise<LocalGitHub> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'local-github-')))
  const made = createHost(folder, options)
  const { host, courier, contract } = made
  const tokens = new TokenBook()
  const rateLimit = new RateLimit({ limit: host.limits.requestsPerHour, now: host.state.now })
  const redeliver = (delivery: DeliveryRecord) => courier.send(host, repeatDelivery(host, delivery))
  const parts = { host, tokens, contract, rateLimit, redeliver }
  const pages: { answer?: ReturnType<NonNullable<LocalGitHubOptions['pages']>> } = {}
  const server = await listen(parts, {
    port: options.port ?? 0,
    onRequest: options.onRequest,
    onPage: (request) => pages.answer?.(request) ?? new Response('Not Found\n', { status: 404 }),
  })
  made.setUrl(server.url)
  const github = createHandle(made, { tokens, redeliver, stop })
  if (options.pages !== undefined) pages.answer = options.pages(github)
  return github

  async function stop(): Promise<void> {
    await stopAll(made, server)
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true })
  }
}

function createHandle(
  { host, courier }: NewHost,
  { tokens, redeliver, stop }: { tokens: TokenBook } & Pick<LocalGitHub, 'redeliver' | 'stop'>,
): LocalGitHub {
  return {
    url: host.url,
    apiUrl: `${host.url}/api/v3`,
    app: host.app,
    host,
    state: host.state,
    violations: host.violations,
    get webhookUrl() {
      return courier.url
    },
    set webhookUrl(url) {
      courier.url = url
    },
    createRepository: (wanted) => createRepository(host, wanted),
    installApp: (repository) => installApp(host, repository),
    person: (login) => createPerson(host, login),
    gitUrl: (owner, name, login = owner) =>
      `${host.url.replace('://', `://${login}:x@`)}/${owner}/${name}.git`,
    redeliver,
    revokeTokens: () => tokens.revokeAll(),
    settle: () => courier.settle(),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

async function stopAll({ host, courier }: NewHost, server: Listening): Promise<void> {
  await server.close()
  await courier.settle()
  host.git.close()
}
