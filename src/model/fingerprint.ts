/**
 * Give the identity of a finding or query across commits: where, what, about what. Never a line number.
 *
 * Readable on purpose, since it stands in markers and decisions: `manuscript.md uncited-reference bennett-2023`. A
 * space in a path is written as in an address, `my%20paper.md`.
 */
export function fingerprint({
  path,
  rule,
  subject,
}: {
  path: string
  rule: string
  subject: string | null
}): string {
  const parts = [rule, subject ?? ''].map((part) => part.replaceAll(/\s+/g, '-'))
  return [encodePath(path), ...parts].join(' ').trim()
}

/** Two files may differ in a space alone: each has a name of its own. */
function encodePath(path: string): string {
  return path.replaceAll(/\s|%(?=[0-9a-f]{2})/gi, encodeURIComponent)
}

/** Give the path as it stands in a fingerprint. */
export function pathPart(path: string): string {
  return fingerprint({ path, rule: '', subject: null })
}

/** Say what a fingerprint would be in a manuscript of another name; paths are as they stand in fingerprints. */
export function moveFingerprint(identity: string, renames: ReadonlyMap<string, string>): string {
  const [path = '', ...rest] = identity.split(' ')
  return [renames.get(path) ?? path, ...rest].join(' ')
}
