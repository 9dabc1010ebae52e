import { mapStretch } from '../manuscript/map-stretch.ts'
import type { Citation } from '../model/citation.ts'
import type { MarkdownDocument, ProseBlock } from '../model/document.ts'

/** Give the place in the file, and the source text there, of a stretch of a block's text. */
export function placeInBlock(
  document: MarkdownDocument,
  block: ProseBlock,
  { start, end }: { readonly start: number; readonly end: number },
): Pick<Citation, 'place' | 'text'> {
  const stretch = mapStretch(block, start, end)
  return {
    place: document.placeOf(stretch.start, stretch.end),
    text: document.source.slice(stretch.start, stretch.end),
  }
}
