/** Make a function that builds its value when it is asked first, and gives the same from then on. */
export function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined
  return () => (built ??= { value: build() }).value
}
