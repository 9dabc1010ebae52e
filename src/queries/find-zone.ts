import type { ProseBlock } from '../model/document.ts'
import { isHeaderLine, isOtherQuestions, judgeHeading } from './sheet-headings.ts'

/** The blocks under headings that announce a query sheet, headings included. */
export interface Zone {
  readonly all: ReadonlySet<number>
  /** Those under headings that are used for nothing else. */
  readonly strong: ReadonlySet<number>
}

/** Find the blocks that stand under the heading of a query sheet, up to the next other heading. */
export function findZone(blocks: readonly ProseBlock[]): Zone {
  const all = new Set<number>()
  const strong = new Set<number>()
  let strength: 'none' | 'strong' | 'weak' = 'none'
  for (const block of blocks) {
    if (opensOrEnds(block)) strength = isOtherQuestions(block.text) ? 'none' : judgeHeading(block.text)
    if (strength === 'none') continue
    all.add(block.index)
    if (strength === 'strong') strong.add(block.index)
  }
  return { all, strong }
}

function opensOrEnds({ kind, text }: ProseBlock): boolean {
  return kind === 'heading' && !isHeaderLine(text)
}
