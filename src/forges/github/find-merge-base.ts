import type { RepositoryName } from '../../model/snapshot.ts'
import { Comparison } from './answers.ts'
import { toForgeError } from './client.ts'
import type { MergeBase } from './git-cache.ts'
import type { Observer } from './observer.ts'

/** Find the commit that two histories have in common, with its tree; histories without one have none. */
export async function findMergeBase(
  { client, cache }: Observer,
  { owner, name }: RepositoryName,
  { base, head }: { base: string; head: string },
): Promise<MergeBase | undefined> {
  const basehead = `${base}...${head}`
  const known = cache.mergeBases.get(basehead)
  if (known) return known
  try {
    // The second page has no files: only the merge base is wanted.
    const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
      owner,
      repo: name,
      basehead,
      per_page: 1,
      page: 2,
    })
    const { sha, commit } = Comparison.parse(data).merge_base_commit
    const found = { sha, treeSha: commit.tree.sha }
    cache.mergeBases.set(basehead, found)
    return found
  } catch (error) {
    const refusal = toForgeError(error, 'a comparison')
    if (refusal.status === 404) return undefined
    throw refusal
  }
}
