import type { CitationSyntaxName, LinkedCitation } from './citation.ts'
import type { Finding } from './finding.ts'
import type { AuthorQuery } from './query.ts'
import type { Reference } from './reference.ts'
import type { Severity } from './rule.ts'

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
  readonly summary: ReportSummary
}

export interface ReportSummary {
  readonly conclusion: 'failure' | 'neutral' | 'success'
  readonly openQueries: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

export type SeverityCounts = Readonly<Record<Severity, number>>
