import { html } from 'hono/html'
import { isPullRequest } from '../github/find-records.ts'
import type { IssueRecord, RepositoryRecord } from '../github/state.ts'
import type { Html, Page } from './page.ts'
import { count, formatLabels, formatState, formatWhen } from './parts.ts'
import { issuePath } from './paths.ts'

/** List the issues of a repository, the open ones first, newest first. */
export function showIssues(repository: RepositoryRecord): Page {
  const issues = [...repository.issues.values()].filter((issue) => !isPullRequest(issue))
  return showList(repository, { title: 'Issues', issues })
}

/** List the pull requests of a repository, the open ones first, newest first. */
export function showPullRequests(repository: RepositoryRecord): Page {
  const issues = [...repository.issues.values()].filter(isPullRequest)
  return showList(repository, { title: 'Pull requests', issues })
}

function showList(
  repository: RepositoryRecord,
  { title, issues }: { title: string; issues: readonly IssueRecord[] },
): Page {
  const newest = [...issues].reverse()
  const open = newest.filter(({ state }) => state === 'open')
  const closed = newest.filter(({ state }) => state === 'closed')
  const body = html`<h1>${title}</h1>
    <h2>${open.length} open</h2>
    ${formatRows(repository, open)}
    <h2>${closed.length} closed</h2>
    ${formatRows(repository, closed)}`
  return { kind: 'page', title, repository, body }
}

function formatRows(repository: RepositoryRecord, issues: readonly IssueRecord[]): Html {
  if (issues.length === 0) return html``
  return html`<ul class="rows">
    ${issues.map(
      (issue) =>
        html`<li>
          <a class="title" href="${issuePath(repository, issue)}">${issue.title}</a>
          ${formatLabels(repository, issue)}
          <span class="below">
            #${issue.number} ${formatState(issue)} opened ${formatWhen(issue.createdAt)} by
            ${issue.author.login}${issue.comments.length === 0 ? '' : ` · ${count(issue.comments.length, 'comment')}`}
          </span>
        </li>`,
    )}
  </ul>`
}
