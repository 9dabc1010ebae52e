import type { Heading, Paragraph } from 'mdast'
import { findLeaves, type Leaf } from './find-leaves.ts'
import { pairMarks } from './pair-marks.ts'
import { readPhrasing } from './plain-phrasing.ts'

/** A stretch of whole lines, without the end of the last one. */
export interface Lines {
  readonly start: number
  readonly end: number
  /** Number of the first line, counting from 1. */
  readonly line: number
}

const headingStart = /^(#{1,6}) +(?=[^\s])/
// What a line of a paragraph begins with: never what begins or ends a block of another kind.
const lineStart = /^(?:[\p{L}[("'“”‘’«»„…–—]|\d+(?![\d.)])|[*_]{1,2}[\p{L}\d])/u
// Whatever may be more than the characters themselves; white space where a parser removes it comes first.
const markup =
  /^ | $| \n|\n |[\t\r\0\\`$]|&[#A-Za-z]|<(?![\s\d.])|~~|::|:(?![\s!-/;-@[-^{-~]|$)|[\w.+-]@|:\/\/|[Ww]{3}\.|!\[|\[\^|\]\(/

/**
 * Read a paragraph or heading that is text, simple emphasis, tags and addresses, to the node that the Markdown parser makes of it.
 *
 * Gives `undefined` when that parser has to be asked. `isDefined` tells whether there may be a definition of a label.
 */
export function readPlainBlock(
  source: string,
  lines: Lines,
  isDefined: (label: string) => boolean,
): Heading | Paragraph | undefined {
  const text = source.slice(lines.start, lines.end)
  const [prefix = '', hashes = ''] = headingStart.exec(text) ?? []
  const content = text.slice(prefix.length)
  const leaves = findLeaves(content)
  if (!isPlain(content, leaves)) return undefined
  if (prefix === '' ? !isParagraph(content) : content.endsWith('#')) return undefined
  if (hasReference(content, isDefined) || hasMarkedKey(content)) return undefined
  const pairs = pairMarks(content)
  if (pairs === undefined) return undefined
  const { nodes: children, end } = readPhrasing(
    content,
    { pairs, leaves },
    {
      line: lines.line,
      column: prefix.length + 1,
      offset: lines.start + prefix.length,
    },
  )
  const position = { start: { line: lines.line, column: 1, offset: lines.start }, end }
  if (prefix === '') return { type: 'paragraph', children, position }
  return { type: 'heading', depth: depths[hashes.length] ?? 6, children, position }
}

const depths = [undefined, 1, 2, 3, 4, 5, 6] as const

function isPlain(content: string, leaves: readonly Leaf[]): boolean {
  if (content.includes('@') && content.includes('<')) return false
  if (leaves.length === 0) return !markup.test(content)
  // An address begins nowhere behind an open bracket, and mail addresses may begin anywhere.
  if (content.includes('@') || (content.includes('[') && leaves.some(({ kind }) => kind === 'link')))
    return false
  return !markup.test(maskLeaves(content, leaves))
}

function maskLeaves(content: string, leaves: readonly Leaf[]): string {
  let masked = ''
  let from = 0
  for (const { start, end } of leaves) {
    masked += content.slice(from, start) + 'x'.repeat(end - start)
    from = end
  }
  return masked + content.slice(from)
}

function isParagraph(content: string): boolean {
  if (!content.includes('\n')) return lineStart.test(content)
  return content.split('\n').every((line) => lineStart.test(line))
}

function hasReference(content: string, isDefined: (label: string) => boolean): boolean {
  if (!content.includes('[')) return false
  for (const { 1: label = '' } of content.matchAll(/\[([^[\]]*)\]/g)) if (isDefined(label)) return true
  return false
}

/** Whether a Pandoc key may hold what would be emphasis elsewhere. */
function hasMarkedKey(content: string): boolean {
  for (let at = content.indexOf('@'); at >= 0; at = content.indexOf('@', at + 1))
    for (at++; at < content.length && !/\s/.test(content.charAt(at)); at++)
      if (/[*_]/.test(content.charAt(at)) && !/\w[^*]\w/.test(content.slice(at - 1, at + 2))) return true
  return false
}
