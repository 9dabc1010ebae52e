import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRepository } from './actions/repositories.ts'
import type { NewRepository } from './actions/repositories.ts'
import { createApp } from './auth/create-app.ts'
import type { AppOptions } from './auth/create-app.ts'
import { TokenBook } from './auth/tokens.ts'
import { Contract } from './contract/contract.ts'
import type { Violation } from './contract/violation.ts'
import { createPerson } from './create-person.ts'
import type { Person } from './create-person.ts'
import { GitStore } from './git/git-store.ts'
import type { AppRecord, Host, HostEvent, Limits } from './host.ts'
import { RateLimit } from './rest/rate-limit.ts'
import { listen } from './listen.ts'
import type { Interceptor } from './listen.ts'
import { createState } from './state.ts'
import type { DeliveryRecord, RepositoryRecord, State } from './state.ts'
import { buildDelivery, repeatDelivery } from './webhooks/build-delivery.ts'
import { Courier } from './webhooks/courier.ts'

export interface LocalGitHubOptions {
  /** 0, when not said, for any free one. */
  readonly port?: number
  /** Where the bare repositories go; a folder of its own, deleted at the end, when not said. */
  readonly folder?: string
  readonly app?: AppOptions
  readonly limits?: Partial<Limits>
  readonly now?: () => Date
  /** See every API request first, and answer or delay it: the seam for faults. */
  readonly onRequest?: Interceptor
  /** Hear of each violation as it happens. */
  readonly onViolation?: (violation: Violation) => void
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
  createRepository(wanted: NewRepository): Promise<RepositoryRecord>
  /** Act as a person, through the same operations as the API. */
  person(login: string): Person
  /** The address for `git clone` and `git push`, with a person's name in it: the owner's when not said. */
  gitUrl(owner: string, name: string, login?: string): string
  readonly redeliver: (delivery: DeliveryRecord) => void
  /** Let every installation token expire. */
  revokeTokens(): void
  /** Wait until every delivery has been answered or has failed. */
  settle(): Promise<void>
  stop(): Promise<void>
}

/** Start a local GitHub with one App registered. */
export async function startLocalGitHub(options: LocalGitHubOptions = {}): Promise<LocalGitHub> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'local-github-')))
  const { host, courier, contract, setUrl } = createHost(folder, options)
  const tokens = new TokenBook()
  const rateLimit = new RateLimit({ limit: host.limits.requestsPerHour, now: host.state.now })
  const redeliver = (delivery: DeliveryRecord) => courier.send(host, repeatDelivery(host, delivery))
  const parts = { host, tokens, contract, rateLimit, redeliver }
  const server = await listen(parts, { port: options.port ?? 0, onRequest: options.onRequest })
  setUrl(server.url)
  return {
    url: server.url,
    apiUrl: `${server.url}/api/v3`,
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
    person: (login) => createPerson(host, login),
    gitUrl: (owner, name, login = owner) =>
      `${server.url.replace('://', `://${login}:x@`)}/${owner}/${name}.git`,
    redeliver,
    revokeTokens: () => tokens.revokeAll(),
    settle: () => courier.settle(),
    stop,
    [Symbol.asyncDispose]: stop,
  }

  async function stop(): Promise<void> {
    await server.close()
    await courier.settle()
    host.git.close()
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true })
  }
}

const defaultLimits: Limits = { treeEntries: 100_000, blobTextBytes: 512_000, requestsPerHour: 5000 }

function createHost(
  folder: string,
  { app, limits, now = () => new Date(), onViolation }: LocalGitHubOptions,
) {
  const state = createState(now)
  const courier = new Courier()
  const contract = new Contract(onViolation)
  let url = ''
  const host: Host = {
    get url() {
      return url
    },
    state,
    git: new GitStore(folder),
    app: createApp(state, app ?? {}),
    violations: contract.violations,
    limits: { ...defaultLimits, ...limits },
    emit,
  }
  return { host, courier, contract, setUrl: (listening: string) => void (url = listening) }

  function emit(event: HostEvent): void {
    const delivery = buildDelivery(host, event)
    if (delivery === undefined) return
    contract.checkWebhook(delivery.event, delivery.action, delivery.request.payload)
    courier.send(host, delivery)
  }
}
