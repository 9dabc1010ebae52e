import { html } from 'hono/html'
import { checkRunsOf, findRepositoryById, isPullRequest } from '../github/find-records.ts'
import type { PullRequestRecord } from '../github/find-records.ts'
import { listChangedFiles } from '../github/git/changed-files.ts'
import type { Host } from '../github/host.ts'
import type { CheckRunRecord, IssueRecord, RepositoryRecord } from '../github/state.ts'
import { formatChangedFiles } from './changed-files.ts'
import type { Answer, Html } from './page.ts'
import { formatChecks, formatLabels, formatSha, formatState, formatWhen } from './parts.ts'
import { issuePath } from './paths.ts'
import { formatPost, formatTimeline } from './timeline.ts'

/** Show an issue; a pull request of that number has a page of its own. */
export function showIssue(repository: RepositoryRecord, number: number): Answer {
  const issue = repository.issues.get(number)
  if (issue === undefined) return undefined
  if (isPullRequest(issue)) return { kind: 'redirect', to: issuePath(repository, issue) }
  return showThread(repository, issue, { facts: html``, files: html`` })
}

/** Show a pull request; an issue of that number has a page of its own. */
export async function showPullRequest(
  host: Host,
  repository: RepositoryRecord,
  number: number,
): Promise<Answer> {
  const issue = repository.issues.get(number)
  if (issue === undefined) return undefined
  if (!isPullRequest(issue)) return { kind: 'redirect', to: issuePath(repository, issue) }
  return showThread(repository, issue, {
    facts: formatFacts(host, repository, issue),
    files: await formatChanges(host, repository, issue),
  })
}

function showThread(
  repository: RepositoryRecord,
  issue: IssueRecord,
  { facts, files }: { facts: Html; files: Html },
): Answer {
  const { title, number, author, createdAt, body, reactions } = issue
  return {
    kind: 'page',
    title: `${title} · #${number}`,
    repository,
    body: html`<h1>${title} <span class="number">#${number}</span></h1>
      <p>${formatState(issue)} ${formatLabels(repository, issue)}</p>
      ${facts} ${formatPost(repository, { author, createdAt, body, reactions })}
      ${formatTimeline(repository, issue)} ${files}`,
  }
}

function formatFacts(host: Host, repository: RepositoryRecord, { pull }: PullRequestRecord): Html {
  const source = findRepositoryById(host.state, pull.headRepositoryId)
  const owner = source === undefined || source === repository ? '' : `${source.owner.login}:`
  const merged =
    pull.mergedAt === null
      ? html``
      : html`<dt>Merged</dt>
          <dd>
            ${formatWhen(pull.mergedAt)}${pull.mergedBy === null ? '' : ` by ${pull.mergedBy.login}`}
            ${pull.mergeCommitSha === null ? '' : html` as ${formatSha(repository, pull.mergeCommitSha)}`}
          </dd>`
  return html`<dl class="facts">
    <dt>Branches</dt>
    <dd><code>${owner}${pull.headRef}</code> into <code>${pull.baseRef}</code></dd>
    <dt>Head</dt>
    <dd>${formatSha(repository, pull.headSha)}</dd>
    <dt>Checks</dt>
    <dd>${formatChecks(repository, newestOfEach(checkRunsOf(repository, pull.headSha)))}</dd>
    ${merged}
  </dl>`
}

/** As GitHub does: of several runs of one name the newest counts. */
function newestOfEach(runs: readonly CheckRunRecord[]): CheckRunRecord[] {
  return runs.filter(({ name }, index) => runs.findIndex((one) => one.name === name) === index)
}

async function formatChanges(
  host: Host,
  repository: RepositoryRecord,
  { pull }: PullRequestRecord,
): Promise<Html> {
  const base = await host.git.mergeBase(repository, pull.baseSha, pull.headSha)
  const files = await listChangedFiles(repository.folder, { base, head: pull.headSha })
  return formatChangedFiles(repository, pull.headSha, files)
}
