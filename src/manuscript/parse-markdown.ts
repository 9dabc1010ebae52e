import type { Root } from 'mdast'
import type { DocumentProblem, MarkdownDocument, ProseBlock } from '../model/document.ts'
import type { Place } from '../model/place.ts'
import { cleanDrafts } from './clean-drafts.ts'
import { collectBlocks, type Draft } from './collect-blocks.ts'
import { findTitle } from './find-title.ts'
import { isTooCostly } from './is-too-costly.ts'
import { createPlaceOf } from './lines.ts'
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
  const { root, drafts, problems } = readTree(source, { base, placeOf })
  const front = readFrontMatter(root, { base, placeOf })
  const clean = cleanDrafts(drafts, { source, placeOf })
  const blocks = clean.drafts.map((draft, index) => finishBlock(draft, index, placeOf))
  return {
    path,
    source,
    title: findTitle(front.frontMatter, blocks),
    blocks,
    frontMatter: front.frontMatter,
    markers: clean.markers,
    problems: [...problems, ...front.problems],
    placeOf,
  }
}

interface TreeReading {
  readonly root: Root
  readonly drafts: readonly Draft[]
  readonly problems: readonly DocumentProblem[]
}

function readTree(source: string, { base, placeOf }: { base: number; placeOf: PlaceOf }): TreeReading {
  if (isTooCostly(source)) return plainReading(source, placeOf)
  try {
    const root = parseTree(source.slice(base))
    return { root, drafts: collectBlocks(root, { source, base }), problems: [] }
  } catch (error) {
    // The parser recurses into what nests, so thousands of nested quotes end the stack.
    if (!(error instanceof RangeError)) throw error
    return plainReading(source, placeOf)
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
