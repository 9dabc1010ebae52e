/** Give the file names that a `bibliography` field holds: one, a list, or lists by name as `multibib` writes them. */
export function namedFiles(value: unknown): string[] {
  if (typeof value === 'string') {
    const name = value.trim()
    return name === '' ? [] : [name]
  }
  if (Array.isArray(value)) return value.flatMap(namedFiles)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namedFiles) : []
}

/** Tell whether a name is an address on the web, which is not read. */
export function isAddress(name: string): boolean {
  return /^[a-z][a-z+.-]{1,20}:\/\//i.test(name)
}
