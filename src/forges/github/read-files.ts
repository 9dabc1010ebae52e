import type { z } from 'zod'
import { ForgeError } from '../../errors.ts'
import type { FileContent, Files, RepositoryName } from '../../model/snapshot.ts'
import { decodeText } from '../decode-text.ts'
import { Blobs, RawBlob, Tree } from './answers.ts'
import { toForgeError, type GitHubClient } from './client.ts'
import type { GitCache, TreeEntry } from './git-cache.ts'
import { buildReadBlobsQuery } from './queries/read-blobs.graphql.ts'

const manuscriptName = /\.(?:md|markdown|qmd|rmd|bib)$/i
const dataName = /\.(?:json|ya?ml)$/i
const skippedFolder = /(?:^|\/)(?:node_modules|\.git)\//
const mostBytes = 5_000_000
const mostDataBytes = 2_000_000
const blobsPerQuery = 100
const bytesPerQuery = 10_000_000

interface Source {
  readonly client: GitHubClient
  readonly repository: RepositoryName
  readonly cache: GitCache
}

/** Read the files of a tree that can belong to a manuscript: one request for their names, one for each hundred not read before. */
export async function readFiles(source: Source, treeSha: string): Promise<Files> {
  const entries = await readEntries(source, treeSha)
  const small = entries.filter(({ size }) => size <= mostBytes)
  // The cache may forget while it is filled: what this run needs is held here.
  const held = new Map<string, FileContent>()
  const missing = new Map<string, TreeEntry>()
  for (const entry of small) {
    const known = source.cache.blobs.get(entry.sha)
    if (known) held.set(entry.sha, known)
    else missing.set(entry.sha, entry)
  }
  for (const batch of batches([...missing.values()]))
    for (const [sha, content] of await readBlobs(source, batch)) {
      held.set(sha, content)
      source.cache.blobs.set(sha, content)
    }
  return new Map(entries.map((entry) => [entry.path, held.get(entry.sha) ?? tooLarge(entry)]))
}

async function readEntries(source: Source, treeSha: string): Promise<readonly TreeEntry[]> {
  const { trees } = source.cache
  const known = trees.get(treeSha)
  if (known) return known
  const entries = (await readTree(source, treeSha)).filter(isWanted)
  trees.set(treeSha, entries)
  return entries
}

function isWanted({ path, size }: TreeEntry): boolean {
  if (skippedFolder.test(path)) return false
  return manuscriptName.test(path) || (dataName.test(path) && size <= mostDataBytes)
}

function tooLarge({ size }: TreeEntry): FileContent {
  return {
    kind: 'unreadable',
    why: `${(size / 1_000_000).toFixed(1)} MB, larger than ${mostBytes / 1_000_000} MB`,
  }
}

// Symbolic links (120000) and submodules (160000) are passed over: nothing outside of the tree is read.
async function readTree({ client, repository }: Source, treeSha: string): Promise<TreeEntry[]> {
  const answer = await requestTree(client, repository, { treeSha, isRecursive: true })
  if (!answer.truncated) return answer.tree.flatMap((entry) => toEntry(entry, ''))
  return walkTree({ client, repository }, treeSha, '')
}

const mostFolders = 500

/** GitHub cuts a recursive tree at 100,000 entries; then folders are read one by one, within reason. */
async function walkTree(
  source: Pick<Source, 'client' | 'repository'>,
  treeSha: string,
  prefix: string,
): Promise<TreeEntry[]> {
  const entries: TreeEntry[] = []
  const folders = [{ sha: treeSha, prefix }]
  for (const [read, folder] of folders.entries()) {
    if (read === mostFolders)
      throw new ForgeError(`The tree is too large to be read: more than ${mostFolders} folders`)
    const { tree } = await requestTree(source.client, source.repository, {
      treeSha: folder.sha,
      isRecursive: false,
    })
    for (const entry of tree) {
      if (entry.type === 'tree') folders.push({ sha: entry.sha, prefix: `${folder.prefix}${entry.path}/` })
      else entries.push(...toEntry(entry, folder.prefix))
    }
  }
  return entries
}

function toEntry(
  { path, mode, type, sha, size }: z.infer<typeof Tree>['tree'][number],
  prefix: string,
): TreeEntry[] {
  return type === 'blob' && mode.startsWith('100') ? [{ path: `${prefix}${path}`, sha, size: size ?? 0 }] : []
}

async function requestTree(
  client: GitHubClient,
  { owner, name }: RepositoryName,
  { treeSha, isRecursive }: { treeSha: string; isRecursive: boolean },
): Promise<z.infer<typeof Tree>> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
      owner,
      repo: name,
      tree_sha: treeSha,
      ...(isRecursive && { recursive: '1' }),
    })
    return Tree.parse(data)
  } catch (error) {
    throw toForgeError(error, 'a tree')
  }
}

function batches(entries: readonly TreeEntry[]): TreeEntry[][] {
  const all: TreeEntry[][] = []
  let bytes = Infinity
  for (const entry of entries) {
    const last = all.at(-1)
    if (!last || last.length === blobsPerQuery || bytes + entry.size > bytesPerQuery) {
      all.push([entry])
      bytes = entry.size
    } else {
      last.push(entry)
      bytes += entry.size
    }
  }
  return all
}

async function readBlobs(source: Source, entries: readonly TreeEntry[]): Promise<Map<string, FileContent>> {
  const { client, repository } = source
  const contents = new Map<string, FileContent>()
  const oids = Object.fromEntries(entries.map(({ sha }, index) => [`oid${index}`, sha]))
  const answer = await query(client, buildReadBlobsQuery(entries.length), {
    owner: repository.owner,
    name: repository.name,
    ...oids,
  })
  const found = Blobs.parse(answer).repository
  for (const [index, { sha }] of entries.entries()) {
    const blob = found[`blob${index}`]
    if (blob?.isBinary) contents.set(sha, { kind: 'unreadable', why: 'binary file' })
    else if (blob && isWhole(blob)) contents.set(sha, { kind: 'text', text: blob.text })
    else contents.set(sha, await readRawBlob(source, sha))
  }
  return contents
}

type BlobAnswer = NonNullable<z.infer<typeof Blobs>['repository'][string]>

/** GraphQL cuts large texts, and replaces or converts what is not UTF-8. */
function isWhole(blob: BlobAnswer): blob is BlobAnswer & { text: string } {
  const { text, isTruncated, byteSize } = blob
  return !isTruncated && text !== null && Buffer.byteLength(text) === byteSize && !text.includes('\u{FFFD}')
}

async function query(
  client: GitHubClient,
  text: string,
  variables: Record<string, unknown>,
): Promise<unknown> {
  try {
    return await client.graphql(text, variables)
  } catch (error) {
    throw toForgeError(error, 'the text of files')
  }
}

async function readRawBlob({ client, repository }: Source, sha: string): Promise<FileContent> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
      owner: repository.owner,
      repo: repository.name,
      file_sha: sha,
    })
    return decodeText(Buffer.from(RawBlob.parse(data).content, 'base64'))
  } catch (error) {
    throw toForgeError(error, 'a file')
  }
}
