import { html } from 'hono/html'
import { checkRunsOf } from '../github/find-records.ts'
import type { Commit } from '../github/git/parse-commit.ts'
import { listTree } from '../github/git/trees.ts'
import type { Host } from '../github/host.ts'
import type { RepositoryRecord } from '../github/state.ts'
import type { Answer, Html } from './page.ts'
import { formatChecks, formatSha, formatWhen } from './parts.ts'
import { blobPath } from './paths.ts'

const maxFiles = 1000

/** Show the files of a branch with its newest commit, and how to clone. */
export async function showRepository(
  host: Host,
  repository: RepositoryRecord,
  branch = repository.defaultBranch,
): Promise<Answer> {
  const title = branch === repository.defaultBranch ? 'Files' : branch
  const sha = repository.refs.get(`refs/heads/${branch}`)
  const commit = sha === undefined ? undefined : await host.git.readCommit(repository, sha)
  if (commit === undefined)
    return branch === repository.defaultBranch
      ? { kind: 'page', title, repository, body: formatEmpty(host, repository) }
      : undefined
  const tree = await listTree(host.git.objectsOf(repository), commit.tree)
  const files = tree.filter(({ type }) => type === 'blob').map(({ path }) => path)
  const body = html`<h1>${repository.name} <span class="number">${branch}</span></h1>
    ${repository.description === null ? '' : html`<p>${repository.description}</p>`}
    ${formatHead(repository, commit)} ${formatFiles(repository, branch, files)}
    ${formatClone(host, repository)}`
  return { kind: 'page', title, repository, body }
}

function formatHead(repository: RepositoryRecord, { sha, message, author }: Commit): Html {
  return html`<dl class="facts">
    <dt>Last commit</dt>
    <dd>${formatSha(repository, sha)} ${message.split('\n')[0]}</dd>
    <dt>By</dt>
    <dd>${author.name}, ${formatWhen(author.date)}</dd>
    <dt>Checks</dt>
    <dd>${formatChecks(repository, checkRunsOf(repository, sha))}</dd>
  </dl>`
}

function formatFiles(repository: RepositoryRecord, ref: string, files: readonly string[]): Html {
  const rest = files.length - maxFiles
  return html`<ul class="rows">
      ${files
        .slice(0, maxFiles)
        .map((path) => html`<li><a href="${blobPath(repository, { ref, path })}">${path}</a></li>`)}
    </ul>
    ${rest > 0 ? html`<p class="muted">… and ${rest} more.</p>` : ''}`
}

function formatEmpty(host: Host, repository: RepositoryRecord): Html {
  return html`<h1>${repository.name}</h1>
    <p>Nothing has been pushed to <code>${repository.defaultBranch}</code> yet.</p>
    ${formatClone(host, repository)}`
}

function formatClone({ url }: Host, { owner, name }: RepositoryRecord): Html {
  const address = `${url.replace('://', `://${owner.login}:x@`)}/${owner.login}/${name}.git`
  return html`<h2>Clone</h2>
    <pre>git clone ${address}</pre>`
}
