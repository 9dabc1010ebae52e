import type { Reference } from '../model/reference.ts'

interface Known<T> {
  readonly references: readonly Reference[]
  readonly value: T
}

/**
 * Make a function that works on a list of entries only once, however many chapters go by the list.
 *
 * A list of the same entries counts as the same: chapters, the whole manuscript and its queries each hold their own.
 */
export function perList<T>(
  build: (references: readonly Reference[]) => T,
): (references: readonly Reference[]) => T {
  const known = new WeakMap<readonly Reference[], Known<T>>()
  const latest = new WeakMap<Reference, Known<T>>()
  return (references) => {
    const [first] = references
    const last = first && latest.get(first)
    const same = last && isSame(last.references, references) ? last : undefined
    const { value } = known.get(references) ?? same ?? { value: build(references) }
    const now = { references, value }
    known.set(references, now)
    if (first) latest.set(first, now)
    return value
  }
}

function isSame(a: readonly Reference[], b: readonly Reference[]): boolean {
  return a === b || (a.length === b.length && a.every((reference, index) => reference === b[index]))
}
