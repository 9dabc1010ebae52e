import type { DisplayNumber } from './display-label.ts'

/** Say a figure or table in words: `figure 3`, `table S1`. */
export function nameDisplay({ id, kind }: DisplayNumber): string {
  return `${kind} ${id.slice(kind.length + 1).toUpperCase()}`
}

/** Say a figure or table in words that begin a sentence: `Figure 3`. */
export function nameDisplayFirst(display: DisplayNumber): string {
  return nameDisplay(display).replace(/^./, (first) => first.toUpperCase())
}
