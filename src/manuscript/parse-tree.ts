import type { Root, RootContent } from 'mdast'
import { findDefinableLabels, findLabels, normalizeLabel, type Labels } from './labels.ts'
import { maskDisplayMath } from './mask-display-math.ts'
import { noDefinitions, parsePiece, type Definitions, type ParsedPiece } from './parse-piece.ts'
import type { Lines } from './plain-block.ts'
import { shiftPositions } from './shift-positions.ts'
import { splitBlocks } from './split-blocks.ts'

/**
 * Parse Markdown into a syntax tree in which every node has its position.
 *
 * Gives what the parser gives for the whole text. That costs more than all else that is done with a manuscript, so the
 * text is cut into blocks, plain prose is read without the parser, and the parser sees each other block with no more
 * extensions than it needs.
 */
export function parseTree(written: string): Root {
  const source = maskDisplayMath(written)
  if (/[\r\0]/.test(source)) return parseWhole(source)
  const definable = findDefinableLabels(source)
  const parts = splitBlocks(source, (label) => definable?.has(normalizeLabel(label)) ?? true)
  const readPiece = createPieceReader(
    source,
    parts.flatMap((part) => (part.kind === 'piece' ? [part.lines] : [])),
  )
  const children = parts.flatMap((part) => (part.kind === 'block' ? [part.node] : readPiece(part.lines)))
  return {
    type: 'root',
    children,
    position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(source) },
  }
}

function parseWhole(source: string): Root {
  return parsePiece(source, { isFirst: true, elsewhere: noDefinitions }).root
}

/** Make the function that parses a piece, after a first look at those that may define what others refer to. */
function createPieceReader(source: string, pieces: readonly Lines[]): (lines: Lines) => RootContent[] {
  const textOf = ({ start, end }: Lines): string => source.slice(start, end)
  const seen = new Map<Lines, ParsedPiece>()
  for (const lines of pieces) {
    const text = textOf(lines)
    if (text.includes(']:'))
      seen.set(lines, parsePiece(text, { isFirst: lines.start === 0, elsewhere: noDefinitions }))
  }
  const known = {
    links: new Set([...seen.values()].flatMap(({ definitions }) => definitions.links)),
    notes: new Set([...seen.values()].flatMap(({ definitions }) => definitions.notes)),
  }
  return (lines) => {
    const text = textOf(lines)
    const first = seen.get(lines)
    const elsewhere = selectDefinitions(known, findLabels(text), first?.definitions ?? noDefinitions)
    const isComplete = elsewhere.links.length === 0 && elsewhere.notes.length === 0
    const parsed = first && isComplete ? first : parsePiece(text, { isFirst: lines.start === 0, elsewhere })
    return shiftPositions(parsed.root, { lines: lines.line - 1, offset: lines.start }).children
  }
}

interface KnownLabels {
  readonly links: ReadonlySet<string>
  readonly notes: ReadonlySet<string>
}

function selectDefinitions(known: KnownLabels, labels: Labels, own: Definitions): Definitions {
  if (known.links.size === 0 && known.notes.size === 0) return noDefinitions
  if (labels === undefined) return { links: [...known.links], notes: [...known.notes] }
  const [ownLinks, ownNotes] = [new Set(own.links), new Set(own.notes)]
  const names = [...labels]
  return {
    links: names.filter((name) => known.links.has(name) && !ownLinks.has(name)),
    notes: names
      .filter((name) => name.startsWith('^'))
      .map((name) => name.slice(1))
      .filter((name) => known.notes.has(name) && !ownNotes.has(name)),
  }
}

function endOf(source: string): { line: number; column: number; offset: number } {
  let line = 1
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) line++
  return { line, column: source.length - source.lastIndexOf('\n'), offset: source.length }
}
