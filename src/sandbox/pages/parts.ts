import { html } from 'hono/html'
import type { CheckRunRecord, IssueRecord, RepositoryRecord } from '../github/state.ts'
import type { Html } from './page.ts'
import { commitPath, repositoryPath } from './paths.ts'

const reasons = { completed: 'completed', duplicate: 'duplicate', not_planned: 'not planned', reopened: '' }
const tones: Readonly<Record<string, string>> = { failure: 'bad', success: 'good', timed_out: 'bad' }

/** Show a time to the minute, in UTC. */
export function formatWhen(at: string): Html {
  const time = new Date(at).toISOString()
  return html`<time datetime="${time}">${time.slice(0, 10)} ${time.slice(11, 16)} UTC</time>`
}

/** Show a commit by its first seven digits, linked to its page. */
export function formatSha(repository: RepositoryRecord, sha: string): Html {
  return html`<a class="mono" href="${commitPath(repository, sha)}">${sha.slice(0, 7)}</a>`
}

/** Show whether an issue or pull request is open, and why not. */
export function formatState({ state, stateReason, pull }: IssueRecord): Html {
  if (pull !== null && pull.mergedAt !== null) return html`<span class="badge done">Merged</span>`
  if (state === 'open')
    return html`<span class="badge good">${pull?.isDraft === true ? 'Draft' : 'Open'}</span>`
  const reason = stateReason === null ? '' : reasons[stateReason]
  const tone = pull !== null ? 'bad' : stateReason === 'completed' ? 'done' : 'quiet'
  return html`<span class="badge ${tone}">Closed${reason === '' ? '' : ` as ${reason}`}</span>`
}

/** Show the labels of an issue in their colours. */
export function formatLabels(repository: RepositoryRecord, { labels }: IssueRecord): Html[] {
  return labels.map((name) => {
    const color = repository.labels.get(name.toLowerCase())?.color ?? 'ededed'
    return html`<span class="label"><i style="background:#${color}"></i>${name}</span> `
  })
}

/** Show how a check run ended or that it has not yet. */
export function formatConclusion({ status, conclusion }: CheckRunRecord): Html {
  const word = (conclusion ?? status).replaceAll('_', ' ')
  const tone = tones[conclusion ?? ''] ?? (conclusion === null ? 'warn' : 'quiet')
  return html`<span class="badge ${tone}">${word.slice(0, 1).toUpperCase()}${word.slice(1)}</span>`
}

/** Show a check run in one line, linked to its page. */
export function formatCheck(repository: RepositoryRecord, run: CheckRunRecord): Html {
  return html`${formatConclusion(run)}
    <a href="${repositoryPath(repository)}/runs/${run.id}">${run.name}</a>${
      run.output.title === null ? '' : `: ${run.output.title}`
    }`
}

/** Show the check runs of a commit in one line each. */
export function formatChecks(repository: RepositoryRecord, runs: readonly CheckRunRecord[]): Html {
  if (runs.length === 0) return html`<span class="muted">none yet</span>`
  return html`${runs.map((run) => html`<div>${formatCheck(repository, run)}</div>`)}`
}

/** Count things in words: `1 comment`, `2 comments`. */
export function count(number: number, thing: string, things = `${thing}s`): string {
  return `${number} ${number === 1 ? thing : things}`
}
