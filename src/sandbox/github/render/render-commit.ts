import type { Commit, Signature } from '../git/parse-commit.ts'
import type { Host } from '../host.ts'
import type { RepositoryRecord } from '../state.ts'
import { repositoryApi, repositoryUrl } from './links.ts'
import { nodeId } from './node-id.ts'

/** Write a commit as the REST API does; nobody's address is known here, so author and committer are no accounts. */
export function renderCommit(host: Host, repository: RepositoryRecord, commit: Commit) {
  const api = repositoryApi(host, repository)
  const { sha } = commit
  return {
    sha,
    node_id: nodeId('Commit', `${repository.id}:${sha}`),
    commit: {
      author: renderSignature(commit.author),
      committer: renderSignature(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      url: `${api}/git/commits/${sha}`,
      comment_count: 0,
      verification: {
        verified: false,
        reason: 'unsigned',
        signature: null,
        payload: null,
        verified_at: null,
      },
    },
    url: `${api}/commits/${sha}`,
    html_url: commitUrl(host, repository, sha),
    comments_url: `${api}/commits/${sha}/comments`,
    author: null,
    committer: null,
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${api}/commits/${parent}`,
      html_url: commitUrl(host, repository, parent),
    })),
  }
}

/** Write a commit as check suites do ("simple commit"). */
export function renderSimpleCommit(commit: Commit) {
  return {
    id: commit.sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: commit.committer.date,
    author: { name: commit.author.name, email: commit.author.email },
    committer: { name: commit.committer.name, email: commit.committer.email },
  }
}

/** Give the page of a commit. */
export function commitUrl(host: Host, repository: RepositoryRecord, sha: string): string {
  return `${repositoryUrl(host, repository)}/commit/${sha}`
}

function renderSignature({ name, email, date }: Signature) {
  return { name, email, date: `${new Date(date).toISOString().slice(0, 19)}Z` }
}
