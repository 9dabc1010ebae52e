import type { Reference } from '../model/reference.ts'

/** Make a function that works on a list of entries only once, however many chapters go by the list. */
export function perList<T>(
  build: (references: readonly Reference[]) => T,
): (references: readonly Reference[]) => T {
  const known = new WeakMap<readonly Reference[], { readonly value: T }>()
  return (references) => {
    const before = known.get(references)
    if (before) return before.value
    const value = build(references)
    known.set(references, { value })
    return value
  }
}
