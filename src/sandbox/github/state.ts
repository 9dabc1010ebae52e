/** What a person or App may do in a repository, from nothing to everything. */
export type Permission = 'admin' | 'maintain' | 'none' | 'read' | 'triage' | 'write'

export interface AccountRecord {
  readonly id: number
  /** As REST prints it: a bot's login ends in `[bot]`. */
  readonly login: string
  readonly kind: 'Bot' | 'Organization' | 'User'
}

export interface LabelRecord {
  readonly id: number
  name: string
  color: string
  description: string | null
}

export interface ReactionRecord {
  readonly id: number
  readonly content: ReactionContent
  readonly author: AccountRecord
  readonly createdAt: string
}

export type ReactionContent = '+1' | '-1' | 'confused' | 'eyes' | 'heart' | 'hooray' | 'laugh' | 'rocket'

export interface CommentRecord {
  readonly id: number
  /** Number of the issue or pull request it stands under. */
  readonly issue: number
  readonly author: AccountRecord
  readonly createdAt: string
  updatedAt: string
  /** `null` until its text is changed. */
  lastEditedAt: string | null
  body: string
  readonly reactions: ReactionRecord[]
}

/** A comment on a line of a pull request's head; the first one of a thread stands for it. */
export interface ReviewCommentRecord {
  readonly id: number
  readonly reviewId: number
  /** Id of the comment that began its thread, for a reply. */
  readonly inReplyTo: number | null
  readonly author: AccountRecord
  readonly createdAt: string
  readonly body: string
  readonly path: string
  /** The line as it was counted at `commitSha`. */
  readonly line: number
  readonly commitSha: string
  readonly diffHunk: string
  /** Of the thread. */
  isResolved: boolean
}

/** A version of an issue's text, the first one included once there is a second. */
export interface EditRecord {
  readonly id: number
  readonly editor: AccountRecord
  readonly at: string
  readonly body: string
}

export type StateReason = 'completed' | 'duplicate' | 'not_planned' | 'reopened'

/** Something that happened to an issue or pull request, for its timeline. */
export interface TimelineEvent {
  readonly id: number
  readonly kind: 'closed' | 'merged' | 'pushed' | 'reopened'
  readonly actor: AccountRecord
  readonly at: string
  readonly stateReason: StateReason | null
  readonly sha?: string
}

/** An issue, or a pull request's issue half; both share one sequence of numbers. */
export interface IssueRecord {
  readonly id: number
  readonly number: number
  readonly author: AccountRecord
  readonly createdAt: string
  updatedAt: string
  title: string
  body: string | null
  /** Oldest first. */
  readonly edits: EditRecord[]
  /** Names of labels, in the order they were given. */
  labels: string[]
  assignees: AccountRecord[]
  state: 'closed' | 'open'
  stateReason: StateReason | null
  closedAt: string | null
  closedBy: AccountRecord | null
  readonly comments: CommentRecord[]
  readonly reactions: ReactionRecord[]
  readonly events: TimelineEvent[]
  readonly pull: PullRecord | null
}

export interface PullRecord {
  readonly id: number
  readonly headRef: string
  /** Id of the repository that the head branch lives in: another one for a fork. */
  readonly headRepositoryId: number
  headSha: string
  baseRef: string
  baseSha: string
  isDraft: boolean
  mergedAt: string | null
  mergedBy: AccountRecord | null
  mergeCommitSha: string | null
  readonly reviewComments: ReviewCommentRecord[]
}

export interface CheckSuiteRecord {
  readonly id: number
  readonly headSha: string
  readonly headBranch: string | null
  readonly before: string | null
  readonly createdAt: string
  updatedAt: string
  /** *Re-run* was pressed, and nothing was completed since. */
  isAskedAgain: boolean
}

export type CheckStatus = 'completed' | 'in_progress' | 'queued'

export interface CheckRunRecord {
  readonly id: number
  readonly suiteId: number
  readonly headSha: string
  name: string
  externalId: string
  detailsUrl: string | null
  status: CheckStatus
  conclusion: string | null
  startedAt: string | null
  completedAt: string | null
  output: { title: string | null; summary: string | null; text: string | null }
  readonly annotations: AnnotationRecord[]
  actions: readonly CheckActionRecord[]
}

/** An annotation in the names of the REST API, so that it goes in and out unchanged. */
export interface AnnotationRecord {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly start_column?: number
  readonly end_column?: number
  readonly annotation_level: 'failure' | 'notice' | 'warning'
  readonly message: string
  readonly title?: string
  readonly raw_details?: string
}

export interface CheckActionRecord {
  readonly label: string
  readonly description: string
  readonly identifier: string
}

export interface RepositoryRecord {
  readonly id: number
  readonly owner: AccountRecord
  readonly name: string
  readonly description: string | null
  readonly isPrivate: boolean
  /** Id of the repository this one was forked from. */
  readonly parentId: number | null
  /** The bare repository on disk. */
  readonly folder: string
  readonly defaultBranch: string
  readonly createdAt: string
  pushedAt: string
  /** Commit by full name of the ref, `refs/pull/N/head` included; kept true by every push and merge. */
  refs: ReadonlyMap<string, string>
  readonly collaborators: Map<string, Permission>
  /** By name in lower case. */
  readonly labels: Map<string, LabelRecord>
  /** Issues and pull requests by number. */
  readonly issues: Map<number, IssueRecord>
  readonly checkSuites: Map<number, CheckSuiteRecord>
  readonly checkRuns: Map<number, CheckRunRecord>
}

export interface InstallationRecord {
  readonly id: number
  readonly account: AccountRecord
  readonly repositoryIds: Set<number>
  readonly createdAt: string
}

/** One attempt to deliver a webhook, as GitHub's delivery log keeps it. */
export interface DeliveryRecord {
  readonly id: number
  /** The same for every attempt at one delivery. */
  readonly guid: string
  readonly event: string
  readonly action: string | null
  readonly deliveredAt: string
  readonly isRedelivery: boolean
  readonly installationId: number | null
  readonly repositoryId: number | null
  readonly request: { readonly headers: Readonly<Record<string, string>>; readonly payload: unknown }
  /** `undefined` while under way. */
  outcome: DeliveryOutcome | undefined
}

export interface DeliveryOutcome {
  readonly durationMs: number
  /** `OK`, or why it failed in words. */
  readonly status: string
  /** 0 when nobody answered. */
  readonly statusCode: number
  readonly url: string
  readonly response: { readonly headers: Readonly<Record<string, string>>; readonly body: string }
}

/** Everything the local GitHub remembers, but for git objects. */
export interface State {
  readonly accounts: Map<string, AccountRecord>
  /** By `owner/name` in lower case. */
  readonly repositories: Map<string, RepositoryRecord>
  readonly installations: Map<number, InstallationRecord>
  /** Oldest first. */
  readonly deliveries: DeliveryRecord[]
  readonly nextId: () => number
  readonly now: () => Date
}

/** Make an empty state; ids count up from a million, one sequence for all kinds. */
export function createState(now: () => Date): State {
  let lastId = 1_000_000
  return {
    accounts: new Map(),
    repositories: new Map(),
    installations: new Map(),
    deliveries: [],
    nextId: () => ++lastId,
    now,
  }
}
