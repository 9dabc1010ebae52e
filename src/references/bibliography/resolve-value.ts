import type { BibtexPiece } from './scan-bibtex.ts'

/** Text of each `@string`, by its name in lower case. */
export type Macros = ReadonlyMap<string, string>

const longestValue = 100_000
/** Longer than the name of any journal or publisher. */
const longestMacro = 1000

/** Put the pieces of a value together. A name that no `@string` defines stands for itself, as `jan` does for its month. */
export function resolveValue(value: readonly BibtexPiece[], macros: Macros): string {
  const [only] = value
  if (only && value.length === 1 && only.kind === 'text') return only.text
  let resolved = ''
  for (const { kind, text } of value) {
    resolved += kind === 'text' ? text : (macros.get(text.toLowerCase()) ?? text)
    if (resolved.length > longestValue) break
  }
  return resolved.slice(0, longestValue)
}

/** Put a `@string` together. It is cut, since strings that double each other grow without bound. */
export function resolveMacro(value: readonly BibtexPiece[], macros: Macros): string {
  return resolveValue(value, macros).slice(0, longestMacro)
}
