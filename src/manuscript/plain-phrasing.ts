import type { PhrasingContent, Text } from 'mdast'
import type { Leaf } from './find-leaves.ts'
import type { MarkPair } from './pair-marks.ts'

type Point = NonNullable<Text['position']>['start']

interface Reader {
  readonly content: string
  /** Give the point of an index; indexes must come in rising order. */
  readonly pointAt: (index: number) => Point
  /** What is left of the leaves. */
  readonly leaves: Leaf[]
}

/** Build the nodes of a text from what was found in it, and give the point where it ends. `from` is where it begins. */
export function readPhrasing(
  content: string,
  { pairs, leaves }: { pairs: readonly MarkPair[]; leaves: readonly Leaf[] },
  from: Point & { offset: number },
): { nodes: PhrasingContent[]; end: Point } {
  const reader = { content, pointAt: createPointAt(content, from), leaves: leaves.toReversed() }
  const nodes: PhrasingContent[] = []
  let at = 0
  for (const { type, start, innerStart, innerEnd, end } of pairs) {
    readLeaves(nodes, reader, at, start)
    const startPoint = reader.pointAt(start)
    const children: PhrasingContent[] = []
    readLeaves(children, reader, innerStart, innerEnd)
    nodes.push({ type, children, position: { start: startPoint, end: reader.pointAt(end) } })
    at = end
  }
  readLeaves(nodes, reader, at, content.length)
  return { nodes, end: reader.pointAt(content.length) }
}

function createPointAt(content: string, from: Point & { offset: number }): Reader['pointAt'] {
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

function readLeaves(nodes: PhrasingContent[], reader: Reader, start: number, end: number): void {
  let at = start
  for (let leaf = reader.leaves.at(-1); leaf && leaf.start < end; leaf = reader.leaves.at(-1)) {
    reader.leaves.pop()
    if (leaf.start > at) nodes.push(readText(reader, at, leaf.start))
    nodes.push(readLeaf(reader, leaf))
    at = leaf.end
  }
  if (at < end) nodes.push(readText(reader, at, end))
}

function readLeaf(reader: Reader, { kind, text, start, end }: Leaf): PhrasingContent {
  if (kind === 'link') {
    const value = readText(reader, start, end)
    return { type: 'link', title: null, url: text, children: [value], position: placeOf(reader, start, end) }
  }
  const position = placeOf(reader, start, end)
  if (kind === 'html') return { type: 'html', value: text, position }
  return { type: 'textDirective', name: text.slice(1), attributes: {}, children: [], position }
}

function readText(reader: Reader, start: number, end: number): Text {
  return { type: 'text', value: reader.content.slice(start, end), position: placeOf(reader, start, end) }
}

function placeOf({ pointAt }: Reader, start: number, end: number): { start: Point; end: Point } {
  const from = pointAt(start)
  return { start: from, end: pointAt(end) }
}
