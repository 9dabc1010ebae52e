import type { Forge } from '../forge.ts'
import { applyPlan } from './apply.ts'
import { createBlobCache } from './blob-cache.ts'
import type { GitHubClient } from './client.ts'
import { observeTarget } from './observe.ts'

export interface GitHubForgeOptions {
  /** Give the client that acts for an installation. */
  readonly clientFor: (installationId: number) => Promise<GitHubClient>
  readonly appId: number
  /** Slug of the App: its bot's login without `[bot]`. */
  readonly botLogin: string
  /** The present moment, ISO 8601. */
  readonly now: () => string
}

/** Make the forge for an App that is installed on GitHub. README.md lists every request it makes. */
export function createGitHubForge({ clientFor, appId, botLogin, now }: GitHubForgeOptions): Forge {
  const blobs = createBlobCache()
  return {
    async observe(target) {
      const client = await clientFor(target.repository.installationId)
      return observeTarget({ client, appId, botLogin, blobs, now }, target)
    },
    async apply(target, plan) {
      return applyPlan(await clientFor(target.repository.installationId), target, plan)
    },
  }
}
