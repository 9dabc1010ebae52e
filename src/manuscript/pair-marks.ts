/** Emphasis in a text: from its first mark to behind its last, and what stands between the marks. */
export interface MarkPair {
  readonly type: 'emphasis' | 'strong'
  readonly start: number
  readonly innerStart: number
  readonly innerEnd: number
  readonly end: number
}

interface Run {
  readonly start: number
  readonly end: number
  readonly mark: string
  readonly canOpen: boolean
  readonly canClose: boolean
}

/**
 * Pair the emphasis marks of a text if it is plain which belong together: one that can only open, then one like it that
 * can only close, never one pair in another. Gives `undefined` in all other cases.
 */
export function pairMarks(text: string): MarkPair[] | undefined {
  const pairs: MarkPair[] = []
  let open: Run | undefined
  for (const { index, 0: marks } of text.matchAll(/\*+|_+/g)) {
    const run = describeRun(text, index, index + marks.length)
    if (run === undefined) return undefined
    if (!run.canOpen && !run.canClose) continue
    if (marks.length > 2 || run.canOpen === run.canClose || run.canOpen !== (open === undefined))
      return undefined
    if (open === undefined) {
      open = run
      continue
    }
    if (open.mark !== run.mark || open.end - open.start !== marks.length) return undefined
    const type = marks.length === 1 ? 'emphasis' : 'strong'
    pairs.push({ type, start: open.start, innerStart: open.end, innerEnd: run.start, end: run.end })
    open = undefined
  }
  return open === undefined ? pairs : undefined
}

// CommonMark's rules for left- and right-flanking runs (0.31, section 6.2).
function describeRun(text: string, start: number, end: number): Run | undefined {
  const mark = text.charAt(start)
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  // Strikethrough loosens the rules beside it.
  if (before === '~' || after === '~') return undefined
  const [isSpaceBefore, isSpaceAfter] = [isSpace(before), isSpace(after)]
  const [isMarkBefore, isMarkAfter] = [isPunctuation(before), isPunctuation(after)]
  const isLeft = !isSpaceAfter && (!isMarkAfter || isSpaceBefore || isMarkBefore)
  const isRight = !isSpaceBefore && (!isMarkBefore || isSpaceAfter || isMarkAfter)
  const canOpen = isLeft && (mark === '*' || !isRight || isMarkBefore)
  const canClose = isRight && (mark === '*' || !isLeft || isMarkAfter)
  return { start, end, mark, canOpen, canClose }
}

function isSpace(unit: string): boolean {
  return unit === '' || /\s/.test(unit)
}

function isPunctuation(unit: string): boolean {
  return /[\p{P}\p{S}]/u.test(unit)
}
