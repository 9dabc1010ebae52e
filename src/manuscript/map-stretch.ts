import type { ProseBlock } from '../model/document.ts'

/** Map a stretch of a block's text, end exclusive, to the stretch of the file it was read from. */
export function mapStretch(
  { text, sources }: Pick<ProseBlock, 'sources' | 'text'>,
  start: number,
  end: number,
): { start: number; end: number } {
  const from = sources[start] ?? 0
  if (end >= text.length) return { start: from, end: Math.max(from, sources[text.length] ?? 0) }
  const last = sources[end - 1] ?? from
  const next = sources[end] ?? last + 1
  // A character reference such as `&amp;` is one unit of text and several of the file.
  const isWhole = end < text.length && sources[end - 1] !== sources[end] && next - last <= 1
  return { start: from, end: isWhole ? next : last + 1 }
}
