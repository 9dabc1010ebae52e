import type { BlobCache } from './blob-cache.ts'
import type { GitHubClient } from './client.ts'

/** Who looks: an installation's client, and which App it is. */
export interface Observer {
  readonly client: GitHubClient
  readonly appId: number
  /** Login of the App's bot as GraphQL prints it, without `[bot]`. */
  readonly botLogin: string
  readonly blobs: BlobCache
  readonly now: () => string
}
