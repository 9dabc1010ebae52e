import { react } from '../actions/comments.ts'
import { openIssue, updateIssue } from '../actions/issues.ts'
import { reaches } from '../auth/authorize.ts'
import { ApiError, notFound } from '../api-error.ts'
import { renderFullIssue, renderIssue, renderReaction } from '../render/render-issue.ts'
import type { IssueRecord, ReactionContent, StateReason } from '../state.ts'
import { actor, created, ok, repositoryOperation } from './operation.ts'
import type { Operation, RepositoryAsked } from './operation.ts'
import { paginate } from './paginate.ts'

const readIssues = { permissions: ['issues'], access: 'read' } as const
const writeIssues = { permissions: ['issues'], access: 'write' } as const
const read = { permissions: ['issues', 'pull_requests'], access: 'read' } as const
const write = { permissions: ['issues', 'pull_requests'], access: 'write' } as const

interface IssueBody {
  readonly title?: number | string
  readonly body?: string | null
  readonly labels?: readonly (string | { readonly name?: string })[]
  readonly assignees?: readonly string[]
  readonly state?: 'closed' | 'open'
  readonly state_reason?: StateReason | null
}

/** Issues, and pull requests as far as they are issues. */
export const issueOperations: readonly Operation[] = [
  repositoryOperation('GET /repos/{owner}/{repo}/issues', read, list),
  repositoryOperation('POST /repos/{owner}/{repo}/issues', writeIssues, create),
  repositoryOperation('GET /repos/{owner}/{repo}/issues/{issue_number}', readIssues, (asked) =>
    ok(renderFullIssue(asked.host, asked.repository, issueOf(asked))),
  ),
  repositoryOperation('PATCH /repos/{owner}/{repo}/issues/{issue_number}', write, update),
  repositoryOperation('POST /repos/{owner}/{repo}/issues/{issue_number}/reactions', write, addReaction),
]

function list(asked: RepositoryAsked) {
  const { host, repository, query } = asked
  const { state = 'open', labels, creator, sort = 'created', direction = 'desc', since } = query
  const names = labels?.split(',').map((label) => label.trim().toLowerCase()) ?? []
  const kept = [...repository.issues.values()].filter(
    (issue) =>
      (state === 'all' || issue.state === state) &&
      names.every((name) => issue.labels.some((label) => label.toLowerCase() === name)) &&
      (creator === undefined || issue.author.login.toLowerCase() === creator.toLowerCase()) &&
      (since === undefined || Date.parse(issue.updatedAt) >= Date.parse(since)),
  )
  const sorted = sort === 'created' ? kept : kept.sort((a, b) => valueOf(a, sort) - valueOf(b, sort))
  const { items, headers } = paginate(asked, direction === 'desc' ? sorted.reverse() : sorted)
  return ok(
    items.map((issue) => renderIssue(host, repository, issue)),
    headers,
  )
}

function valueOf(issue: IssueRecord, sort: string): number {
  return sort === 'comments' ? issue.comments.length : Date.parse(issue.updatedAt)
}

function create(asked: RepositoryAsked<IssueBody>) {
  const { host, repository, body } = asked
  const wanted = { title: String(body.title), ...textOf(body), ...(mayTriage(asked) ? choicesOf(body) : {}) }
  const issue = openIssue(host, repository, { ...wanted, by: actor(asked) })
  return created(renderFullIssue(host, repository, issue))
}

async function update(asked: RepositoryAsked<IssueBody>) {
  const { host, repository, body } = asked
  const issue = issueOf(asked)
  const by = actor(asked)
  if (!mayTriage(asked) && issue.author.id !== by.id)
    throw new ApiError(403, 'Must have triage access or be the author.')
  await updateIssue(host, repository, issue, {
    by,
    ...(body.title === undefined ? {} : { title: String(body.title) }),
    ...textOf(body),
    ...choicesOf(body),
    ...(body.state === undefined ? {} : { state: body.state }),
    ...(body.state_reason === undefined ? {} : { stateReason: body.state_reason }),
  })
  return ok(renderFullIssue(host, repository, issue))
}

function addReaction(asked: RepositoryAsked<{ content: ReactionContent }>) {
  const { host, body } = asked
  const { reaction, isNew } = react(host, issueOf(asked).reactions, {
    by: actor(asked),
    content: body.content,
  })
  return { status: isNew ? 201 : 200, body: renderReaction(host, reaction) }
}

// Only whoever may triage gives labels and assignees; GitHub drops them in silence otherwise.
function mayTriage({ caller, repository }: RepositoryAsked): boolean {
  return (
    caller.kind === 'installation' ||
    (caller.kind === 'person' && reaches(repository, caller.account.login, 'triage'))
  )
}

function textOf({ body }: IssueBody) {
  return body === undefined ? {} : { body }
}

function choicesOf({ labels, assignees }: IssueBody) {
  const names = labels?.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? [])))
  return {
    ...(names === undefined ? {} : { labels: names }),
    ...(assignees === undefined ? {} : { assignees }),
  }
}

/** Find the issue or pull request that a request names. */
export function issueOf({ repository, parameters }: RepositoryAsked): IssueRecord {
  const issue = repository.issues.get(Number(parameters['issue_number']))
  if (issue === undefined) throw notFound()
  return issue
}
