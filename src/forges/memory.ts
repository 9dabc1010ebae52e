import {
  issueToken,
  type CheckRunContent,
  type Effect,
  type Plan,
  type ReviewComment,
} from '../model/effect.ts'
import type {
  FileContent,
  Files,
  ObservedAct,
  ObservedCheckRun,
  ObservedComment,
  ObservedEdit,
  ObservedIssue,
  ObservedRemark,
  Revision,
  Snapshot,
  Target,
} from '../model/snapshot.ts'
import { configPath } from '../model/config-path.ts'
import type { Forge } from './forge.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type StoredIssue = Omit<Mutable<ObservedIssue>, 'comments'> & { comments: Mutable<ObservedComment>[] }
type StoredCheckRun = Mutable<ObservedCheckRun> & { sha: string; annotations: CheckRunContent['annotations'] }

type StoredRemark = Mutable<ObservedRemark> & ReviewComment

interface StoredPullRequest {
  readonly number: number
  readonly headBranch: string
  readonly base: Revision
  state: 'closed' | 'merged' | 'open'
}

/** One repository in memory, with what its people can do to it. For tests and dry runs. */
export interface MemoryWorld {
  readonly forge: Forge
  readonly issues: () => readonly ObservedIssue[]
  readonly checkRuns: (sha: string) => readonly StoredCheckRun[]
  /** Words beside lines of a pull request, which a test may answer, resolve or delete. */
  readonly remarksOn: (number: number) => StoredRemark[]
  readonly commentsOn: (number: number) => readonly ObservedComment[]
  /** Put files on a branch as one commit; gives its sha. */
  readonly push: (branch: string, files: Readonly<Record<string, string>>) => string
  readonly deleteBranch: (branch: string) => void
  readonly openPullRequest: (branch: string) => number
  readonly closeIssue: (number: number, reason: 'completed' | 'not_planned') => void
  readonly reopenIssue: (number: number) => void
  /** Gives the id of the comment. */
  readonly comment: (number: number, body: string, options?: { mayDecide?: boolean }) => number
  readonly editComment: (id: number, body: string) => void
  readonly deleteComment: (id: number) => void
  readonly editIssue: (number: number, edit: (body: string) => string, by?: string) => void
  /** Fail at the n-th write from now, before it takes effect or after (`reply-lost`). */
  readonly failAt: (write: number, how: 'before' | 'reply-lost') => void
  readonly writes: () => number
}

const person = 'anna'
const anna = { actor: 'person', login: person } as const
const app = { actor: 'app', login: 'copydesk' } as const

