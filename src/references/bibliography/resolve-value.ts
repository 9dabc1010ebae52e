import type { BibtexPiece } from './scan-bibtex.ts'

/** Text of each `@string`, by its name in lower case. */
export type Macros = ReadonlyMap<string, string>

const longestValue = 100_000

/** Put the pieces of a value together. A name that no `@string` defines stands for itself, as `jan` does for its month. */
export function resolveValue(value: readonly BibtexPiece[], macros: Macros): string {
  const [only] = value
  if (only && value.length === 1 && only.kind === 'text') return only.text
  const parts = value.map(({ kind, text }) =>
    kind === 'text' ? text : (macros.get(text.toLowerCase()) ?? text),
  )
  // Strings that double each other grow without bound.
  return parts.join('').slice(0, longestValue)
}
