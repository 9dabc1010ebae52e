import { permissionOf } from '../find-records.ts'
import type { Host } from '../host.ts'
import type {
  AccountRecord,
  CommentRecord,
  IssueRecord,
  LabelRecord,
  ReactionRecord,
  RepositoryRecord,
} from '../state.ts'
import { issueUrl, repositoryApi } from './links.ts'
import { nodeId } from './node-id.ts'
import { renderAccount } from './render-account.ts'

const contents = ['+1', '-1', 'laugh', 'hooray', 'confused', 'heart', 'rocket', 'eyes'] as const

/** Write an issue, or a pull request seen as an issue, as the REST API and webhooks do. */
export function renderIssue(host: Host, repository: RepositoryRecord, issue: IssueRecord) {
  const api = repositoryApi(host, repository)
  const url = `${api}/issues/${issue.number}`
  const html = issueUrl(host, repository, issue)
  const assignees = issue.assignees.map((account) => renderAccount(host, account))
  return {
    url,
    repository_url: api,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: html,
    id: issue.id,
    node_id: nodeId(issue.pull === null ? 'Issue' : 'PullRequest', issue.id),
    number: issue.number,
    title: issue.title,
    user: renderAccount(host, issue.author),
    labels: renderLabels(host, repository, issue),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: false,
    active_lock_reason: null,
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    comments: issue.comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: associationOf(repository, issue.author),
    body: issue.body,
    reactions: renderReactionCounts(`${url}/reactions`, issue.reactions),
    performed_via_github_app: null,
    ...(issue.pull === null ? {} : { draft: issue.pull.isDraft, pull_request: pullLinks(api, html, issue) }),
  }
}

/** Write one issue as its own page in the API does, which also says who closed it. */
export function renderFullIssue(host: Host, repository: RepositoryRecord, issue: IssueRecord) {
  const closedBy = issue.closedBy === null ? null : renderAccount(host, issue.closedBy)
  return { ...renderIssue(host, repository, issue), closed_by: closedBy }
}

/** Write a comment as the REST API and webhooks do. */
export function renderComment(host: Host, repository: RepositoryRecord, comment: CommentRecord) {
  const api = repositoryApi(host, repository)
  const url = `${api}/issues/comments/${comment.id}`
  const issue = repository.issues.get(comment.issue)
  const html = issue === undefined ? '' : issueUrl(host, repository, issue)
  return {
    url,
    html_url: `${html}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.issue}`,
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    user: renderAccount(host, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: associationOf(repository, comment.author),
    body: comment.body,
    reactions: renderReactionCounts(`${url}/reactions`, comment.reactions),
    performed_via_github_app: null,
  }
}

/** Write a reaction. */
export function renderReaction(host: Host, { id, author, content, createdAt }: ReactionRecord) {
  return {
    id,
    node_id: nodeId('Reaction', id),
    user: renderAccount(host, author),
    content,
    created_at: createdAt,
  }
}

/** Write the labels of an issue. */
export function renderLabels(host: Host, repository: RepositoryRecord, issue: IssueRecord) {
  return issue.labels.flatMap((name) => {
    const label = repository.labels.get(name.toLowerCase())
    return label === undefined ? [] : [renderLabel(host, repository, label)]
  })
}

/** Write a label. */
export function renderLabel(host: Host, repository: RepositoryRecord, label: LabelRecord) {
  return {
    id: label.id,
    node_id: nodeId('Label', label.id),
    url: `${repositoryApi(host, repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  }
}

/** Say how an account stands to a repository, in GitHub's words. */
export function associationOf(repository: RepositoryRecord, account: AccountRecord): Association {
  if (account.login === repository.owner.login) return 'OWNER'
  if (account.kind === 'Bot') return 'NONE'
  return ['none', 'read'].includes(permissionOf(repository, account.login)) ? 'NONE' : 'COLLABORATOR'
}

type Association = 'COLLABORATOR' | 'NONE' | 'OWNER'

function renderReactionCounts(url: string, reactions: readonly ReactionRecord[]) {
  const count = (content: string) => reactions.filter((reaction) => reaction.content === content).length
  return {
    url,
    total_count: reactions.length,
    ...Object.fromEntries(contents.map((content) => [content, count(content)])),
  }
}

function pullLinks(api: string, html: string, { number, pull }: IssueRecord) {
  return {
    url: `${api}/pulls/${number}`,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    merged_at: pull?.mergedAt ?? null,
  }
}
