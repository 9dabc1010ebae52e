import { ApiError, notFound } from '../api-error.ts'
import { countApart, listCommits } from '../git/bare-repository.ts'
import { listChangedFiles } from '../git/changed-files.ts'
import { resolveRevision } from '../git/resolve-revision.ts'
import { listTree, parseTree } from '../git/trees.ts'
import type { TreeEntry } from '../git/trees.ts'
import { repositoryApi, repositoryUrl } from '../render/links.ts'
import { nodeId } from '../render/node-id.ts'
import { renderCommit } from '../render/render-commit.ts'
import { renderChangedFile } from '../render/render-file.ts'
import { ok, repositoryOperation } from './operation.ts'
import type { Operation, RepositoryAsked } from './operation.ts'
import { paginate } from './paginate.ts'

const contents = { permissions: ['contents'], access: 'read' } as const
const maxComparedCommits = 10_000
const maxComparedFiles = 300

/** What git itself knows: commits, trees, blobs, refs, and how two commits differ. */
export const gitOperations: readonly Operation[] = [
  repositoryOperation('GET /repos/{owner}/{repo}/commits/{ref}', contents, readCommit),
  repositoryOperation('GET /repos/{owner}/{repo}/compare/{basehead}', contents, compare),
  repositoryOperation('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', contents, readBlob),
  repositoryOperation('GET /repos/{owner}/{repo}/git/ref/{ref}', contents, readRef),
  repositoryOperation('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', contents, readTree),
]

async function readCommit(asked: RepositoryAsked) {
  const { host, repository, parameters } = asked
  const commit = await commitOf(asked, parameters['ref'] ?? '')
  if (commit === undefined) throw new ApiError(422, `No commit found for SHA: ${parameters['ref'] ?? ''}`)
  const files = await listChangedFiles(repository.folder, { base: commit.parents[0], head: commit.sha })
  const sum = (key: 'additions' | 'deletions') => files.reduce((total, file) => total + file[key], 0)
  return ok({
    ...renderCommit(host, repository, commit),
    stats: {
      additions: sum('additions'),
      deletions: sum('deletions'),
      total: sum('additions') + sum('deletions'),
    },
    files: files.map((file) => renderChangedFile(host, repository, commit.sha, file)),
  })
}

async function compare(asked: RepositoryAsked) {
  const { host, repository, parameters, query } = asked
  const basehead = parameters['basehead'] ?? ''
  const [base, head] = await Promise.all(basehead.split('...').map((name) => commitOf(asked, name)))
  if (base === undefined || head === undefined) throw notFound()
  const mergeBase = await host.git.mergeBase(repository, base.sha, head.sha)
  const ancestor = mergeBase === undefined ? undefined : await commitOf(asked, mergeBase)
  if (ancestor === undefined)
    throw new ApiError(404, `No common ancestor between ${basehead.replace('...', ' and ')}.`)
  const [{ ahead, behind }, shas, files] = await Promise.all([
    countApart(repository.folder, { base: base.sha, head: head.sha }),
    listCommits(repository.folder, { base: base.sha, head: head.sha, limit: maxComparedCommits }),
    listChangedFiles(repository.folder, { base: ancestor.sha, head: head.sha }),
  ])
  const { items, headers } = paginate({ ...asked, query: { per_page: '100', ...query } }, shas)
  const commits = await Promise.all(items.map((sha) => commitOf(asked, sha)))
  const html = `${repositoryUrl(host, repository)}/compare/${basehead}`
  const url = `${repositoryApi(host, repository)}/compare/${basehead}`
  return ok(
    {
      url,
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: renderCommit(host, repository, base),
      merge_base_commit: renderCommit(host, repository, ancestor),
      status: statusOf({ ahead, behind }),
      ahead_by: ahead,
      behind_by: behind,
      total_commits: shas.length,
      commits: commits.flatMap((commit) =>
        commit === undefined ? [] : [renderCommit(host, repository, commit)],
      ),
      ...(Number(query['page'] ?? 1) > 1
        ? {}
        : {
            files: files
              .slice(0, maxComparedFiles)
              .map((file) => renderChangedFile(host, repository, head.sha, file)),
          }),
    },
    headers,
  )
}

async function readBlob({ host, repository, parameters, accept }: RepositoryAsked) {
  const sha = parameters['file_sha'] ?? ''
  const blob = /^[0-9a-f]{40}$/.test(sha) ? await host.git.objectsOf(repository).read(sha) : undefined
  if (blob?.type !== 'blob') throw notFound()
  if (accept.includes('raw'))
    return ok(blob.content, { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' })
  return ok({
    sha,
    node_id: nodeId('Blob', `${repository.id}:${sha}`),
    url: `${repositoryApi(host, repository)}/git/blobs/${sha}`,
    size: blob.content.length,
    content: `${blob.content.toString('base64').replaceAll(/.{60}/g, '$&\n')}\n`,
    encoding: 'base64',
  })
}

function readRef({ host, repository, parameters }: RepositoryAsked) {
  const ref = `refs/${parameters['ref'] ?? ''}`
  const sha = repository.refs.get(ref)
  if (repository.refs.size === 0) throw new ApiError(409, 'Git Repository is empty.')
  if (sha === undefined) throw notFound()
  const api = repositoryApi(host, repository)
  return ok({
    ref,
    node_id: nodeId('Ref', `${repository.id}:${ref}`),
    url: `${api}/git/${ref}`,
    object: { sha, type: 'commit', url: `${api}/git/commits/${sha}` },
  })
}

async function readTree({ host, repository, parameters, query }: RepositoryAsked) {
  const name = parameters['tree_sha'] ?? ''
  if (repository.refs.size === 0) throw new ApiError(409, 'Git Repository is empty.')
  const objects = host.git.objectsOf(repository)
  const sha = (await resolveRevision(host, repository, name)) ?? name
  const tree = await objects.read(`${sha}^{tree}`)
  if (tree?.type !== 'tree') throw notFound()
  const api = repositoryApi(host, repository)
  const all = query['recursive'] === undefined ? parseTree(tree.content) : await listTree(objects, tree.sha)
  const listed = all.slice(0, host.limits.treeEntries)
  const entries = await Promise.all(listed.map((entry) => renderEntry(entry)))
  return ok({
    sha: tree.sha,
    url: `${api}/git/trees/${tree.sha}`,
    tree: entries,
    truncated: listed.length < all.length,
  })

  async function renderEntry({ path, mode, type, sha }: TreeEntry) {
    const size = type === 'blob' ? { size: (await objects.read(sha))?.content.length ?? 0 } : {}
    return { path, mode, type, sha, ...size, url: `${api}/git/${type}s/${sha}` }
  }
}

async function commitOf({ host, repository }: RepositoryAsked, name: string) {
  const sha = await resolveRevision(host, repository, name.slice(name.indexOf(':') + 1))
  return sha === undefined ? undefined : host.git.readCommit(repository, sha)
}

function statusOf({ ahead, behind }: { ahead: number; behind: number }): string {
  if (ahead === 0) return behind === 0 ? 'identical' : 'behind'
  return behind === 0 ? 'ahead' : 'diverged'
}
