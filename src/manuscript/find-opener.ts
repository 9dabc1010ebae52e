import { endOfLine } from './lines.ts'
import type { Lines } from './plain-block.ts'

const prefix = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\n]{1,999}\]:)*/
const indentedCode = /^(?: {4}| {0,3}\t)/
const containerStart = /^[ \t]*(?:>|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|\[\^)/m
const opener = /^(?:`{3}|~{3}|\$\$|<(?:!|\?|(?:pre|script|style|textarea)(?![\w-])))/i
const openedFence = /^(?:`{3,}(?=[^`]*$)|~{3,}|\${2,}(?=[^$]*$))/
const closingFence = /^ {0,3}(`{3,}|~{3,}|\${2,})[ \t]*$/gm

/**
 * Find what opens a block that goes on over blank lines, whatever its lines begin with: code, a formula, a comment.
 * Gives the end of its last line: the end of the file when it stays open or when it cannot be told.
 *
 * `isContained` tells whether a list, a quote or a note may be around.
 */
export function findOpenedEnd(
  source: string,
  { start, end }: Lines,
  { isContained }: { isContained: boolean },
): number | undefined {
  let hasTag = false
  for (let at = start; at < end;) {
    const lineEnd = endOfLine(source, at)
    const line = source.slice(at, lineEnd)
    const content = line.slice(prefix.exec(line)?.[0].length)
    if (opener.test(content) && (isContained || !indentedCode.test(line))) {
      // Inside of a container or a tag, what would close it depends on them.
      if (hasTag || (isContained && content.length < line.length)) return source.length
      const closed = findClosing(source, content, lineEnd)
      if (closed !== undefined) return closed
    }
    hasTag ||= content.startsWith('<')
    at = lineEnd + 1
  }
  return undefined
}

/** Whether some line may begin a list, a quote or a note. */
export function hasContainer(source: string, { start, end }: Lines): boolean {
  return containerStart.test(source.slice(start, end))
}

function findClosing(source: string, line: string, lineEnd: number): number | undefined {
  if (/^<!--(?!-?>)/.test(line)) {
    const end = source.indexOf('-->', lineEnd - line.length + '<!--'.length)
    return end < 0 ? source.length : endOfLine(source, end)
  }
  const [fence] = openedFence.exec(line) ?? []
  if (fence !== undefined) return findClosingFence(source, fence, lineEnd + 1)
  // Three backticks with more of them on the line are code in a paragraph, as `$$…$$` is a formula.
  return /^(?:`{3}|\$\$)/.test(line) ? undefined : source.length
}

function findClosingFence(source: string, fence: string, from: number): number {
  closingFence.lastIndex = from
  for (let match = closingFence.exec(source); match; match = closingFence.exec(source))
    if (match[1]?.startsWith(fence)) return endOfLine(source, match.index)
  return source.length
}
