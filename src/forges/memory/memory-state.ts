import type { CheckRunContent, ReviewComment } from '../../model/effect.ts'
import type {
  ObservedAct,
  ObservedCheckRun,
  ObservedComment,
  ObservedEdit,
  ObservedIssue,
  ObservedRemark,
  Revision,
} from '../../model/snapshot.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
export type StoredComment = Mutable<ObservedComment>
export type StoredIssue = Omit<Mutable<ObservedIssue>, 'comments'> & { comments: StoredComment[] }
export type StoredCheckRun = Mutable<ObservedCheckRun> & {
  sha: string
  annotations: CheckRunContent['annotations']
}
export type StoredRemark = Mutable<ObservedRemark> & ReviewComment

interface StoredPullRequest {
  readonly number: number
  readonly headBranch: string
  readonly base: Revision
  readonly state: 'closed' | 'merged' | 'open'
}

/** What a repository in memory holds; issues, pull requests and comments share their numbers. */
export interface MemoryState {
  readonly now: () => string
  readonly branches: Map<string, Revision>
  readonly issues: StoredIssue[]
  readonly pullRequests: StoredPullRequest[]
  readonly checkRuns: StoredCheckRun[]
  /** By number of the pull request. */
  readonly remarks: Map<number, StoredRemark[]>
  /** By number of the issue or pull request. */
  readonly threads: Map<number, StoredComment[]>
  readonly nextNumber: () => number
}

/** Begin an empty repository. */
export function createMemoryState(now: () => string): MemoryState {
  let serial = 0
  return {
    now,
    branches: new Map(),
    issues: [],
    pullRequests: [],
    checkRuns: [],
    remarks: new Map(),
    threads: new Map(),
    nextNumber: () => ++serial,
  }
}

/** Give the words beside lines of a pull request. */
export function remarksOf({ remarks }: MemoryState, number: number): StoredRemark[] {
  return listAt(remarks, number)
}

/** Give the comments under an issue or a pull request. */
export function threadOf({ threads }: MemoryState, number: number): StoredComment[] {
  return listAt(threads, number)
}

function listAt<T>(lists: Map<number, T[]>, number: number): T[] {
  const list = lists.get(number) ?? []
  lists.set(number, list)
  return list
}

/** Find an issue; throws when there is none, which is a mistake of a test. */
export function issueOf({ issues }: MemoryState, number: number): StoredIssue {
  const issue = issues.find((one) => one.number === number)
  if (!issue) throw new Error(`No issue ${number}`)
  return issue
}

/** Find a comment by its id, under whatever it stands. */
export function findComment({ threads }: MemoryState, id: number): StoredComment | undefined {
  return [...threads.values()].flat().find((one) => one.id === id)
}

/** Add a comment; gives its id. */
export function addComment(
  state: MemoryState,
  number: number,
  comment: Pick<ObservedComment, 'author' | 'body' | 'isOwn' | 'mayDecide'>,
): number {
  const id = state.nextNumber()
  threadOf(state, number).push({
    ...comment,
    id,
    isBot: false,
    createdAt: state.now(),
    editedAt: null,
    ownReactions: [],
  })
  return id
}

/** Change an issue's text, and remember who did. */
export function editBody(
  { now }: MemoryState,
  issue: StoredIssue,
  { body, ...by }: Pick<ObservedEdit, 'actor' | 'login'> & { readonly body: string },
): void {
  issue.body = body
  issue.edits = [...issue.edits, { ...by, at: now(), body }]
}

/** Close or open an issue, and remember who did. */
export function changeState(
  state: MemoryState,
  number: number,
  {
    actor,
    login,
    ...next
  }: Pick<ObservedAct, 'actor' | 'login'> & Pick<ObservedIssue, 'state' | 'stateReason'>,
): void {
  Object.assign(issueOf(state, number), { ...next, changed: { actor, login, at: state.now() } })
}
