/**
 * Give the identity of a finding or query across commits: where, what, about what. Never a line number.
 *
 * Readable on purpose, since it stands in markers and decisions: `manuscript.md uncited-reference bennett-2023`.
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
  return [path, rule, subject ?? '']
    .map((part) => part.replaceAll(/\s+/g, '-'))
    .join(' ')
    .trim()
}
