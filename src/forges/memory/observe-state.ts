import { configPath } from '../../model/config-path.ts'
import type { FileContent, Revision, Snapshot, Target } from '../../model/snapshot.ts'
import { remarksOf, threadOf, type MemoryState } from './memory-state.ts'

/** Find what a target's head is now. */
export function headOf({ branches, pullRequests }: MemoryState, target: Target): Revision | undefined {
  if (target.kind === 'branch') return branches.get(target.branch)
  const pullRequest = pullRequests.find(({ number }) => number === target.number)
  return pullRequest && branches.get(pullRequest.headBranch)
}

/** See everything that deciding about a target needs; later changes do not reach what was seen. */
export function observeState(state: MemoryState, target: Target): Snapshot {
  const { branches, pullRequests, issues, checkRuns } = state
  const head = headOf(state, target)
  const pullRequest =
    target.kind === 'pullRequest' ? pullRequests.find(({ number }) => number === target.number) : undefined
  const isDefault = target.kind === 'branch' && target.branch === 'main'
  return {
    target,
    now: state.now(),
    repository: { url: 'https://forge.example/r', defaultBranch: 'main' },
    head,
    base: isDefault ? undefined : (pullRequest?.base ?? branches.get('main')),
    isProposed:
      target.kind === 'branch' &&
      pullRequests.some((one) => one.state === 'open' && one.headBranch === target.branch),
    defaultConfig: textOf(branches.get('main')?.files.get(configPath)),
    pullRequest: pullRequest && {
      number: pullRequest.number,
      url: '',
      state: pullRequest.state,
      headBranch: pullRequest.headBranch,
      isFork: false,
      changedFiles: new Map([...(head?.files ?? [])].map(([path]) => [path, `changes#${path}`])),
      remarks: structuredClone(remarksOf(state, pullRequest.number)),
      comments: structuredClone(threadOf(state, pullRequest.number)),
    },
    issues: structuredClone(issues),
    threads: pullRequests.toReversed().map((one) => ({
      number: one.number,
      isOpen: one.state === 'open',
      comments: structuredClone(threadOf(state, one.number)),
    })),
    checkRuns: structuredClone(checkRuns.filter(({ sha }) => sha === head?.sha)),
  }
}

function textOf(content: FileContent | undefined): string | undefined {
  return content?.kind === 'text' ? content.text : undefined
}
