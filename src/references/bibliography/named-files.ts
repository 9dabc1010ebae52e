/**
 * Give the file names that a `bibliography` field holds: one, a list, or lists by name as `multibib` writes them.
 *
 * Addresses on the web are left out.
 */
export function namedFiles(value: unknown): string[] {
  if (typeof value === 'string') {
    const name = value.trim()
    return name === '' || /^[a-z][a-z+.-]{1,20}:\/\//i.test(name) ? [] : [name]
  }
  if (Array.isArray(value)) return value.flatMap(namedFiles)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namedFiles) : []
}
