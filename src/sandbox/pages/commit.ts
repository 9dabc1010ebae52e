import { html } from 'hono/html'
import { checkRunsOf } from '../github/find-records.ts'
import { listChangedFiles } from '../github/git/changed-files.ts'
import type { Commit } from '../github/git/parse-commit.ts'
import type { Host } from '../github/host.ts'
import type { RepositoryRecord } from '../github/state.ts'
import { formatChangedFiles } from './changed-files.ts'
import { formatRun } from './check-run.ts'
import { findCommit } from './find-revision.ts'
import type { Answer, Html } from './page.ts'
import { formatSha, formatWhen } from './parts.ts'

/** Show a commit with its check runs, newest first, and the files it changes. */
export async function showCommit(host: Host, repository: RepositoryRecord, name: string): Promise<Answer> {
  const commit = await findCommit(host, repository, name)
  if (commit === undefined) return undefined
  const [base] = commit.parents
  const files = await listChangedFiles(repository.folder, { base, head: commit.sha })
  const runs = checkRunsOf(repository, commit.sha)
  const body = html`${formatCommit(repository, commit)}
  ${runs.length === 0 ? html`<p class="muted">No check has run on it.</p>` : ''}
  ${runs.map((run) => formatRun(repository, run))} ${formatChangedFiles(repository, commit.sha, files)}`
  return { kind: 'page', title: `Commit ${commit.sha.slice(0, 7)}`, repository, body }
}

function formatCommit(repository: RepositoryRecord, { sha, message, author, parents }: Commit): Html {
  const [subject, ...rest] = message.split('\n')
  const text = rest.join('\n').trim()
  return html`<h1>${subject}</h1>
    ${text === '' ? '' : html`<pre>${text}</pre>`}
    <dl class="facts">
      <dt>Commit</dt>
      <dd class="mono">${sha}</dd>
      <dt>By</dt>
      <dd>${author.name}, ${formatWhen(author.date)}</dd>
      <dt>Parents</dt>
      <dd>
        ${parents.length === 0 ? 'none' : parents.map((parent) => html`${formatSha(repository, parent)} `)}
      </dd>
    </dl>`
}
