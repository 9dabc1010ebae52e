import type { Citation } from '../model/citation.ts'
import type { MarkdownDocument, ProseBlock } from '../model/document.ts'
import { indexReferences } from '../references/reference-index.ts'
import type { CitationSyntax } from './citation-syntax.ts'
import { findNotes } from './note/find-notes.ts'
import { readNote, type Memory, type NotedWork } from './note/read-note.ts'
import { placeInBlock } from './place-in-block.ts'

const fewestNotes = 2
const fewestWorks = 2

/**
 * Works cited in footnotes and endnotes, as Chicago's notes and bibliography and the German humanities print them.
 *
 * A note cites an entry if it gives its author with its title, a part of the title, or the year. What fits no entry is
 * no citation: a note may also explain.
 */
export const note: CitationSyntax = {
  name: 'note',
  find(document, { blocks, references }) {
    const notes = findNotes(document, blocks)
    if (notes.length < fewestNotes || references.length === 0) return []
    const index = indexReferences(references)
    const memory: Memory = { last: undefined, byAuthor: new Map() }
    const found = notes.flatMap((block) => readNote(block, index, memory).map((work) => ({ block, work })))
    const works = new Set(found.map(({ work }) => work.id))
    return works.size < fewestWorks ? [] : found.map(({ block, work }) => toCitation(document, block, work))
  },
}

function toCitation(document: MarkdownDocument, block: ProseBlock, work: NotedWork): Citation {
  const place = placeInBlock(document, block, work)
  const target = { kind: 'entry', id: work.id } as const
  return {
    syntax: 'note',
    mode: 'parenthetical',
    ...place,
    items: [{ ...place, target, locator: work.locator?.locator ?? null }],
  }
}
