import { findCitations } from '../../src/citations/index.ts'
import { parseMarkdown } from '../../src/manuscript/parse-markdown.ts'
import type { Citation, LinkedCitation } from '../../src/model/citation.ts'
import type { Reference } from '../../src/model/reference.ts'
import { linkCitations } from '../../src/references/link-citations.ts'

const start = { line: 1, column: 1, offset: 0 }

/** Build an entry of a bibliography file that has nothing but a key, or a DOI as well. */
export function entryOf(citekey: string, doi?: string): Reference {
  return {
    id: citekey,
    citekey,
    label: citekey,
    text: citekey,
    csl: { type: 'book', ...(doi !== undefined && { DOI: doi }) },
    origin: 'bibliography',
    list: 0,
    place: { path: 'sea.bib', start, end: start },
  }
}

/** Find the citations of a text whose bibliography has these keys. */
export function citationsIn(text: string, keys: readonly string[]): Citation[] {
  const document = parseMarkdown('paper.md', text)
  const blocks = new Set(document.blocks.map(({ index }) => index))
  return findCitations(document, { blocks, references: keys.map((key) => entryOf(key)) })
}

/** Link the citations of a text to entries. */
export function linkText(text: string, references: readonly Reference[]): LinkedCitation[] {
  const document = parseMarkdown('paper.md', text)
  const blocks = new Set(document.blocks.map(({ index }) => index))
  return linkCitations({ citations: findCitations(document, { blocks, references }), references })
}

/** Say each item of a text as `key`, with its locator as `key page 33`. */
export function itemsIn(text: string, keys: readonly string[]): string[] {
  return citationsIn(text, keys).flatMap(({ items }) =>
    items.map(({ target, locator }) => {
      const key = target.kind === 'key' ? target.key : `${target.kind}?`
      return locator ? `${key} ${locator.label} ${locator.value}` : key
    }),
  )
}
