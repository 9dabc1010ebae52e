import { issueUrl } from '../../render/links.ts'
import { nodeId } from '../../render/node-id.ts'
import { associationOf } from '../../render/render-issue.ts'
import type { EditRecord, IssueRecord, RepositoryRecord, TimelineEvent } from '../../state.ts'
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
  const lastEditor = issue.edits.at(-1)?.editor
  return {
    ...issueBase(asking, repository, issue),
    state: issue.state.toUpperCase(),
    closed: issue.state === 'closed',
    stateReason: issue.stateReason?.toUpperCase() ?? null,
    reactionGroups: reactionGroups(asking, issue.reactions),
    lastEditedAt: issue.edits.at(-1)?.at ?? null,
    editor: lastEditor === undefined ? null : accountSource(asking.host, lastEditor),
    userContentEdits: (page: PageArguments) =>
      connect('userContentEdits', issue.edits.toReversed(), page, (edit) => editSource(asking, edit)),
    timelineItems: (page: PageArguments & { itemTypes?: readonly string[] }) =>
      connect('timelineItems', changesOf(issue, page.itemTypes), page, (event) =>
        changeSource(asking, event),
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

/** Newest first, as GitHub lists them; what it calls the difference is the text after the edit. */
function editSource({ host }: Asking, { id, editor, at, body }: EditRecord) {
  return {
    id: nodeId('UserContentEdit', id),
    createdAt: at,
    editedAt: at,
    diff: body,
    editor: accountSource(host, editor),
  }
}

const itemTypes: Readonly<Record<string, TimelineEvent['kind']>> = {
  CLOSED_EVENT: 'closed',
  REOPENED_EVENT: 'reopened',
}

function changesOf({ events }: IssueRecord, wanted: readonly string[] | undefined): TimelineEvent[] {
  const other = wanted === undefined ? 'all of them' : wanted.find((type) => itemTypes[type] === undefined)
  if (other !== undefined)
    throw new Refusal(
      'NOT_ANSWERED_HERE',
      `Of timeline items only ${Object.keys(itemTypes).join(' and ')} are answered here, not ${other}.`,
    )
  const kinds = new Set((wanted ?? []).map((type) => itemTypes[type]))
  return events.filter(({ kind }) => kinds.has(kind))
}

function changeSource({ host }: Asking, event: TimelineEvent) {
  const name = event.kind === 'closed' ? 'ClosedEvent' : 'ReopenedEvent'
  return {
    __typename: name,
    id: nodeId(name, event.id),
    createdAt: event.at,
    actor: accountSource(host, event.actor),
    stateReason: event.stateReason?.toUpperCase() ?? null,
  }
}
