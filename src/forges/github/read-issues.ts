import type { ObservedAct, ObservedEdit, ObservedIssue, RepositoryName } from '../../model/snapshot.ts'
import { MoreIssues, type IssueNode, type Overview } from './answers.ts'
import { toForgeError } from './client.ts'
import type { IsDecider } from './find-deciders.ts'
import type { Observer } from './observer.ts'
import { readIssuesQuery } from './queries/read-issues.graphql.ts'
import { readComments } from './read-comments.ts'

/** Read the issues with Copydesk's labels, and the comments of its own. */
export async function readIssues(
  observer: Observer,
  name: RepositoryName,
  { overview, isDecider }: { overview: Overview['repository']; isDecider: IsDecider },
): Promise<ObservedIssue[]> {
  const { queryIssues, sheetIssues } = overview
  const nodes = [
    ...(await allIssues(observer, name, 'author-query', queryIssues)),
    ...(await allIssues(observer, name, 'query-sheet', sheetIssues)),
  ]
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
  const changed = issue.timelineItems.nodes.at(-1)
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
    changed: changed ? toAct(changed.actor, changed.createdAt, observer.botLogin) : null,
    assignees,
    edits: issue.viewerDidAuthor ? editsOf(issue, observer.botLogin) : [],
    comments:
      issue.viewerDidAuthor && comments
        ? await readComments(observer, name, { thread: { number, comments, assignees }, isDecider })
        : [],
  }
}

type ActorNode = IssueNode['editor']

/** A person whose account is gone is one still. */
function toAct(actor: ActorNode, at: string, botLogin: string): ObservedAct {
  if (actor?.__typename !== 'Bot') return { actor: 'person', login: actor?.login ?? 'ghost', at }
  const login = actor.login.replace(/\[bot\]$/, '')
  return { actor: login === botLogin ? 'app' : 'bot', login, at }
}

/** The edits that GitHub lists, oldest first; the last one alone where it lists none, or not that one. */
function editsOf(
  { body, editor, lastEditedAt, userContentEdits }: IssueNode,
  botLogin: string,
): ObservedEdit[] {
  if (lastEditedAt === null) return []
  const edits = (userContentEdits?.nodes ?? [])
    .map((edit) => ({ ...toAct(edit.editor, edit.editedAt, botLogin), body: edit.diff }))
    .toReversed()
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return edits.at(-1)?.at === lastEditedAt ? edits : [{ ...toAct(editor, lastEditedAt, botLogin), body }]
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
