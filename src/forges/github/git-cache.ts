import type { FileContent, RepositoryName } from '../../model/snapshot.ts'
import { createBoundedMap, type BoundedMap } from './bounded-map.ts'

/** A file that can belong to a manuscript, as a tree lists it. */
export interface TreeEntry {
  readonly path: string
  readonly sha: string
  readonly size: number
}

/** The commit that two histories have in common. */
export interface MergeBase {
  readonly sha: string
  readonly treeSha: string
}

/** What the ids of one repository name. An id never names anything else, so nothing of this goes stale. */
export interface GitCache {
  readonly blobs: BoundedMap<FileContent>
  readonly trees: BoundedMap<readonly TreeEntry[]>
  /** By the ids of both commits, as `base...head`. */
  readonly mergeBases: BoundedMap<MergeBase>
}

/**
 * Make the cache in memory: `cacheBytes` for the text of files, a quarter of that for trees, and little for the rest.
 *
 * Each repository has its own part: whoever knows the id of another one's private file must not read it here.
 */
export function createGitCache(cacheBytes = 64_000_000): (repository: RepositoryName) => GitCache {
  const blobs = createBoundedMap<FileContent>({
    limitBytes: cacheBytes,
    sizeOf: (content) => 2 * (content.kind === 'text' ? content.text : content.why).length,
  })
  const trees = createBoundedMap<readonly TreeEntry[]>({
    limitBytes: cacheBytes / 4,
    sizeOf: (entries) => entries.reduce((bytes, { path }) => bytes + 150 + 2 * path.length, 0),
  })
  const mergeBases = createBoundedMap<MergeBase>({ limitBytes: cacheBytes / 32, sizeOf: () => 200 })
  return ({ installationId, owner, name }) => {
    const prefix = `${installationId}/${owner}/${name}`.toLowerCase()
    return {
      blobs: within(blobs, prefix),
      trees: within(trees, prefix),
      mergeBases: within(mergeBases, prefix),
    }
  }
}

function within<Value>({ get, set }: BoundedMap<Value>, prefix: string): BoundedMap<Value> {
  return {
    get: (key) => get(`${prefix} ${key}`),
    set: (key, value) => set(`${prefix} ${key}`, value),
  }
}
