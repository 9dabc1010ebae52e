import type { Bibliography } from './bibliography.ts'
import type { CitationSyntaxName, LinkedCitation } from './citation.ts'
import type { DocumentProblem, MarkdownDocument } from './document.ts'
import type { Reference } from './reference.ts'
import type { Place } from './place.ts'
import type { QueryFaults, SheetQuery } from './query.ts'

/** The files that make one article or book at one commit, parsed and linked. */
export interface Manuscript {
  /** Main file, relative to the root that was read. */
  readonly path: string
  readonly files: readonly string[]
  readonly title: string
  readonly documents: readonly MarkdownDocument[]
  readonly syntaxes: readonly CitationSyntaxName[]
  readonly references: readonly Reference[]
  readonly bibliography: Bibliography
  readonly citations: readonly LinkedCitation[]
  readonly queries: readonly SheetQuery[]
  readonly queryFaults: QueryFaults
  /** Where an uncited entry's author or title words occur in the prose, by reference id. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>
  /** Uncited entries that the text may cite in a form that is not read: nothing can be said of them. */
  readonly doubtful: ReadonlySet<string>
  /** Blocks that are neither reference list nor query sheet, by path: what counts as text. */
  readonly bodyBlocks: ReadonlyMap<string, ReadonlySet<number>>
  /** Parts that go by lists of their own, such as chapters; one scope where one list serves all. */
  readonly scopes: readonly Scope[]
  /** Documents that belong to it but are in a format that is not read: nothing can be said of what they cite. */
  readonly unread: readonly string[]
  /** Faults of how its files hang together, such as a chapter that is not there. */
  readonly problems: readonly DocumentProblem[]
}

/** A part of the text with the entries that it goes by. An entry belongs to one scope, a text may go by two. */
export interface Scope {
  readonly references: readonly Reference[]
  readonly citations: readonly LinkedCitation[]
  readonly bodyBlocks: Manuscript['bodyBlocks']
}

/** A word of an uncited entry met in the prose: "Bennett is mentioned on line 104". */
export interface Mention {
  readonly words: string
  readonly place: Place
}
