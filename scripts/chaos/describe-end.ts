import type { CheckRunRecord, IssueRecord, RepositoryRecord } from '../../src/sandbox/github/state.ts'

/**
 * Describe what a repository holds at the end, in lines that are the same for the same acts.
 *
 * Commits, numbers of issues and times differ from run to run and are left out.
 */
export function describeEnd({ issues, checkRuns }: RepositoryRecord): string[] {
  const runs = Map.groupBy(checkRuns.values(), ({ headSha }) => headSha)
  return [...[...issues.values()].flatMap(describeIssue), ...[...runs.values()].map(describeRuns)].sort()
}

/** A word that changes makes a new run on the same commit: each of them counts. */
function describeRuns(runs: readonly CheckRunRecord[]): string {
  return `check of a commit: ${runs.map((run) => `${run.status} ${run.conclusion} “${run.output.title}”`).join(', then ')}`
}

function describeIssue({ title, state, stateReason, labels, body, comments, pull }: IssueRecord): string[] {
  const own = comments.filter(({ author }) => author.kind === 'Bot').map((one) => visible(one.body))
  const reason = state === 'closed' && !pull ? ` ${stateReason}` : ''
  return [
    `issue “${title}” ${labels.join()} ${state}${reason}, comments ${own.length}`,
    ...(labels.includes('query-sheet') ? rowsOf(body ?? '').map((row) => `overview ${row}`) : []),
    ...own.map((text) => `comment on “${title}”: ${text}`),
  ]
}

/** The first line of each query in the overview: its box and its status. */
function rowsOf(body: string): string[] {
  return body
    .split('\n')
    .filter((line) => line.startsWith('- ['))
    .map(visible)
}

function visible(text: string): string {
  return text
    .replaceAll(/<!--[^>]{0,20000}-->/g, '')
    .replaceAll(/\b[0-9a-f]{7,40}\b/g, 'COMMIT')
    .replaceAll(/paper-\d{1,9}/g, 'PAPER')
    .replaceAll(/127\.0\.0\.1:\d{1,5}/g, 'HOST')
    .replaceAll(/(#|issues\/|pull\/|issuecomment-)\d{1,9}/g, '$1N')
    .trim()
}
