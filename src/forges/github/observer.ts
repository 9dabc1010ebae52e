import type { GitHubClient } from './client.ts'
import type { GitCache } from './git-cache.ts'

/** Who looks: an installation's client, and which App it is. */
export interface Observer {
  readonly client: GitHubClient
  readonly appId: number
  /** Login of the App's bot as GraphQL prints it, without `[bot]`. */
  readonly botLogin: string
  /** Of the repository that is looked at. */
  readonly cache: GitCache
  readonly now: () => string
}
