/**
 * Tell whether a path fits a glob: `*` and `?` inside a segment, `**` for any number of segments. A pattern without a
 * glob also names everything below it, so `chapters` fits `chapters/one.md`.
 *
 * Written here because patterns come from the repositories that are checked: each star only remembers the last place
 * it stood, so the cost is path × pattern, where the usual translation to a regular expression may backtrack.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const segments = path.split('/')
  const wanted = pattern
    .replace(/^\.?\//, '')
    .replace(/\/$/, '')
    .split('/')
  return (
    matchAll(segments, wanted, matchesSegment, '**') ||
    matchAll(segments, [...wanted, '**'], matchesSegment, '**')
  )
}

function matchesSegment(segment: string, pattern: string): boolean {
  return matchAll(
    Array.from(segment),
    Array.from(pattern),
    (character, wanted) => wanted === '?' || character === wanted,
    '*',
  )
}

function matchAll(
  parts: readonly string[],
  pattern: readonly string[],
  fits: (part: string, wanted: string) => boolean,
  star: string,
): boolean {
  let at = 0
  let wanted = 0
  let starAt = -1
  let resumeAt = 0
  while (at < parts.length) {
    if (pattern[wanted] === star) {
      starAt = wanted++
      resumeAt = at
    } else if (wanted < pattern.length && fits(parts[at] ?? '', pattern[wanted] ?? '')) {
      at++
      wanted++
    } else if (starAt >= 0) {
      wanted = starAt + 1
      at = ++resumeAt
    } else return false
  }
  while (pattern[wanted] === star) wanted++
  return wanted === pattern.length
}
