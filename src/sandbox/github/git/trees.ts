import type { GitObject, ObjectReader } from './object-reader.ts'

export interface TreeEntry {
  readonly mode: string
  readonly type: 'blob' | 'commit' | 'tree'
  readonly sha: string
  /** From the root of the tree that was read. */
  readonly path: string
}

/** Read a tree object: `<mode> SP <name> NUL <20 bytes of id>`, again and again. */
export function parseTree(content: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = []
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(32, at)
    const nul = content.indexOf(0, space)
    const mode = content.toString('latin1', at, space).padStart(6, '0')
    entries.push({
      mode,
      type: mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob',
      path: content.toString('utf8', space + 1, nul),
      sha: content.toString('hex', nul + 1, nul + 21),
    })
    at = nul + 21
  }
  return entries
}

/** List a tree with everything below it, parents before children. */
export async function listTree(objects: ObjectReader, sha: string, prefix = ''): Promise<TreeEntry[]> {
  const tree = await objects.read(sha)
  if (tree?.type !== 'tree') return []
  const listed: TreeEntry[] = []
  for (const entry of parseTree(tree.content)) {
    const path = `${prefix}${entry.path}`
    listed.push({ ...entry, path })
    if (entry.type === 'tree') listed.push(...(await listTree(objects, entry.sha, `${path}/`)))
  }
  return listed
}

/** Find what a path names in a tree: a blob, a tree, or nothing. */
export async function readPath(
  objects: ObjectReader,
  tree: string,
  path: string,
): Promise<GitObject | undefined> {
  let found = await objects.read(tree)
  for (const name of path.split('/').filter(Boolean)) {
    if (found?.type !== 'tree') return undefined
    const entry = parseTree(found.content).find((entry) => entry.path === name)
    if (entry === undefined) return undefined
    found = await objects.read(entry.sha)
  }
  return found
}
