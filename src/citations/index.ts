import type { Citation } from '../model/citation.ts'
import type { MarkdownDocument } from '../model/document.ts'
import { authorDate } from './author-date.ts'
import type { CitationContext, CitationSyntax } from './citation-syntax.ts'
import { citekey } from './citekey.ts'
import { latex } from './latex.ts'
import { note } from './note.ts'
import { numeric } from './numeric.ts'

/** Every citation syntax, in alphabetical order. */
const syntaxes: readonly CitationSyntax[] = [authorDate, citekey, latex, note, numeric]

const keySyntaxes: ReadonlySet<CitationSyntax> = new Set([citekey, latex])

/**
 * Find the citations of a document in every syntax, in the order of the text.
 *
 * Where keys are cited and no list is printed, names and numbers in the prose cite nothing: the list is made from the
 * keys alone.
 */
export function findCitations(document: MarkdownDocument, context: CitationContext): Citation[] {
  const byKey = new Map([...keySyntaxes].map((syntax) => [syntax, syntax.find(document, context)]))
  const found = [...byKey.values()].flat()
  const isListed = context.references.some(({ origin }) => origin === 'list')
  if (found.length > 0 && !isListed) return inOrder(found)
  return inOrder(syntaxes.flatMap((syntax) => byKey.get(syntax) ?? syntax.find(document, context)))
}

function inOrder(citations: Citation[]): Citation[] {
  return citations.sort((a, b) => a.place.start.offset - b.place.start.offset)
}
