import { invalid } from '../api-error.ts'
import { accountOf, isPullRequest, permissionOf } from '../find-records.ts'
import { timestamp } from '../host.ts'
import type { Host } from '../host.ts'
import { renderIssue } from '../render/render-issue.ts'
import type { AccountRecord, IssueRecord, LabelRecord, RepositoryRecord, StateReason } from '../state.ts'
import { closeIssue, reopenIssue } from './close-issue.ts'
import { emitPullRequest } from './emit-pull-request.ts'

export interface NewIssue {
  readonly title: string
  readonly body?: string | null
  readonly labels?: readonly string[]
  readonly assignees?: readonly string[]
}

export interface IssueChange extends Partial<NewIssue> {
  readonly state?: 'closed' | 'open'
  readonly stateReason?: StateReason | null
}

const maxBodyLength = 65_536
const maxTitleLength = 256

/** Open an issue. A label that does not exist yet is made, as GitHub does for those who may. */
export function openIssue(
  host: Host,
  repository: RepositoryRecord,
  { by, ...wanted }: NewIssue & { by: AccountRecord },
): IssueRecord {
  const issue = addIssue(host, repository, { ...wanted, by, pull: null })
  host.emit({
    event: 'issues',
    action: 'opened',
    repository,
    sender: by,
    fields: { issue: renderIssue(host, repository, issue) },
  })
  return issue
}

/** Add an issue, or the issue half of a pull request, without announcing it. */
export function addIssue<Pull extends IssueRecord['pull']>(
  host: Host,
  repository: RepositoryRecord,
  { by, pull, ...wanted }: NewIssue & { by: AccountRecord; pull: Pull },
): IssueRecord & { readonly pull: Pull } {
  refuseLongText(wanted)
  const { state } = host
  const at = timestamp(state)
  const issue = {
    id: state.nextId(),
    number: repository.issues.size + 1,
    author: by,
    createdAt: at,
    updatedAt: at,
    title: wanted.title,
    body: wanted.body ?? null,
    edits: [],
    labels: namesOf(host, repository, wanted.labels ?? []),
    assignees: assigneesOf(host, repository, wanted.assignees ?? []),
    state: 'open' as const,
    stateReason: null,
    closedAt: null,
    closedBy: null,
    comments: [],
    reactions: [],
    events: [],
    pull,
  }
  repository.issues.set(issue.number, issue)
  return issue
}

/** Change an issue or pull request: text, labels, assignees, then whether it is open. */
export async function updateIssue(
  host: Host,
  repository: RepositoryRecord,
  issue: IssueRecord,
  { by, ...change }: IssueChange & { by: AccountRecord },
): Promise<void> {
  refuseLongText(change)
  if (change.labels !== undefined) issue.labels = namesOf(host, repository, change.labels)
  if (change.assignees !== undefined) issue.assignees = assigneesOf(host, repository, change.assignees)
  const changes = changeText(issue, change)
  if (changes['body'] !== undefined) recordEdit(host, issue, { by, before: changes['body'].from })
  issue.updatedAt = timestamp(host.state)
  if (Object.keys(changes).length > 0) await announceEdit(host, repository, issue, { by, changes })
  if (change.state === 'open') await reopenIssue(host, repository, issue, { by })
  if (change.state === 'closed')
    await closeIssue(host, repository, issue, {
      by,
      reason: change.stateReason ?? issue.stateReason ?? 'completed',
    })
}

/** Make a label. Throws GitHub's 422 when there is one of that name. */
export function createLabel(
  host: Host,
  repository: RepositoryRecord,
  {
    name,
    color = 'ededed',
    description = null,
  }: { name: string; color?: string; description?: string | null },
): LabelRecord {
  if (repository.labels.has(name.toLowerCase())) throw invalid('Label', 'name', 'already_exists')
  if (!/^[0-9a-f]{6}$/i.test(color)) throw invalid('Label', 'color')
  const label = { id: host.state.nextId(), name, color: color.toLowerCase(), description }
  repository.labels.set(name.toLowerCase(), label)
  return label
}

function namesOf(host: Host, repository: RepositoryRecord, names: readonly string[]): string[] {
  return [...new Set(names)].map(
    (name) => (repository.labels.get(name.toLowerCase()) ?? createLabel(host, repository, { name })).name,
  )
}

function assigneesOf(host: Host, repository: RepositoryRecord, logins: readonly string[]): AccountRecord[] {
  const stranger = logins.find((login) => permissionOf(repository, login) === 'none')
  if (stranger !== undefined) throw invalid('Issue', 'assignees', 'invalid')
  return logins.map((login) => accountOf(host.state, login))
}

function changeText(issue: IssueRecord, { title, body }: IssueChange): Record<string, { from: string }> {
  const changes: Record<string, { from: string }> = {}
  if (title !== undefined && title !== issue.title) changes['title'] = { from: issue.title }
  if (body !== undefined && body !== issue.body) changes['body'] = { from: issue.body ?? '' }
  issue.title = title ?? issue.title
  issue.body = body === undefined ? issue.body : body
  return changes
}

/** As on GitHub, the first edit brings the original text into the list as well. */
function recordEdit(
  { state }: Host,
  issue: IssueRecord,
  { by, before }: { by: AccountRecord; before: string },
): void {
  if (issue.edits.length === 0)
    issue.edits.push({ id: state.nextId(), editor: issue.author, at: issue.createdAt, body: before })
  issue.edits.push({ id: state.nextId(), editor: by, at: timestamp(state), body: issue.body ?? '' })
}

async function announceEdit(
  host: Host,
  repository: RepositoryRecord,
  issue: IssueRecord,
  { by, changes }: { by: AccountRecord; changes: Readonly<Record<string, unknown>> },
): Promise<void> {
  if (isPullRequest(issue))
    return emitPullRequest(host, repository, issue, { action: 'edited', by, fields: { changes } })
  host.emit({
    event: 'issues',
    action: 'edited',
    repository,
    sender: by,
    fields: { issue: renderIssue(host, repository, issue), changes },
  })
}

function refuseLongText({ title, body }: IssueChange): void {
  if (title !== undefined && title.trim() === '') throw invalid('Issue', 'title', 'missing_field')
  if (title !== undefined && title.length > maxTitleLength)
    throw invalid('Issue', 'title', 'custom', `title is too long (maximum is ${maxTitleLength} characters)`)
  if (body !== undefined && body !== null && body.length > maxBodyLength)
    throw invalid('Issue', 'body', 'custom', `body is too long (maximum is ${maxBodyLength} characters)`)
}
