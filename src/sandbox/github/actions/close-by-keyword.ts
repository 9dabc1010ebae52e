import { isPullRequest } from '../find-records.ts'
import type { Host } from '../host.ts'
import type { AccountRecord, RepositoryRecord } from '../state.ts'
import { closeIssue } from './close-issue.ts'

// Fixes #12    closed: #7
// ^^^^^ ^^^    ^^^^^^  ^^
const keyword = /\b(?:close[sd]?|fix(?:es|ed)?|resolve[sd]?):? #(\d{1,9})\b/gi

/** Close every issue that a text on the default branch says it closes: a commit's message, a merged pull request's body. */
export async function closeByKeyword(
  host: Host,
  { repository, text, by }: { repository: RepositoryRecord; text: string; by: AccountRecord },
): Promise<void> {
  for (const [, number] of text.matchAll(keyword)) {
    const issue = repository.issues.get(Number(number))
    if (issue !== undefined && !isPullRequest(issue) && issue.state === 'open')
      await closeIssue(host, repository, issue, { by })
  }
}
