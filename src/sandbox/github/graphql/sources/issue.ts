import { issueUrl } from '../../render/links.ts'
import { nodeId } from '../../render/node-id.ts'
import { associationOf } from '../../render/render-issue.ts'
import type { IssueRecord, RepositoryRecord, TimelineEvent } from '../../state.ts'
import { viewerOf } from '../asking.ts'
import type { Asking } from '../asking.ts'
import { connect } from '../connection.ts'
import type { PageArguments } from '../connection.ts'
import { Refusal } from '../refusal.ts'
import { accountSource } from './account.ts'
import { commentSource, reactionGroups } from './comment.ts'

/** Answer for what issues and pull requests have in common. */
export function issueBase(asking: Asking, repository: RepositoryRecord, issue: IssueRecord) {
  const { host } = asking
  const { number, title, createdAt, updatedAt, closedAt } = issue
  const kind = issue.pull === null ? 'Issue' : 'PullRequest'
  return {
    __typename: kind,
    id: nodeId(kind, issue.id),
    databaseId: issue.id,
    fullDatabaseId: String(issue.id),
    number,
    title,
    createdAt,
    updatedAt,
    closedAt,
    body: issue.body ?? '',
    url: issueUrl(host, repository, issue),
    author: accountSource(host, issue.author),
    authorAssociation: associationOf(repository, issue.author),
    viewerDidAuthor: issue.author.id === viewerOf(asking).id,
    assignees: (page: PageArguments) =>
      connect('assignees', issue.assignees, page, (account) => accountSource(host, account)),
    labels: (page: PageArguments) =>
      connect('labels', issue.labels, page, (name) => labelSource(repository, name)),
    comments: (page: PageArguments) =>
      connect('comments', issue.comments, page, (comment) =>
        commentSource(asking, repository, issue, comment),
      ),
  }
}

/** Answer for an issue. */
export function issueSource(asking: Asking, repository: RepositoryRecord, issue: IssueRecord) {
  return {
    ...issueBase(asking, repository, issue),
    state: issue.state.toUpperCase(),
    closed: issue.state === 'closed',
    stateReason: issue.stateReason?.toUpperCase() ?? null,
    reactionGroups: reactionGroups(asking, issue.reactions),
    timelineItems: (page: PageArguments & { itemTypes?: readonly string[] }) =>
      connect('timelineItems', closingsOf(issue, page.itemTypes), page, (event) =>
        closedSource(asking, event),
      ),
  }
}

/** Answer for a label. */
export function labelSource(repository: RepositoryRecord, name: string) {
  const label = repository.labels.get(name.toLowerCase())
  return {
    id: nodeId('Label', label?.id ?? 0),
    name,
    color: label?.color ?? 'ededed',
    description: label?.description ?? null,
  }
}

function closingsOf({ events }: IssueRecord, wanted: readonly string[] | undefined): TimelineEvent[] {
  const other = wanted === undefined ? 'all of them' : wanted.find((type) => type !== 'CLOSED_EVENT')
  if (other !== undefined)
    throw new Refusal(
      'NOT_ANSWERED_HERE',
      `Of timeline items only CLOSED_EVENT is answered here, not ${other}.`,
    )
  return events.filter(({ kind }) => kind === 'closed')
}

function closedSource({ host }: Asking, event: TimelineEvent) {
  return {
    __typename: 'ClosedEvent',
    id: nodeId('ClosedEvent', event.id),
    createdAt: event.at,
    actor: accountSource(host, event.actor),
    stateReason: event.stateReason?.toUpperCase() ?? null,
  }
}
