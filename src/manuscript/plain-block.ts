import type { Heading, Paragraph, PhrasingContent, Text } from 'mdast'
import { pairMarks, type MarkPair } from './pair-marks.ts'

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
 * Read a paragraph or heading that is text and simple emphasis, to the node that the Markdown parser makes of it.
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
  if (markup.test(content) || (content.includes('<') && content.includes('@'))) return undefined
  if (prefix === '' ? !isParagraph(content) : content.endsWith('#')) return undefined
  if (hasReference(content, isDefined) || hasMarkedKey(content)) return undefined
  const pairs = pairMarks(content)
  if (pairs === undefined) return undefined
  const pointAt = createPointAt(content, {
    line: lines.line,
    column: prefix.length + 1,
    offset: lines.start + prefix.length,
  })
  const children = readPhrasing(content, pairs, pointAt)
  const position = {
    start: { line: lines.line, column: 1, offset: lines.start },
    end: pointAt(content.length),
  }
  if (prefix === '') return { type: 'paragraph', children, position }
  return { type: 'heading', depth: depths[hashes.length] ?? 6, children, position }
}

const depths = [undefined, 1, 2, 3, 4, 5, 6] as const

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

type Point = NonNullable<Text['position']>['start']
type PointAt = (index: number) => Point

/** Make the function that places indexes of the content, which must come in rising order. */
function createPointAt(content: string, from: { line: number; column: number; offset: number }): PointAt {
  let { line } = from
  let lineAt = 1 - from.column
  let nextEnd = content.indexOf('\n')
  return (index) => {
    while (nextEnd >= 0 && nextEnd < index) {
      line++
      lineAt = nextEnd + 1
      nextEnd = content.indexOf('\n', lineAt)
    }
    return { line, column: index - lineAt + 1, offset: from.offset + index }
  }
}

function readPhrasing(content: string, pairs: readonly MarkPair[], pointAt: PointAt): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = 0
  for (const { type, start, innerStart, innerEnd, end } of pairs) {
    if (start > from) nodes.push(readText(content, from, start, pointAt))
    const startPoint = pointAt(start)
    const children = [readText(content, innerStart, innerEnd, pointAt)]
    nodes.push({ type, children, position: { start: startPoint, end: pointAt(end) } })
    from = end
  }
  if (from < content.length) nodes.push(readText(content, from, content.length, pointAt))
  return nodes
}

function readText(content: string, start: number, end: number, pointAt: PointAt): Text {
  const startPoint = pointAt(start)
  return {
    type: 'text',
    value: content.slice(start, end),
    position: { start: startPoint, end: pointAt(end) },
  }
}
