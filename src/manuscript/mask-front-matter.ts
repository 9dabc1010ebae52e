import { blank } from './blank.ts'

const opening = /---[ \t]{0,100}(?:\r\n|\r|\n)/y
const closing = /(?:^|[\r\n])(---|\.\.\.)[ \t]{0,100}(?=[\r\n]|$)/g
// A key, a quoted key, an item, a comment or a flow collection.
const yamlLine = /^\s{0,40}(?:[\p{L}_][^:\r\n]{0,80}:(?:\s|$)|["'{[#?%]|-\s|$)/u

/**
 * Take front matter for what Pandoc takes it for: what begins with an empty line or with prose stands between two
 * rules, which are blanked out, and `...` ends it as `---` does.
 */
export function maskFrontMatter(source: string, base: number): string {
  opening.lastIndex = base
  const head = opening.exec(source)
  if (!head) return source
  const start = base + head[0].length
  closing.lastIndex = start - 1
  const close = closing.exec(source)
  if (!close) return source
  const end = close.index + close[0].length
  const closeAt = source.indexOf(close[1] ?? '', close.index)
  const body = source.slice(start, closeAt)
  if (closeAt > start && (/^\s*[\r\n]/.test(body) || !yamlLine.test(body)))
    return blank(source, [
      { start: base, end: base + 3 },
      { start: closeAt, end },
    ])
  return `${source.slice(0, closeAt)}---${source.slice(closeAt + 3)}`
}
