import type { CitationSyntaxName, LinkedCitation } from './citation.ts'
import type { Finding } from './finding.ts'
import type { AuthorQuery } from './query.ts'
import type { Reference } from './reference.ts'

export interface ManuscriptReport {
  readonly path: string
  readonly files: readonly string[]
  readonly title: string
  readonly syntaxes: readonly CitationSyntaxName[]
  readonly references: readonly (Reference & { readonly isCited: boolean })[]
  readonly citations: readonly LinkedCitation[]
  readonly queries: readonly AuthorQuery[]
  readonly findings: readonly Finding[]
}

/** What Copydesk knows about a folder at one commit; `format*` turns it into text. */
export interface Report {
  readonly manuscripts: readonly ManuscriptReport[]
  /** Files that might have been manuscripts but could not be read. */
  readonly skipped: readonly SkippedFile[]
  readonly summary: ReportSummary
}

export interface SkippedFile {
  readonly path: string
  /** In words for a person: `larger than 5 MB`, `not UTF-8 text`. */
  readonly why: string
}

export interface ReportSummary {
  readonly conclusion: 'failure' | 'neutral' | 'success'
  readonly openQueries: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}
