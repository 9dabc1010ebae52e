import { actorOf, authorize } from '../auth/authorize.ts'
import type { Need } from '../auth/authorize.ts'
import type { Caller } from '../auth/identify.ts'
import type { TokenBook } from '../auth/tokens.ts'
import { ApiError, notFound } from '../api-error.ts'
import type { CoveredOperation } from '../contract/covered.ts'
import { findRepository } from '../find-records.ts'
import type { Host } from '../host.ts'
import type { AccountRecord, DeliveryRecord, RepositoryRecord } from '../state.ts'

/** One request, taken apart. The contract has checked parameters, query and body before an operation runs. */
export interface Asked<Body = unknown> {
  readonly host: Host
  readonly tokens: TokenBook
  readonly caller: Caller
  readonly parameters: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Body
  readonly accept: string
  /** Below `/api/v3`. */
  readonly path: string
  readonly redeliver: (delivery: DeliveryRecord) => void
}

/** A request for something of a repository that the caller may use so. */
export interface RepositoryAsked<Body = unknown> extends Asked<Body> {
  readonly repository: RepositoryRecord
}

export interface Reply {
  readonly status: number
  /** JSON, or bytes for a raw blob; nothing for 204. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** One operation of the REST API. `run` is a method so that each may name the body that its description promises. */
export interface Operation {
  readonly name: CoveredOperation
  permit(asked: Asked): void
  run(asked: Asked): Promise<Reply> | Reply
}

/** Define an operation that only the App itself may use, by its JWT. */
export function appOperation<Body>(
  name: CoveredOperation,
  run: (asked: Asked<Body>) => Promise<Reply> | Reply,
): Operation {
  return {
    name,
    permit({ caller }) {
      if (caller.kind !== 'app') throw new ApiError(401, 'A JSON web token could not be decoded')
    },
    run,
  }
}

/** Define an operation on a repository, and what it takes to use it. */
export function repositoryOperation<Body>(
  name: CoveredOperation,
  need: Need,
  run: (asked: RepositoryAsked<Body>) => Promise<Reply> | Reply,
): Operation {
  return {
    name,
    permit: (asked) => authorize(asked.host, asked.caller, repositoryOf(asked), need),
    run: (asked: Asked<Body>) => run({ ...asked, repository: repositoryOf(asked) }),
  }
}

/** Find the repository that a request names. */
export function repositoryOf({ host, parameters }: Pick<Asked, 'host' | 'parameters'>): RepositoryRecord {
  const repository = findRepository(host.state, parameters['owner'] ?? '', parameters['repo'] ?? '')
  if (repository === undefined) throw notFound()
  return repository
}

/** Give the account that a request acts by. */
export function actor({ host, caller }: Pick<Asked, 'caller' | 'host'>): AccountRecord {
  return actorOf(host, caller)
}

/** Answer 200 with JSON. */
export function ok(body: unknown, headers?: Readonly<Record<string, string>>): Reply {
  return { status: 200, body, ...(headers === undefined ? {} : { headers }) }
}

/** Answer 201 with JSON. */
export function created(body: unknown): Reply {
  return { status: 201, body }
}
