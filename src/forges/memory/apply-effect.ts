import { fillIssueTokens, type CheckRunContent, type Effect } from '../../model/effect.ts'
import { readMarker } from '../../reconcile/marker.ts'
import {
  addComment,
  changeState,
  editBody,
  findComment,
  issueOf,
  remarksOf,
  threadOf,
  type MemoryState,
  type StoredIssue,
} from './memory-state.ts'

/** Do one write, which may fail before it takes effect or lose its reply. */
export type Write = (change: () => void) => void

const app = { actor: 'app', login: 'copydesk' } as const
// As GitHub takes them: fifty annotations a request, completed by the last.
const batchSize = 50

/** Apply an effect; `created` holds the numbers of the issues that this plan made, by fingerprint. */
export function applyEffect(
  state: MemoryState,
  effect: Effect,
  { write, created }: { write: Write; created: Map<string, number> },
): void {
  const withNumbers = (body: string) => fillNumbers(state, body, created)
  switch (effect.kind) {
    case 'addReaction':
      return write(() => react(state, effect.commentId, effect.content))
    case 'createCheckRun':
      return createCheckRun(state, effect.checkRun, write)
    case 'createComment':
      return write(() => {
        const body = withNumbers(effect.body)
        addComment(state, effect.issue, { author: 'copydesk[bot]', body, isOwn: true, mayDecide: true })
      })
    case 'createIssue':
      return write(() => {
        const issue = newIssue(state, effect.title, withNumbers(effect.body), effect.labels)
        created.set(effect.fingerprint, issue.number)
        state.issues.push(issue)
      })
    case 'createReview':
      return write(() => {
        for (const comment of effect.comments)
          remarksOf(state, effect.pullRequest).push({
            ...comment,
            id: state.nextNumber(),
            isResolved: false,
            isAnswered: false,
          })
      })
    case 'deleteReviewComment':
      return write(() => {
        for (const [number, all] of state.remarks)
          state.remarks.set(
            number,
            all.filter(({ id }) => id !== effect.id),
          )
      })
    case 'updateCheckRun':
      return finishCheckRun(state, effect, write)
    case 'updateComment':
      return write(() => {
        const comment = findComment(state, effect.id)
        if (comment) comment.body = withNumbers(effect.body)
      })
    case 'updateIssue':
      return write(() => updateIssue(state, effect, withNumbers))
    default:
      return effect satisfies never
  }
}

function updateIssue(
  state: MemoryState,
  { number, title, body, state: next }: Extract<Effect, { kind: 'updateIssue' }>,
  withNumbers: (body: string) => string,
): void {
  const issue = issueOf(state, number)
  if (title !== undefined) issue.title = title
  if (body !== undefined) editBody(state, issue, { ...app, body: withNumbers(body) })
  if (next?.state === 'open') changeState(state, number, { ...app, state: 'open', stateReason: 'reopened' })
  if (next?.state === 'closed')
    changeState(state, number, { ...app, state: 'closed', stateReason: next.reason })
}

/** Put numbers where a body names issues that exist or were made by this plan. */
function fillNumbers({ issues }: MemoryState, body: string, created: ReadonlyMap<string, number>): string {
  const known = issues.toReversed().flatMap((issue) => {
    const marker = issue.isOwn ? readMarker(issue.body) : undefined
    return marker?.kind === 'query' ? [[marker.fingerprint, issue.number] as const] : []
  })
  return fillIssueTokens(body, new Map([...created, ...known]))
}

function newIssue(state: MemoryState, title: string, body: string, labels: readonly string[]): StoredIssue {
  const number = state.nextNumber()
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
    comments: threadOf(state, number),
  }
}

function react(state: MemoryState, commentId: number, content: string): void {
  const comment = findComment(state, commentId)
  if (comment && !comment.ownReactions.includes(content))
    comment.ownReactions = [...comment.ownReactions, content]
}

function createCheckRun(state: MemoryState, content: CheckRunContent, write: Write): void {
  const id = state.nextNumber()
  const isShort = content.annotations.length <= batchSize
  write(() =>
    state.checkRuns.push({
      id,
      sha: content.headSha,
      externalId: content.externalId,
      status: isShort ? 'completed' : 'in_progress',
      conclusion: isShort ? content.conclusion : null,
      title: content.title,
      summary: content.summary,
      annotationCount: Math.min(batchSize, content.annotations.length),
      annotations: content.annotations.slice(0, batchSize),
      isAskedAgain: false,
    }),
  )
  if (!isShort) finishCheckRun(state, { id, checkRun: content, annotationsSent: batchSize }, write)
}

function finishCheckRun(
  { checkRuns }: MemoryState,
  {
    id,
    checkRun,
    annotationsSent,
  }: Pick<Extract<Effect, { kind: 'updateCheckRun' }>, 'annotationsSent' | 'checkRun' | 'id'>,
  write: Write,
): void {
  const run = checkRuns.find((one) => one.id === id)
  if (!run) throw new Error(`No check run ${id}`)
  const { externalId, title, summary, conclusion, annotations } = checkRun
  for (let from = annotationsSent; from === annotationsSent || from < annotations.length; from += batchSize) {
    write(() => {
      const batch = annotations.slice(from, from + batchSize)
      const isLast = from + batchSize >= annotations.length
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