/** Make an empty repository whose default branch is `main`. */
export function createMemoryWorld(now: () => string = () => '2026-01-01T00:00:00Z'): MemoryWorld {
  const branches = new Map<string, Revision>()
  const issues: StoredIssue[] = []
  const pullRequests: StoredPullRequest[] = []
  const checkRuns: StoredCheckRun[] = []
  const remarks = new Map<number, StoredRemark[]>()
  const threads = new Map<number, Mutable<ObservedComment>[]>()
  let serial = 0
  let writes = 0
  let failure: { at: number; how: 'before' | 'reply-lost' } | undefined
  const next = () => ++serial

  const remarksOf = (number: number) => {
    const all = remarks.get(number) ?? []
    remarks.set(number, all)
    return all
  }
  const threadOf = (number: number) => {
    const thread = threads.get(number) ?? []
    threads.set(number, thread)
    return thread
  }
  const issueOf = (number: number) => {
    const issue = issues.find((one) => one.number === number)
    if (!issue) throw new Error(`No issue ${number}`)
    return issue
  }
  const addComment = (
    number: number,
    body: string,
    { isOwn, mayDecide }: { isOwn: boolean; mayDecide: boolean },
  ) => {
    const id = next()
    threadOf(number).push({
      id,
      body,
      author: isOwn ? 'copydesk[bot]' : person,
      isOwn,
      isBot: false,
      mayDecide,
      createdAt: now(),
      editedAt: null,
      ownReactions: [],
    })
    return id
  }
  const editBody = (issue: StoredIssue, body: string, by: Pick<ObservedEdit, 'actor' | 'login'>) => {
    issue.body = body
    issue.edits = [...issue.edits, { ...by, at: now(), body }]
  }
  const changeState = (
    number: number,
    by: Pick<ObservedAct, 'actor' | 'login'>,
    state: Pick<ObservedIssue, 'state' | 'stateReason'>,
  ) => void Object.assign(issueOf(number), { ...state, changed: { ...by, at: now() } })

  function write(effect: () => void): void {
    writes++
    const isDue = failure?.at === writes
    if (isDue && failure?.how === 'before') throw new Error('The forge failed before the write')
    effect()
    if (isDue) throw new Error('The reply was lost')
  }

  function withNumbers(body: string, created: ReadonlyMap<string, number>): string {
    const known = issues
      .filter((issue) => issue.isOwn)
      .map((issue) => [fingerprintOf(issue.body), issue.number] as const)
    return [...known, ...created].reduce(
      (text, [fingerprint, number]) => text.replaceAll(issueToken(fingerprint), `#${number}`),
      body,
    )
  }

  function applyEffect(effect: Effect, created: Map<string, number>): void {
    switch (effect.kind) {
      case 'addReaction':
        return write(() => react(effect.commentId, effect.content))
      case 'createCheckRun':
        return createCheckRun(effect.checkRun)
      case 'createComment':
        return write(() => {
          addComment(effect.issue, withNumbers(effect.body, created), { isOwn: true, mayDecide: true })
        })
      case 'createIssue':
        return write(() => {
          const number = next()
          created.set(effect.fingerprint, number)
          issues.push(newIssue(number, effect.title, withNumbers(effect.body, created), effect.labels))
        })
      case 'createReview':
        return write(() => {
          for (const { path, line, body } of effect.comments)
            remarksOf(effect.pullRequest).push({
              id: next(),
              path,
              line,
              body,
              isResolved: false,
              isAnswered: false,
            })
        })
      case 'deleteReviewComment':
        return write(() => {
          for (const [number, all] of remarks)
            remarks.set(
              number,
              all.filter(({ id }) => id !== effect.id),
            )
        })
      case 'updateCheckRun':
        return finishCheckRun(effect.id, effect.checkRun, effect.annotationsSent)
      case 'updateComment':
        return write(() => {
          const comment = [...threads.values()].flat().find((one) => one.id === effect.id)
          if (comment) comment.body = withNumbers(effect.body, created)
        })
      case 'updateIssue':
        return write(() => {
          const issue = issueOf(effect.number)
          if (effect.title !== undefined) issue.title = effect.title
          if (effect.body !== undefined) editBody(issue, withNumbers(effect.body, created), app)
          if (effect.state?.state === 'open')
            changeState(effect.number, app, { state: 'open', stateReason: 'reopened' })
          if (effect.state?.state === 'closed')
            changeState(effect.number, app, { state: 'closed', stateReason: effect.state.reason })
        })
      default:
        return effect satisfies never
    }
  }

  function newIssue(number: number, title: string, body: string, labels: readonly string[]): StoredIssue {
    return {
      number,
      url: `https://forge.example/i/${number}`,
      title,
      body,
      state: 'open',
      stateReason: null,
      labels,
      isOwn: true,
      changed: null,
      assignees: [],
      edits: [],
      comments: threadOf(number),
    }
  }

  function react(commentId: number, content: string): void {
    const comment = [...threads.values()].flat().find((one) => one.id === commentId)
    if (comment && !comment.ownReactions.includes(content))
      comment.ownReactions = [...comment.ownReactions, content]
  }

  // As GitHub takes them: fifty annotations a request, completed by the last.
  function createCheckRun(content: CheckRunContent): void {
    const id = next()
    const isShort = content.annotations.length <= 50
    write(() =>
      checkRuns.push({
        id,
        sha: content.headSha,
        externalId: content.externalId,
        status: isShort ? 'completed' : 'in_progress',
        conclusion: isShort ? content.conclusion : null,
        title: content.title,
        summary: content.summary,
        annotationCount: Math.min(50, content.annotations.length),
        annotations: content.annotations.slice(0, 50),
      }),
    )
    if (!isShort) finishCheckRun(id, content, 50)
  }

  function finishCheckRun(id: number, content: CheckRunContent, sent: number): void {
    const run = checkRuns.find((one) => one.id === id)
    if (!run) throw new Error(`No check run ${id}`)
    for (let from = sent; from === sent || from < content.annotations.length; from += 50) {
      write(() => {
        const { externalId, title, summary, conclusion } = content
        const batch = content.annotations.slice(from, from + 50)
        const isLast = from + 50 >= content.annotations.length
        Object.assign(run, {
          externalId,
          title,
          summary,
          annotations: [...run.annotations, ...batch],
          annotationCount: run.annotationCount + batch.length,
          ...(isLast && { status: 'completed', conclusion }),
        })
      })
    }
  }

  function headOf(target: Target): Revision | undefined {
    if (target.kind === 'branch') return branches.get(target.branch)
    const pullRequest = pullRequests.find(({ number }) => number === target.number)
    return pullRequest && branches.get(pullRequest.headBranch)
  }

  function observe(target: Target): Promise<Snapshot> {
    const head = headOf(target)
    const pullRequest =
      target.kind === 'pullRequest' ? pullRequests.find(({ number }) => number === target.number) : undefined
    const isDefault = target.kind === 'branch' && target.branch === 'main'
    return Promise.resolve({
      target,
      now: now(),
      repository: { url: 'https://forge.example/r', defaultBranch: 'main' },
      head,
      base: isDefault ? undefined : (pullRequest?.base ?? branches.get('main')),
      isProposed:
        target.kind === 'branch' &&
        pullRequests.some(({ headBranch, state }) => state === 'open' && headBranch === target.branch),
      defaultConfig: textOf(branches.get('main')?.files.get(configPath)),
      pullRequest: pullRequest && {
        number: pullRequest.number,
        url: '',
        state: pullRequest.state,
        headBranch: pullRequest.headBranch,
        isFork: false,
        changedFiles: new Map([...(head?.files ?? [])].map(([path]) => [path, `changes#${path}`])),
        remarks: structuredClone(remarksOf(pullRequest.number)),
        comments: structuredClone(threadOf(pullRequest.number)),
      },
      issues: structuredClone(issues),
      threads: pullRequests.toReversed().map(({ number, state }) => ({
        number,
        isOpen: state === 'open',
        comments: structuredClone(threadOf(number)),
      })),
      checkRuns: structuredClone(checkRuns.filter(({ sha }) => sha === head?.sha)),
    })
  }

  function apply(target: Target, plan: Plan): Promise<'applied' | 'head-moved'> {
    if (headOf(target)?.sha !== plan.headSha) return Promise.resolve('head-moved')
    const created = new Map<string, number>()
    try {
      for (const effect of plan.effects) applyEffect(effect, created)
    } catch (error) {
      return Promise.reject(error)
    }
    return Promise.resolve('applied')
  }

  return {
    forge: { observe, apply },
    issues: () => issues,
    checkRuns: (sha) => checkRuns.filter((run) => run.sha === sha),
    remarksOn: (number) => remarksOf(number),
    commentsOn: (number) => threadOf(number),
    push(branch, files) {
      const sha = next().toString(16).padStart(40, '0')
      const contents: Files = new Map(
        Object.entries(files).map(([path, text]) => [path, { kind: 'text', text }]),
      )
      branches.set(branch, { sha, files: contents })
      return sha
    },
    deleteBranch: (branch) => void branches.delete(branch),
    openPullRequest(branch) {
      const base = branches.get('main')
      if (!base) throw new Error('The repository is empty')
      const number = next()
      pullRequests.push({ number, headBranch: branch, base, state: 'open' })
      return number
    },
    closeIssue: (number, reason) => changeState(number, anna, { state: 'closed', stateReason: reason }),
    reopenIssue: (number) => changeState(number, anna, { state: 'open', stateReason: 'reopened' }),
    comment: (number, body, { mayDecide = true } = {}) =>
      addComment(number, body, { isOwn: false, mayDecide }),
    editComment(id, body) {
      const comment = [...threads.values()].flat().find((one) => one.id === id)
      if (comment) Object.assign(comment, { body, editedAt: now() })
    },
    deleteComment(id) {
      for (const thread of threads.values()) {
        const index = thread.findIndex((one) => one.id === id)
        if (index >= 0) thread.splice(index, 1)
      }
    },
    editIssue(number, edit, login = person) {
      const issue = issueOf(number)
      editBody(issue, edit(issue.body), { actor: 'person', login })
    },
    failAt(write, how) {
      failure = { at: writes + write, how }
    },
    writes: () => writes,
  }
}

function textOf(content: FileContent | undefined): string | undefined {
  return content?.kind === 'text' ? content.text : undefined
}

function fingerprintOf(body: string): string {
  return /"fingerprint":"([^"]{1,500})"/.exec(body)?.[1] ?? ''
}
