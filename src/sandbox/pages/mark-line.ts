import { html } from 'hono/html'
import type { AnnotationRecord } from '../github/state.ts'
import type { Html } from './page.ts'

/**
 * Underline in a line what its annotations name by columns, which count from 1; the last column is left out.
 *
 * Of two that overlap the first one is underlined.
 */
export function markLine(line: string, annotations: readonly AnnotationRecord[]): Html {
  const parts: Html[] = []
  let at = 0
  for (const { start, end, level } of rangesOf(annotations)) {
    if (start < at) continue
    parts.push(html`${line.slice(at, start)}<mark class="${level}">${line.slice(start, end)}</mark>`)
    at = end
  }
  return html`${parts}${line.slice(at)}`
}

function rangesOf(
  annotations: readonly AnnotationRecord[],
): { start: number; end: number; level: AnnotationRecord['annotation_level'] }[] {
  return annotations
    .flatMap(({ start_column, end_column, annotation_level }) =>
      start_column === undefined || end_column === undefined
        ? []
        : [{ start: start_column - 1, end: end_column - 1, level: annotation_level }],
    )
    .sort((a, b) => a.start - b.start)
}
