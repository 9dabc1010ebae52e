import type { Root } from 'mdast'
import type { DocumentProblem, MarkdownDocument, ProseBlock } from '../model/document.ts'
import type { Place } from '../model/place.ts'
import type { Span } from './append-inline.ts'
import { cleanDrafts } from './clean-drafts.ts'
import { collectBlocks, type Draft } from './collect-blocks.ts'
import { findTitle } from './find-title.ts'
import type { FoundComment } from './find-comments.ts'
import { isTooCostly } from './is-too-costly.ts'
import { createPlaceOf } from './lines.ts'
import { maskFences } from './mask-fences.ts'
import { maskFrontMatter } from './mask-front-matter.ts'
import { maskIndentation } from './mask-indentation.ts'
import { parseTree } from './parse-tree.ts'
import { appendSlice, createProse, sourcesOf } from './prose.ts'
import { readFrontMatter } from './read-front-matter.ts'

type PlaceOf = (start: number, end: number) => Place

/**
 * Parse a Markdown file into blocks of prose. Never throws: what cannot be parsed as Markdown is read as plain
 * paragraphs and named in `problems`.
 *
 * Reads CommonMark, GFM, front matter, footnotes, maths and directives, and text taken from a proof's PDF.
 */
export function parseMarkdown(path: string, source: string): MarkdownDocument {
  const placeOf = createPlaceOf(path, source)
  const base = source.startsWith('\u{FEFF}') ? 1 : 0
  const comments: FoundComment[] = []
  const { root, drafts, problems } = readTree(source, { base, placeOf, comments })
  const front = readFrontMatter(root, { source, base, placeOf })
  const abstracts = readAbstracts(withoutMarks(source), front.abstracts, comments)
  const clean = cleanDrafts([...abstracts, ...drafts], { source, placeOf })
  const blocks = clean.drafts.map((draft, index) => finishBlock(draft, index, placeOf))
  return {
    path,
    source,
    title: findTitle(front.frontMatter, blocks),
    blocks,
    frontMatter: front.frontMatter,
    markers: clean.markers,
    doubtfulMarkers: clean.doubtfulMarkers,
    comments: [...comments, ...clean.comments]
      .sort((a, b) => a.start - b.start)
      .map(({ text, start, end }) => ({ text, place: placeOf(start, end) })),
    problems: [...problems, ...front.problems],
    placeOf,
  }
}

interface TreeReading {
  readonly root: Root
  readonly drafts: readonly Draft[]
  readonly problems: readonly DocumentProblem[]
}

function readTree(
  source: string,
  { base, placeOf, comments }: { base: number; placeOf: PlaceOf; comments: FoundComment[] },
): TreeReading {
  const masked = maskFences(maskFrontMatter(source.slice(0, base) + withoutMarks(source.slice(base)), base))
  const root = parseBounded(masked.slice(base))
  if (!root) return plainReading(source, placeOf)
  return { root, drafts: collectBlocks(root, { source: masked, base, comments }), problems: [] }
}

/** Read each abstract as Markdown of its own. */
function readAbstracts(
  source: string,
  abstracts: readonly Span[],
  comments: FoundComment[],
): readonly Draft[] {
  const masked = maskIndentation(source, abstracts)
  return abstracts.flatMap(({ start, end }) => {
    const root = parseBounded(masked.slice(start, end))
    return root ? collectBlocks(root, { source: masked, base: start, comments }) : []
  })
}

/** A byte order mark inside of a file is no mark; where a text begins with one, the parser would not count it. */
function withoutMarks(source: string): string {
  return source.replaceAll('\u{FEFF}', '\u{2060}')
}

/** Parse Markdown unless that would cost more than its length. */
function parseBounded(source: string): Root | undefined {
  if (isTooCostly(source)) return undefined
  try {
    return parseTree(source)
  } catch (error) {
    // The parser recurses into what nests, so thousands of nested quotes end the stack.
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}

function plainReading(source: string, placeOf: PlaceOf): TreeReading {
  const message = 'Markdown nests too deep to be parsed; read as plain paragraphs.'
  return {
    root: { type: 'root', children: [] },
    drafts: plainParagraphs(source),
    problems: [{ message, place: placeOf(0, 0) }],
  }
}

function plainParagraphs(source: string): Draft[] {
  return [...source.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => {
    const prose = createProse()
    appendSlice(prose, line, index)
    return { kind: 'paragraph', prose, span: { start: index, end: index + line.length }, isQuoted: false }
  })
}

function finishBlock(draft: Draft, index: number, placeOf: PlaceOf): ProseBlock {
  const { kind, depth, prose, span, list, cell, identifier } = draft
  return {
    kind,
    index,
    text: prose.text,
    sources: sourcesOf(prose),
    marks: prose.marks,
    place: placeOf(span.start, span.end),
    quoted: draft.isQuoted,
    ...(depth !== undefined && { depth }),
    ...(list && { list }),
    ...(cell && { cell }),
    ...(identifier !== undefined && { identifier }),
  }
}
