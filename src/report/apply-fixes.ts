import type { Fix } from '../model/finding.ts'

/** Put every fix into a line, from its end; nothing where a line is not what was read. */
export function applyFixes(line: string, fixes: readonly Fix[]): string | undefined {
  let text = line
  let limit = Infinity
  for (const { place, before, after } of fixes.toSorted(
    (a, b) => b.place.start.column - a.place.start.column,
  )) {
    const from = place.start.column - 1
    const to = from + before.length
    if (to > limit || line.slice(from, to) !== before) return undefined
    text = text.slice(0, from) + after + text.slice(to)
    limit = from
  }
  return text
}
