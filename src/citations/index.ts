import type { Citation } from '../model/citation.ts'
import type { MarkdownDocument } from '../model/document.ts'
import { authorDate } from './author-date.ts'
import type { CitationContext, CitationSyntax } from './citation-syntax.ts'
import { numeric } from './numeric.ts'

/** Every citation syntax, in alphabetical order. */
const syntaxes: readonly CitationSyntax[] = [authorDate, numeric]

/** Find the citations of a document in every syntax, in the order of the text. */
export function findCitations(document: MarkdownDocument, context: CitationContext): Citation[] {
  return syntaxes
    .flatMap((syntax) => syntax.find(document, context))
    .sort((a, b) => a.place.start.offset - b.place.start.offset)
}
