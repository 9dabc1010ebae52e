/** Names of rules, for ever: they stand in fingerprints, decisions and issue titles. Alphabetical. */
export const ruleNames = [
  'ambiguous-citation',
  'author-bio-missing',
  'bibliography-unreadable',
  'citation-author-spelling',
  'citation-key-case',
  'citation-year-mismatch',
  'cited-not-listed',
  'crossref-validation-notice',
  'document-unreadable',
  'duplicate-citation-key',
  'duplicate-reference',
  'free-text-query',
  'nocite-reference',
  'numeric-citation-gap',
  'page-range-missing',
  'postal-address-missing',
  'uncited-reference',
  'undefined-citation-key',
] as const

export type RuleName = (typeof ruleNames)[number]

export type Severity = 'error' | 'info' | 'warning'
