/** A map that forgets. */
export interface BoundedMap<Value> {
  readonly get: (key: string) => Value | undefined
  readonly set: (key: string, value: Value) => void
}

const overheadBytes = 200

/** Make a map that forgets what was not used for longest once it holds more than `limitBytes`. */
export function createBoundedMap<Value>({
  limitBytes,
  sizeOf,
}: {
  limitBytes: number
  sizeOf: (value: Value) => number
}): BoundedMap<Value> {
  const values = new Map<string, { value: Value; bytes: number }>()
  let held = 0
  return {
    get(key) {
      const found = values.get(key)
      if (!found) return undefined
      values.delete(key)
      values.set(key, found)
      return found.value
    },
    set(key, value) {
      if (values.has(key)) return
      const bytes = overheadBytes + sizeOf(value)
      values.set(key, { value, bytes })
      held += bytes
      for (const [oldest, old] of values) {
        if (held <= limitBytes || oldest === key) return
        values.delete(oldest)
        held -= old.bytes
      }
    },
  }
}
