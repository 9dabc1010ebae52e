import type { RuleName } from '../model/rule.ts'

/** What a rule's subject is. */
type RuleSubject = 'citation' | 'entry' | 'figure' | 'joint' | 'manuscript'

/**
 * How a publisher's query of a rule closes:
 *
 * | closes by        | meaning                                                                         |
 * | ---------------- | ------------------------------------------------------------------------------- |
 * | `answer`         | a person says so; the manuscript cannot show it                                 |
 * | `either`         | the manuscript shows it, or a person says so                                    |
 * | `evidence`       | the manuscript shows it; an “OK” beside the query is not enough                 |
 * | `evidenceOrNone` | the manuscript shows it, or a person says that there is none: no pages, no DOI  |
 */
type ClosesBy = 'answer' | 'either' | 'evidence' | 'evidenceOrNone'

interface RuleKind {
  readonly about: RuleSubject
  readonly closes: ClosesBy
}

const answer = { about: 'manuscript', closes: 'answer' } as const
const statement = { about: 'manuscript', closes: 'either' } as const
const whole = { about: 'manuscript', closes: 'evidence' } as const
const entry = { about: 'entry', closes: 'evidence' } as const
const field = { about: 'entry', closes: 'evidenceOrNone' } as const
const citation = { about: 'citation', closes: 'evidence' } as const
/** A fault between a citation and the one entry that it must mean. */
const joint = { about: 'joint', closes: 'evidence' } as const
const figure = { about: 'figure', closes: 'evidence' } as const

/** What a query of each rule is about and what closes it. Alphabetical. */
export const ruleKinds: Readonly<Record<RuleName, RuleKind>> = {
  'abstract-missing': statement,
  'access-date-missing': entry,
  'ambiguous-citation': citation,
  'author-affiliation-missing': statement,
  'author-bio-missing': statement,
  'author-contributions-missing': statement,
  'bibliography-unreadable': whole,
  'book-title-missing': entry,
  'caption-missing': figure,
  'citation-author-count': joint,
  'citation-author-order': joint,
  'citation-author-spelling': joint,
  'citation-key-case': joint,
  'citation-year-mismatch': joint,
  'cited-not-listed': citation,
  'conference-name-missing': entry,
  'confirm-affiliations': answer,
  'confirm-author-names': answer,
  'confirm-edit': answer,
  'confirm-running-head': answer,
  'copyright-form': answer,
  'corresponding-author-missing': statement,
  'corresponding-email-missing': statement,
  'crossref-validation-notice': answer,
  'data-availability-missing': statement,
  'disclosure-statement-missing': statement,
  'document-unreadable': whole,
  'duplicate-citation-key': entry,
  'duplicate-query-number': whole,
  'duplicate-reference': entry,
  'editor-missing': field,
  'et-al-in-reference': entry,
  'ethics-statement-missing': statement,
  'figure-missing': figure,
  'figure-not-cited': figure,
  'figure-number-duplicate': figure,
  'figure-order': whole,
  'figure-permission': { about: 'figure', closes: 'either' },
  'free-text-query': answer,
  'funding-statement-missing': statement,
  'in-press-reference': field,
  'issue-missing': field,
  'journal-doi-missing': field,
  'journal-name-missing': entry,
  'journal-volume-missing': field,
  'keywords-missing': statement,
  'missing-year-suffix': entry,
  'mute-unused': whole,
  'nocite-reference': entry,
  'numeric-citation-gap': citation,
  'numeric-citation-order': whole,
  'orcid-invalid': statement,
  'orcid-missing': statement,
  'orcid-or-platform-registration': answer,
  'orphan-year-suffix': entry,
  'page-range-missing': field,
  'postal-address-missing': statement,
  'provide-file': answer,
  'publisher-missing': entry,
  'publisher-place-missing': entry,
  'query-marker-without-row': whole,
  'query-row-without-marker': whole,
  'query-sheet-unparsed': whole,
  'reference-author-missing': entry,
  'reference-number-sequence': whole,
  'reference-order': whole,
  'reference-title-missing': entry,
  'reference-year-missing': entry,
  'running-head': statement,
  'suffix-mismatch': joint,
  'suffix-order': whole,
  'table-missing': figure,
  'table-not-cited': figure,
  'table-order': whole,
  'thesis-institution-missing': entry,
  'uncited-reference': entry,
  'undefined-citation-key': citation,
  'unresolved-author-note': statement,
  'web-url-missing': entry,
}

/** Rules that ask, among other things, for the entry to be taken out of the list. */
const doneWithoutEntry: ReadonlySet<RuleName> = new Set([
  'duplicate-citation-key',
  'duplicate-reference',
  'nocite-reference',
  'uncited-reference',
])

/** Whether a query of this rule has nothing left to ask, rather than an answer, once its entry is gone. */
export function isMootWithoutEntry(rule: RuleName): boolean {
  const { about } = ruleKinds[rule]
  return (about === 'entry' || about === 'joint') && !doneWithoutEntry.has(rule)
}
