import type { Mark, ProseBlock } from '../model/document.ts'

const emphases = new WeakMap<ProseBlock, ReadonlyMap<number, Mark>>()
const mostBetween = 2
const quotation = /[“"«]([^“”"«»]{2,80})[”"»]\s?$/u
const longestQuotation = 84

/** Give the stretch of italics that ends before `at`, with nothing but a space and a comma between. */
export function emphasisBefore(block: ProseBlock, at: number): Mark | undefined {
  const byEnd = emphases.get(block) ?? indexByEnd(block)
  emphases.set(block, byEnd)
  for (let end = at; end >= at - mostBetween; end--) {
    const mark = byEnd.get(end)
    if (mark) return mark
    if (!/[\s,]/.test(block.text.charAt(end - 1))) return undefined
  }
  return undefined
}

function indexByEnd({ marks }: ProseBlock): ReadonlyMap<number, Mark> {
  return new Map(marks.filter(({ kind }) => kind === 'emphasis').map((mark) => [mark.end, mark]))
}

/** Give the words in italics or quotation marks that end before `at`. */
export function setOffBefore(block: ProseBlock, at: number): string | undefined {
  const emphasis = emphasisBefore(block, at)
  if (emphasis) return block.text.slice(emphasis.start, emphasis.end)
  return quotation.exec(block.text.slice(Math.max(0, at - longestQuotation), at))?.[1]
}
