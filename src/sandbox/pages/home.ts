import { html } from 'hono/html'
import { isPullRequest } from '../github/find-records.ts'
import type { Host } from '../github/host.ts'
import type { RepositoryRecord } from '../github/state.ts'
import type { Html, Page } from './page.ts'
import { count } from './parts.ts'
import { repositoryPath, treePath } from './paths.ts'

/** Show every repository with its branches and what is open. */
export function showHome({ state }: Host): Page {
  const repositories = [...state.repositories.values()]
  const failed = state.deliveries.filter(
    ({ outcome }) => outcome !== undefined && outcome.status !== 'OK',
  ).length
  const body = html`<h1>Repositories</h1>
    ${repositories.length === 0 ? html`<p class="muted">There is no repository yet.</p>` : ''}
    <ul class="rows">
      ${repositories.map(formatRepository)}
    </ul>
    <h2>Webhooks</h2>
    <p>
      <a href="/deliveries">${count(state.deliveries.length, 'delivery', 'deliveries')}</a>
      to the App, ${failed} failed.
    </p>`
  return { kind: 'page', title: 'Repositories', body }
}

function formatRepository(repository: RepositoryRecord): Html {
  const { owner, name, description, issues, refs } = repository
  const path = repositoryPath(repository)
  const open = [...issues.values()].filter(({ state }) => state === 'open')
  const pulls = open.filter(isPullRequest).length
  const branches = branchesOf(refs)
  return html`<li>
    <a class="title" href="${path}">${owner.login}/${name}</a>
    ${description === null ? '' : html`<span class="below">${description}</span>`}
    <span class="below">
      <a href="${path}/issues">${count(open.length - pulls, 'open issue')}</a> ·
      <a href="${path}/pulls">${count(pulls, 'open pull request')}</a>
    </span>
    <span class="below">
      ${branches.length === 0 ? 'No branch yet' : branches.length === 1 ? 'Branch' : 'Branches'}
      ${branches.map((branch) => html`<a class="mono" href="${treePath(repository, branch)}">${branch}</a> `)}
    </span>
  </li>`
}

function branchesOf(refs: RepositoryRecord['refs']): string[] {
  const prefix = 'refs/heads/'
  return [...refs.keys()].filter((ref) => ref.startsWith(prefix)).map((ref) => ref.slice(prefix.length))
}
