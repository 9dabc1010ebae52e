import type { Annotation, CheckRunContent } from '../../model/effect.ts'

/** As many as GitHub takes at once. */
export const annotationsPerRequest = 50
const mostTitleCharacters = 255
const mostMessageBytes = 64_000

/**
 * Build the body of a check run with fifty of its annotations.
 *
 * Completed only with the last, so that a run that was cut off is seen to be unfinished.
 */
export function buildCheckRun(
  content: CheckRunContent,
  { from, isLast }: { from: number; isLast: boolean },
): Record<string, unknown> {
  const { conclusion, title, summary, actions } = content
  const annotations = content.annotations.slice(from, from + annotationsPerRequest).map(toAnnotation)
  return {
    ...(isLast ? { status: 'completed', conclusion, actions } : { status: 'in_progress' }),
    output: { title, summary, annotations },
  }
}

function toAnnotation({
  path,
  startLine,
  endLine,
  startColumn,
  endColumn,
  level,
  title,
  message,
}: Annotation): Record<string, unknown> {
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    // GitHub takes columns only within one line.
    ...(startLine === endLine && startColumn !== undefined && { start_column: startColumn }),
    ...(startLine === endLine && endColumn !== undefined && { end_column: endColumn }),
    annotation_level: level,
    title: cutCharacters(title),
    message: cutBytes(message),
  }
}

function cutCharacters(title: string): string {
  return title.length <= mostTitleCharacters
    ? title
    : `${title.slice(0, mostTitleCharacters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

function cutBytes(message: string): string {
  const bytes = Buffer.from(message)
  if (bytes.length <= mostMessageBytes) return message
  // What is left of a character that was cut in two goes too.
  return `${bytes
    .subarray(0, mostMessageBytes - 3)
    .toString()
    .replace(/\u{FFFD}$/u, '')}…`
}
