import { digest } from './digest.ts'

const longestPart = 300

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
  return [pathPart(path), rule, subjectPart(subject ?? '')].join(' ').trim()
}

/** Give a subject as it stands in a fingerprint. */
export function subjectPart(subject: string): string {
  return bound(subject.replaceAll(/\s+/g, '-'))
}

/** Give the path as it stands in a fingerprint. */
export function pathPart(path: string): string {
  return bound(encodePath(path.toWellFormed()))
}

/** A key may be as long as its author likes; markers have room for so much. */
function bound(part: string): string {
  const text = part.toWellFormed()
  return text.length <= longestPart ? text : `${text.slice(0, longestPart).toWellFormed()}-${digest(text)}`
}

/** Two files may differ in a space alone: each has a name of its own. */
function encodePath(path: string): string {
  return path.replaceAll(/\s|%(?=[0-9a-f]{2})/gi, encodeURIComponent)
}

/** Say what a fingerprint would be in a manuscript of another name; paths are as they stand in fingerprints. */
export function moveFingerprint(identity: string, renames: ReadonlyMap<string, string>): string {
  const [path = '', ...rest] = identity.split(' ')
  return [renames.get(path) ?? path, ...rest].join(' ')
}
