import type { Span } from './append-inline.ts'
import { blank } from './blank.ts'

const indentation = /^[ \t]{1,400}/gm

/** Blank out the indentation of stretches, which stands there for YAML and would make code in Markdown. */
export function maskIndentation(source: string, stretches: readonly Span[]): string {
  const spaces = stretches.flatMap(({ start, end }) =>
    [...source.slice(start, end).matchAll(indentation)].map(({ index, 0: space }) => ({
      start: start + index,
      end: start + index + space.length,
    })),
  )
  return blank(source, spaces)
}
