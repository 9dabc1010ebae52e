import type { RecordedDecision } from './marker.ts'

/** Something that a person did about a query. */
export interface Act {
  readonly fingerprint: string
  readonly said: RecordedDecision
  readonly source: ActSource
}

type ActSource =
  | { readonly kind: 'box' }
  | { readonly kind: 'comment'; readonly id: number; readonly digest: string }
  /** `closing` tells one close from another; reopening has none, since the state itself is the trace. */
  | { readonly kind: 'state'; readonly closing?: string }

/** What the marker remembers of what people did. */
export interface Memory {
  readonly decision?: RecordedDecision | undefined
  readonly read?: Readonly<Record<string, string>> | undefined
  readonly lastComment?: number | undefined
  readonly closing?: string | undefined
}

export interface FoldedActs extends Memory {
  /** The last thing that was done is a person's reopening. */
  readonly isReopened: boolean
  /** The last thing that was done is a person's close, not seen before. */
  readonly isClosedAnew: boolean
}

const mostRead = 40

/**
 * Take in what people did since the last run: the latest act decides.
 *
 * An act is taken in once: a comment by its id and the digest of its command, a close by who and when. What is older
 * than the decision on record never overrides it. A comment that was deleted leaves what it said.
 */
export function foldActs(memory: Memory, acts: readonly Act[]): FoldedActs {
  const fresh = acts.filter((act) => !isKnown(memory, act)).sort(byTime)
  let last: Act | undefined
  for (const act of fresh) {
    const standing = last?.said ?? memory.decision
    if (!standing || act.said.at >= standing.at) last = act
  }
  const closing = fresh
    .map(({ source }) => (source.kind === 'state' ? source.closing : undefined))
    .findLast((key) => key !== undefined)
  return {
    decision: last?.said ?? memory.decision,
    closing: closing ?? memory.closing,
    isReopened: last?.said.kind === 'reopened',
    isClosedAnew: last?.source.kind === 'state' && last.source.closing !== undefined,
    ...remember(memory, fresh),
  }
}

/** Tell whether an act was taken in by an earlier run. */
function isKnown({ decision, read = {}, lastComment, closing }: Memory, { said, source }: Act): boolean {
  switch (source.kind) {
    case 'box':
      return false
    case 'comment': {
      const known = read[source.id]
      return known === undefined ? source.id <= (lastComment ?? 0) : known === source.digest
    }
    case 'state':
      if (source.closing === undefined) return false
      // A marker of an earlier version has the decision alone.
      return closing === undefined
        ? decision?.at === said.at && decision.kind === said.kind && decision.by === said.by
        : closing === source.closing
    default:
      return source satisfies never
  }
}

const ranks: Readonly<Record<ActSource['kind'], number>> = { state: 0, box: 1, comment: 2 }

/** GitHub counts in seconds: who closes with a comment means the comment. */
function byTime(a: Act, b: Act): number {
  if (a.said.at !== b.said.at) return a.said.at < b.said.at ? -1 : 1
  if (a.source.kind === 'comment' && b.source.kind === 'comment') return a.source.id - b.source.id
  return ranks[a.source.kind] - ranks[b.source.kind]
}

/** The newest commands are remembered one by one, older ones by a line below which everything was read. */
function remember(
  { read = {}, lastComment }: Memory,
  fresh: readonly Act[],
): Pick<Memory, 'lastComment' | 'read'> {
  const added = fresh.flatMap(({ source }) =>
    source.kind === 'comment' ? [[source.id, source.digest] as const] : [],
  )
  const all = [
    ...new Map([...Object.entries(read).map(([id, digest]) => [Number(id), digest] as const), ...added]),
  ]
  const sorted = all.sort(([a], [b]) => a - b)
  const dropped = sorted.slice(0, Math.max(0, sorted.length - mostRead)).at(-1)?.[0]
  return {
    read: Object.fromEntries(sorted.slice(-mostRead)),
    lastComment: dropped === undefined ? lastComment : Math.max(dropped, lastComment ?? 0),
  }
}
