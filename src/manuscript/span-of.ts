import type { Node } from 'mdast'
import type { Span } from './append-inline.ts'

/** Give the stretch of the file that a node stands on. */
export function spanOf({ position }: Pick<Node, 'position'>, base: number): Span {
  const start = position?.start.offset ?? 0
  return { start: start + base, end: (position?.end.offset ?? start) + base }
}
