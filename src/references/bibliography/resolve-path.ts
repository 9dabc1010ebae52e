/**
 * Put a relative path on a folder; `undefined` when it leads out of the root. Both are written with `/`.
 *
 * A folder that starts with `..` stands outside of the root already, as a person may name one: no path leads further up
 * than that.
 */
export function resolvePath(folder: string, path: string): string | undefined {
  const parts = path.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '')
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.length === 0 || parts.pop() === '..') return undefined
  }
  return parts.join('/')
}
