import type { Heading, Paragraph } from 'mdast'
import { findOpenedEnd, hasContainer } from './find-opener.ts'
import { endOfLine } from './lines.ts'
import { readPlainBlock, type Lines } from './plain-block.ts'

/** A part of a file that can be read without the others: a block that is known already, or lines to parse. */
export type Part =
  | { readonly kind: 'block'; readonly node: Heading | Paragraph }
  | { readonly kind: 'piece'; readonly lines: Lines }

const frontMatterStart = /^(---|\+\+\+)[ \t]*\n/
const heading = /^#{1,6}(?:[ \t]|$)/

/**
 * Split a file where a block of the top level surely ends: before lines that begin in the first column, behind a blank
 * line or a heading, while nothing is open that goes on over blank lines.
 *
 * Line ends must be `\n`. `isDefined` tells whether there may be a definition of a label.
 */
export function splitBlocks(source: string, isDefined: (label: string) => boolean): Part[] {
  const parts: Part[] = []
  let from: Lines = { start: 0, end: findFrontMatterEnd(source), line: 1 }
  let piece: Open<Lines> | undefined = from.end > 0 ? { ...from } : undefined
  if (piece) parts.push({ kind: 'piece', lines: piece })
  let isContained = false
  let reach = 0
  let free = 0
  for (let group = findGroup(source, from, reach); group; group = findGroup(source, from, reach)) {
    reach = Math.max(reach, group.end)
    const beginsBlock = group.isBehindBreak && !goesOn(source, from, group)
    from = group
    if (piece && beginsBlock) piece.end = group.start
    const node = beginsBlock ? readPlainBlock(source, group, isDefined) : undefined
    if (node) {
      parts.push({ kind: 'block', node })
      piece = undefined
      continue
    }
    if (beginsBlock || !piece) parts.push({ kind: 'piece', lines: (piece = { ...group }) })
    isContained = (isContained && !beginsBlock) || (group.start >= free && hasContainer(source, group))
    if (!isContained) free = Math.max(free, group.end)
    from = { ...group, end: findOpenedEnd(source, group, { isContained }) ?? group.end }
  }
  if (piece) piece.end = source.length
  return parts
}

/** A piece whose end is not known before the next one begins. */
type Open<T> = { -readonly [K in keyof T]: T[K] }

// A list goes on, or what is indented goes on.
const continuation = /^(?:[ \t]|[-+*](?:[ \t\n]|$)|\d{1,9}[.)](?:[ \t\n]|$))/
const container = /^(?:>|\[\^)/

function goesOn(source: string, before: Lines, { start }: Lines): boolean {
  const begin = source.slice(start, start + 12)
  if (continuation.test(begin)) return true
  // The parser holds indented code for open, and lets a list in a container behind it begin with 1 only.
  return container.test(begin) && /[ \t]/.test(source.charAt(source.lastIndexOf('\n', before.end - 1) + 1))
}

function findFrontMatterEnd(source: string): number {
  const [opening = '', fence = ''] = frontMatterStart.exec(source) ?? []
  if (opening === '') return 0
  const closing = fence === '---' ? /^---[ \t]*$/gm : /^\+\+\+[ \t]*$/gm
  closing.lastIndex = opening.length
  const match = closing.exec(source)
  // Left open, it keeps the parser from seeing lists and quotes further down.
  return match ? match.index + match[0].length : source.length
}

/** Lines without a blank one between them; a heading stands alone. */
interface Group extends Lines {
  /** Whether a blank line or a heading is before it, or nothing. */
  readonly isBehindBreak: boolean
}

function findGroup(source: string, before: Lines, reach: number): Group | undefined {
  const isFirst = before.end === 0
  let start = isFirst ? 0 : before.end + 1
  let line = before.line + countLines(source, before.start, start)
  let blankLines = 0
  for (let end = blankLineEnd(source, start); end !== undefined; end = blankLineEnd(source, start)) {
    start = end + 1
    blankLines++
  }
  if (start >= source.length) return undefined
  line += blankLines
  const isBehindBreak =
    isFirst || blankLines > 0 || heading.test(source.slice(before.start, before.start + 7))
  return { start, end: groupEnd(source, start, reach), line, isBehindBreak }
}

function countLines(source: string, start: number, end: number): number {
  let count = 0
  for (let at = source.indexOf('\n', start); at >= 0 && at < end; at = source.indexOf('\n', at + 1)) count++
  return count
}

/** Up to `reach` no line is known to be blank: a group that is cut by what opens and closes in it is read once. */
function groupEnd(source: string, start: number, reach: number): number {
  let end = endOfLine(source, start)
  if (heading.test(source.slice(start, start + 8))) return end
  if (start < reach) return reach
  while (end + 1 < source.length && blankLineEnd(source, end + 1) === undefined)
    end = endOfLine(source, end + 1)
  return end
}

/** Give the end of the line that starts there if it is blank. */
function blankLineEnd(source: string, start: number): number | undefined {
  let at = start
  while (source[at] === ' ' || source[at] === '\t') at++
  if (at < source.length) return source[at] === '\n' ? at : undefined
  return at > start ? at : undefined
}
