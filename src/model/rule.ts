/** Names of rules, for ever: they stand in fingerprints, decisions and issue titles. Alphabetical. */
export const ruleNames = [
  'ambiguous-citation',
  'author-bio-missing',
  'bibliography-unreadable',
  'citation-author-order',
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
  'suffix-mismatch',
  'uncited-reference',
  'undefined-citation-key',
] as const

export type RuleName = (typeof ruleNames)[number]

export type Severity = 'error' | 'info' | 'warning'

/** Rules of which one finding speaks of a citation and of the entry that it must mean. */
const jointRules: ReadonlySet<string> = new Set([
  'citation-author-order',
  'citation-author-spelling',
  'citation-year-mismatch',
  'suffix-mismatch',
])

/** Whether a finding of this rule stands for an uncited entry and an unlisted citation as well. */
export function isJointRule(rule: RuleName): boolean {
  return jointRules.has(rule)
}
