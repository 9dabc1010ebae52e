import type { Citation, CitationSyntaxName } from '../model/citation.ts'
import type { MarkdownDocument } from '../model/document.ts'
import type { Reference } from '../model/reference.ts'

/** What a syntax may look at besides the document. */
export interface CitationContext {
  /** Indexes of the blocks that are body text: neither reference list nor query sheet. */
  readonly blocks: ReadonlySet<number>
  readonly references: readonly Reference[]
}

/** One way of writing citations. */
export interface CitationSyntax {
  readonly name: CitationSyntaxName
  readonly find: (document: MarkdownDocument, context: CitationContext) => Citation[]
}
