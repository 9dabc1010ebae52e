import type { Config } from '../config.ts'
import type { Finding } from '../model/finding.ts'
import { fingerprint } from '../model/fingerprint.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { RuleName, Severity } from '../model/rule.ts'
import { ambiguousCitation } from './ambiguous-citation.ts'
import { authorBioMissing } from './author-bio-missing.ts'
import { bibliographyUnreadable } from './bibliography-unreadable.ts'
import type { Check } from './check.ts'
import { citationAuthorOrder } from './citation-author-order.ts'
import { citationAuthorSpelling } from './citation-author-spelling.ts'
import { citationKeyCase } from './citation-key-case.ts'
import { citationYearMismatch } from './citation-year-mismatch.ts'
import { citedNotListed } from './cited-not-listed.ts'
import { documentUnreadable } from './document-unreadable.ts'
import { duplicateCitationKey } from './duplicate-citation-key.ts'
import { duplicateReference } from './duplicate-reference.ts'
import { nociteReference } from './nocite-reference.ts'
import { numericCitationGap } from './numeric-citation-gap.ts'
import { pageRangeMissing } from './page-range-missing.ts'
import { postalAddressMissing } from './postal-address-missing.ts'
import { suffixMismatch } from './suffix-mismatch.ts'
import { uncitedReference } from './uncited-reference.ts'
import { undefinedCitationKey } from './undefined-citation-key.ts'

/** Every check, in alphabetical order. */
export const checks: readonly Check[] = [
  ambiguousCitation,
  authorBioMissing,
  bibliographyUnreadable,
  citationAuthorOrder,
  citationAuthorSpelling,
  citationKeyCase,
  citationYearMismatch,
  citedNotListed,
  documentUnreadable,
  duplicateCitationKey,
  duplicateReference,
  nociteReference,
  numericCitationGap,
  pageRangeMissing,
  postalAddressMissing,
  suffixMismatch,
  uncitedReference,
  undefinedCitationKey,
]

/** Rules that have a check. */
export const judgedRules: ReadonlySet<RuleName> = new Set(checks.map(({ rule }) => rule))

const severities: Readonly<Partial<Record<RuleName, Severity>>> = {
  'ambiguous-citation': 'error',
  'author-bio-missing': 'info',
  'bibliography-unreadable': 'error',
  'citation-author-order': 'warning',
  'citation-author-spelling': 'error',
  'citation-key-case': 'error',
  'citation-year-mismatch': 'error',
  'cited-not-listed': 'error',
  'document-unreadable': 'error',
  'duplicate-citation-key': 'error',
  'duplicate-reference': 'error',
  'nocite-reference': 'info',
  'numeric-citation-gap': 'error',
  'page-range-missing': 'warning',
  'postal-address-missing': 'info',
  'suffix-mismatch': 'error',
  'uncited-reference': 'error',
  'undefined-citation-key': 'error',
}

/** Run the checks that always count or that the configuration names, in the order of the text. */
export function runChecks(manuscript: Manuscript, config: Config): Finding[] {
  const wanted = checks.filter(({ rule, raised }) => {
    const level = config.rules?.[rule]
    return level === undefined ? raised === 'always' : level !== 'off'
  })
  return inOrder(
    wanted.flatMap((check) => runCheck(check, manuscript, config)),
    manuscript,
  )
}

/** Run every check as evidence for a publisher's query, which is judged whatever the configuration switches off. */
export function findEvidenceFor(manuscript: Manuscript): Finding[] {
  return checks.flatMap((check) => runCheck(check, manuscript, {}))
}

function runCheck({ rule, find }: Check, manuscript: Manuscript, config: Config): Finding[] {
  const level = config.rules?.[rule]
  const configured = level === 'off' ? undefined : level
  const usual = severities[rule] ?? 'warning'
  return find(manuscript).map((observation) => {
    const severity = configured ?? observation.severity ?? usual
    const identity = fingerprint({ path: manuscript.path, rule, subject: observation.subject })
    return { ...observation, rule, severity, fingerprint: identity, query: null }
  })
}

/** The order of the text: project files first, then document by document, then the bibliography files. */
function inOrder(findings: Finding[], { documents, bibliography }: Manuscript): Finding[] {
  const paths = [...documents.map(({ path }) => path), ...bibliography.paths]
  const order = new Map(paths.map((path, index) => [path, index]))
  const orderOf = ({ place }: Finding) => order.get(place.path) ?? -1
  return findings.sort((a, b) => orderOf(a) - orderOf(b) || a.place.start.offset - b.place.start.offset)
}
