/** Names of rules, for ever: they stand in fingerprints, decisions and issue titles. Alphabetical. */
export const ruleNames = [
  'abstract-missing',
  'access-date-missing',
  'ambiguous-citation',
  'author-affiliation-missing',
  'author-bio-missing',
  'author-contributions-missing',
  'bibliography-unreadable',
  'book-title-missing',
  'caption-missing',
  'citation-author-count',
  'citation-author-order',
  'citation-author-spelling',
  'citation-key-case',
  'citation-year-mismatch',
  'cited-not-listed',
  'conference-name-missing',
  'confirm-affiliations',
  'confirm-author-names',
  'confirm-edit',
  'confirm-running-head',
  'copyright-form',
  'corresponding-author-missing',
  'corresponding-email-missing',
  'crossref-validation-notice',
  'data-availability-missing',
  'disclosure-statement-missing',
  'document-unreadable',
  'duplicate-citation-key',
  'duplicate-query-number',
  'duplicate-reference',
  'editor-missing',
  'et-al-in-reference',
  'ethics-statement-missing',
  'figure-missing',
  'figure-not-cited',
  'figure-number-duplicate',
  'figure-order',
  'figure-permission',
  'free-text-query',
  'funding-statement-missing',
  'in-press-reference',
  'issue-missing',
  'journal-doi-missing',
  'journal-name-missing',
  'journal-volume-missing',
  'keywords-missing',
  'missing-year-suffix',
  'mute-unused',
  'nocite-reference',
  'numeric-citation-gap',
  'numeric-citation-order',
  'orcid-invalid',
  'orcid-missing',
  'orcid-or-platform-registration',
  'orphan-year-suffix',
  'page-range-missing',
  'postal-address-missing',
  'provide-file',
  'publisher-missing',
  'publisher-place-missing',
  'query-marker-without-row',
  'query-row-without-marker',
  'query-sheet-unparsed',
  'reference-author-missing',
  'reference-number-sequence',
  'reference-order',
  'reference-title-missing',
  'reference-year-missing',
  'running-head',
  'suffix-mismatch',
  'suffix-order',
  'table-missing',
  'table-not-cited',
  'table-order',
  'thesis-institution-missing',
  'uncited-reference',
  'undefined-citation-key',
  'unresolved-author-note',
  'web-url-missing',
] as const

export type RuleName = (typeof ruleNames)[number]

const names: ReadonlySet<string> = new Set(ruleNames)

/** Whether a word is the name of a rule. */
export function isRuleName(name: string): name is RuleName {
  return names.has(name)
}

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
