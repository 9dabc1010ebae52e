import type { Forge } from '../forge.ts'
import { applyPlan } from './apply.ts'
import { toForgeError, type GitHubClient } from './client.ts'
import { createGitCache } from './git-cache.ts'
import { observeTarget } from './observe.ts'

export interface GitHubForgeOptions {
  /** Give the client that acts for an installation. */
  readonly clientFor: (installationId: number) => Promise<GitHubClient>
  readonly appId: number
  /** Slug of the App: its bot's login without `[bot]`. */
  readonly botLogin: string
  /** The present moment, ISO 8601. */
  readonly now: () => string
  /** How much text of files is kept between observations; 64 MB when not said. */
  readonly cacheBytes?: number
}

/** Make the forge for an App that is installed on GitHub. README.md lists every request it makes. */
export function createGitHubForge({
  clientFor,
  appId,
  botLogin,
  now,
  cacheBytes,
}: GitHubForgeOptions): Forge {
  const cacheOf = createGitCache(cacheBytes)
  // No token is given for an installation that is suspended or gone.
  const open = (installationId: number) =>
    clientFor(installationId).catch((error: unknown) => {
      throw toForgeError(error, 'a token')
    })
  return {
    async observe(target) {
      const client = await open(target.repository.installationId)
      return observeTarget({ client, appId, botLogin, cache: cacheOf(target.repository), now }, target)
    },
    async apply(target, plan) {
      return applyPlan(await open(target.repository.installationId), target, plan)
    },
  }
}
