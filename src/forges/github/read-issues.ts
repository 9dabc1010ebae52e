import type { ObservedIssue, RepositoryName } from '../../model/snapshot.ts'
import { MoreIssues, type IssueNode, type Overview } from './answers.ts'
import { toForgeError } from './client.ts'
import { findDeciders, type IsDecider } from './find-deciders.ts'
import type { Observer } from './observer.ts'
import { readIssuesQuery } from './queries/read-issues.graphql.ts'
import { readComments } from './read-comments.ts'

/** Read the issues with Copydesk's labels, and the comments of its own. */
export async function readIssues(
  observer: Observer,
  name: RepositoryName,
  { queryIssues, sheetIssues }: Overview['repository'],
): Promise<ObservedIssue[]> {
  const nodes = [
    ...(await allIssues(observer, name, 'author-query', queryIssues)),
    ...(await allIssues(observer, name, 'query-sheet', sheetIssues)),
  ]
  const isDecider = findDeciders(observer, name)
  return Promise.all(nodes.map((issue) => toIssue(observer, name, { issue, isDecider })))
}

async function allIssues(
  { client }: Observer,
  { owner, name }: RepositoryName,
  label: string,
  first: Overview['repository']['queryIssues'],
): Promise<IssueNode[]> {
  const nodes = [...first.nodes]
  let { pageInfo } = first
  while (pageInfo.hasNextPage) {
    const answer = await client
      .graphql(readIssuesQuery, { owner, name, label, after: pageInfo.endCursor, withComments: true })
      .catch((error: unknown) => {
        throw toForgeError(error, 'the list of issues')
      })
    const page = MoreIssues.parse(answer).repository.issues
    nodes.push(...page.nodes)
    pageInfo = page.pageInfo
  }
  return nodes
}

async function toIssue(
  observer: Observer,
  name: RepositoryName,
  { issue, isDecider }: { issue: IssueNode; isDecider: IsDecider },
): Promise<ObservedIssue> {
  const { number, url, title, body, comments } = issue
  const closed = issue.state === 'CLOSED' ? issue.timelineItems.nodes.at(-1) : undefined
  const assignees = issue.assignees.nodes.map(({ login }) => login)
  return {
    number,
    url,
    title,
    body,
    state: issue.state === 'OPEN' ? 'open' : 'closed',
    stateReason: stateReasonOf(issue.stateReason),
    labels: (issue.labels?.nodes ?? []).map((label) => label.name),
    isOwn: issue.viewerDidAuthor,
    closedBy: closed ? closerOf(closed.actor, observer.botLogin) : null,
    closedAt: closed?.createdAt ?? null,
    comments:
      issue.viewerDidAuthor && comments
        ? await readComments(observer, name, { thread: { number, comments, assignees }, isDecider })
        : [],
  }
}

function closerOf(
  actor: { __typename: string; login: string } | null | undefined,
  botLogin: string,
): string | null {
  if (!actor) return null
  return actor.__typename === 'Bot' && actor.login.replace(/\[bot\]$/, '') === botLogin ? 'app' : actor.login
}

function stateReasonOf(reason: string | null): ObservedIssue['stateReason'] {
  const known = {
    COMPLETED: 'completed',
    NOT_PLANNED: 'not_planned',
    DUPLICATE: 'not_planned',
    REOPENED: 'reopened',
  } as const
  return reason === null ? null : (Object.entries(known).find(([name]) => name === reason)?.[1] ?? null)
}
