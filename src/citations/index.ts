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

/**
 * Find the citations of a document in every syntax, in the order of the text.
 *
 * Where keys are cited and no list is printed, names and numbers in the prose cite nothing: the list is made from the
 * keys alone.
 */
export function findCitations(document: MarkdownDocument, context: CitationContext): Citation[] {
  const found = syntaxes.flatMap((syntax) => syntax.find(document, context))
  const isByKey =
    context.references.every(({ origin }) => origin === 'bibliography') && found.some(citesByKey)
  return found
    .filter((citation) => !isByKey || citesByKey(citation))
    .sort((a, b) => a.place.start.offset - b.place.start.offset)
}

function citesByKey({ syntax }: Citation): boolean {
  return syntax === 'citekey' || syntax === 'latex'
}
