import type { Plan } from '../model/effect.ts'
import type { Files, ObservedComment, ObservedIssue, Target } from '../model/snapshot.ts'
import type { Forge } from './forge.ts'
import { applyEffect } from './memory/apply-effect.ts'
import {
  addComment,
  changeState,
  createMemoryState,
  editBody,
  findComment,
  issueOf,
  remarksOf,
  threadOf,
  type StoredCheckRun,
  type StoredRemark,
} from './memory/memory-state.ts'
import { headOf, observeState } from './memory/observe-state.ts'

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

/** Make an empty repository whose default branch is `main`. */
export function createMemoryWorld(now: () => string = () => '2026-01-01T00:00:00Z'): MemoryWorld {
  const state = createMemoryState(now)
  const { branches, issues, pullRequests, checkRuns, threads } = state
  let writes = 0
  let failure: { at: number; how: 'before' | 'reply-lost' } | undefined

  function write(change: () => void): void {
    writes++
    const isDue = failure?.at === writes
    if (isDue && failure?.how === 'before') throw new Error('The forge failed before the write')
    change()
    if (isDue) throw new Error('The reply was lost')
  }

  // Rejects as a forge does, and does not throw.
  async function apply(target: Target, plan: Plan): Promise<'applied' | 'head-moved'> {
    if (headOf(state, target)?.sha !== plan.headSha) return 'head-moved'
    const created = new Map<string, number>()
    for (const effect of plan.effects) applyEffect(state, effect, { write, created })
    return 'applied'
  }

  return {
    forge: { observe: async (target) => observeState(state, target), apply },
    issues: () => issues,
    checkRuns: (sha) => checkRuns.filter((run) => run.sha === sha),
    remarksOn: (number) => remarksOf(state, number),
    commentsOn: (number) => threadOf(state, number),
    push(branch, files) {
      const sha = state.nextNumber().toString(16).padStart(40, '0')
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
      const number = state.nextNumber()
      pullRequests.push({ number, headBranch: branch, base, state: 'open' })
      return number
    },
    closeIssue: (number, reason) =>
      changeState(state, number, { ...anna, state: 'closed', stateReason: reason }),
    reopenIssue: (number) => changeState(state, number, { ...anna, state: 'open', stateReason: 'reopened' }),
    comment: (number, body, { mayDecide = true } = {}) =>
      addComment(state, number, { author: person, body, isOwn: false, mayDecide }),
    editComment(id, body) {
      const comment = findComment(state, id)
      if (comment) Object.assign(comment, { body, editedAt: now() })
    },
    deleteComment(id) {
      for (const thread of threads.values()) {
        const index = thread.findIndex((one) => one.id === id)
        if (index >= 0) thread.splice(index, 1)
      }
    },
    editIssue(number, edit, login = person) {
      const issue = issueOf(state, number)
      editBody(state, issue, { actor: 'person', login, body: edit(issue.body) })
    },
    failAt(at, how) {
      failure = { at: writes + at, how }
    },
    writes: () => writes,
  }
}
