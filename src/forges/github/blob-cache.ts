import type { FileContent } from '../../model/snapshot.ts'

/** Contents by blob id, which never go stale. */
export interface BlobCache {
  readonly get: (oid: string) => FileContent | undefined
  readonly set: (oid: string, content: FileContent) => void
}

const overheadBytes = 100

/** Make a cache in memory that forgets what was not used for longest once it holds more than `limitBytes`. */
export function createBlobCache(limitBytes = 64_000_000): BlobCache {
  const contents = new Map<string, FileContent>()
  let held = 0
  return {
    get(oid) {
      const content = contents.get(oid)
      if (content) {
        contents.delete(oid)
        contents.set(oid, content)
      }
      return content
    },
    set(oid, content) {
      if (contents.has(oid)) return
      contents.set(oid, content)
      held += sizeOf(content)
      for (const [oldest, old] of contents) {
        if (held <= limitBytes || oldest === oid) return
        contents.delete(oldest)
        held -= sizeOf(old)
      }
    },
  }
}

function sizeOf(content: FileContent): number {
  return overheadBytes + (content.kind === 'text' ? content.text.length * 2 : content.why.length * 2)
}
