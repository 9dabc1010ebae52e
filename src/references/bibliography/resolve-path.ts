/** Put a relative path on a folder; `undefined` when it leads out of the root. Both are written with `/`. */
export function resolvePath(folder: string, path: string): string | undefined {
  const parts = path.startsWith('/') ? [] : folder.split('/')
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') {
      if (parts.filter((one) => one !== '').length === 0) return undefined
      parts.pop()
    } else if (part !== '.') parts.push(part)
  }
  return parts.filter((part) => part !== '').join('/')
}
