import type { Config } from '../config.ts'
import type { Finding } from '../model/finding.ts'
import { fingerprint } from '../model/fingerprint.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { RuleName, Severity } from '../model/rule.ts'
import { abstractMissing } from './abstract-missing.ts'
import { accessDateMissing } from './access-date-missing.ts'
import { ambiguousCitation } from './ambiguous-citation.ts'
import { authorAffiliationMissing } from './author-affiliation-missing.ts'
import { authorBioMissing } from './author-bio-missing.ts'
import { authorContributionsMissing } from './author-contributions-missing.ts'
import { bibliographyUnreadable } from './bibliography-unreadable.ts'
import { bookTitleMissing } from './book-title-missing.ts'
import { captionMissing } from './caption-missing.ts'
import type { Check } from './check.ts'
import { citationAuthorCount } from './citation-author-count.ts'
import { citationAuthorOrder } from './citation-author-order.ts'
import { citationAuthorSpelling } from './citation-author-spelling.ts'
import { citationKeyCase } from './citation-key-case.ts'
import { citationYearMismatch } from './citation-year-mismatch.ts'
import { citedNotListed } from './cited-not-listed.ts'
import { conferenceNameMissing } from './conference-name-missing.ts'
import { correspondingAuthorMissing } from './corresponding-author-missing.ts'
import { correspondingEmailMissing } from './corresponding-email-missing.ts'
import { dataAvailabilityMissing } from './data-availability-missing.ts'
import { disclosureStatementMissing } from './disclosure-statement-missing.ts'
import { documentUnreadable } from './document-unreadable.ts'
import { duplicateCitationKey } from './duplicate-citation-key.ts'
import { duplicateQueryNumber } from './duplicate-query-number.ts'
import { duplicateReference } from './duplicate-reference.ts'
import { editorMissing } from './editor-missing.ts'
import { etAlInReference } from './et-al-in-reference.ts'
import { ethicsStatementMissing } from './ethics-statement-missing.ts'
import { figureMissing } from './figure-missing.ts'
import { figureNotCited } from './figure-not-cited.ts'
import { figureNumberDuplicate } from './figure-number-duplicate.ts'
import { figureOrder } from './figure-order.ts'
import { figurePermission } from './figure-permission.ts'
import { fundingStatementMissing } from './funding-statement-missing.ts'
import { inPressReference } from './in-press-reference.ts'
import { issueMissing } from './issue-missing.ts'
import { journalDoiMissing } from './journal-doi-missing.ts'
import { journalNameMissing } from './journal-name-missing.ts'
import { journalVolumeMissing } from './journal-volume-missing.ts'
import { keywordsMissing } from './keywords-missing.ts'
import { missingYearSuffix } from './missing-year-suffix.ts'
import { nociteReference } from './nocite-reference.ts'
import { numericCitationGap } from './numeric-citation-gap.ts'
import { numericCitationOrder } from './numeric-citation-order.ts'
import { orcidInvalid } from './orcid-invalid.ts'
import { orcidMissing } from './orcid-missing.ts'
import { orphanYearSuffix } from './orphan-year-suffix.ts'
import { pageRangeMissing } from './page-range-missing.ts'
import { postalAddressMissing } from './postal-address-missing.ts'
import { publisherMissing } from './publisher-missing.ts'
import { publisherPlaceMissing } from './publisher-place-missing.ts'
import { queryMarkerWithoutRow } from './query-marker-without-row.ts'
import { queryRowWithoutMarker } from './query-row-without-marker.ts'
import { querySheetUnparsed } from './query-sheet-unparsed.ts'
import { referenceAuthorMissing } from './reference-author-missing.ts'
import { referenceNumberSequence } from './reference-number-sequence.ts'
import { referenceOrder } from './reference-order.ts'
import { referenceTitleMissing } from './reference-title-missing.ts'
import { referenceYearMissing } from './reference-year-missing.ts'
import { runningHead } from './running-head.ts'
import { suffixMismatch } from './suffix-mismatch.ts'
import { suffixOrder } from './suffix-order.ts'
import { tableMissing } from './table-missing.ts'
import { tableNotCited } from './table-not-cited.ts'
import { tableOrder } from './table-order.ts'
import { thesisInstitutionMissing } from './thesis-institution-missing.ts'
import { uncitedReference } from './uncited-reference.ts'
import { undefinedCitationKey } from './undefined-citation-key.ts'
import { unresolvedAuthorNote } from './unresolved-author-note.ts'
import { webUrlMissing } from './web-url-missing.ts'

/** Every check, in alphabetical order. */
export const checks: readonly Check[] = [
  abstractMissing,
  accessDateMissing,
  ambiguousCitation,
  authorAffiliationMissing,
  authorBioMissing,
  authorContributionsMissing,
  bibliographyUnreadable,
  bookTitleMissing,
  captionMissing,
  citationAuthorCount,
  citationAuthorOrder,
  citationAuthorSpelling,
  citationKeyCase,
  citationYearMismatch,
  citedNotListed,
  conferenceNameMissing,
  correspondingAuthorMissing,
  correspondingEmailMissing,
  dataAvailabilityMissing,
  disclosureStatementMissing,
  documentUnreadable,
  duplicateCitationKey,
  duplicateQueryNumber,
  duplicateReference,
  editorMissing,
  etAlInReference,
  ethicsStatementMissing,
  figureMissing,
  figureNotCited,
  figureNumberDuplicate,
  figureOrder,
  figurePermission,
  fundingStatementMissing,
  inPressReference,
  issueMissing,
  journalDoiMissing,
  journalNameMissing,
  journalVolumeMissing,
  keywordsMissing,
  missingYearSuffix,
  nociteReference,
  numericCitationGap,
  numericCitationOrder,
  orcidInvalid,
  orcidMissing,
  orphanYearSuffix,
  pageRangeMissing,
  postalAddressMissing,
  publisherMissing,
  publisherPlaceMissing,
  queryMarkerWithoutRow,
  queryRowWithoutMarker,
  querySheetUnparsed,
  referenceAuthorMissing,
  referenceNumberSequence,
  referenceOrder,
  referenceTitleMissing,
  referenceYearMissing,
  runningHead,
  suffixMismatch,
  suffixOrder,
  tableMissing,
  tableNotCited,
  tableOrder,
  thesisInstitutionMissing,
  uncitedReference,
  undefinedCitationKey,
  unresolvedAuthorNote,
  webUrlMissing,
]

/** Rules that have a check. */
export const judgedRules: ReadonlySet<RuleName> = new Set(checks.map(({ rule }) => rule))

const severities: Readonly<Partial<Record<RuleName, Severity>>> = {
  'abstract-missing': 'error',
  'access-date-missing': 'warning',
  'ambiguous-citation': 'error',
  'author-affiliation-missing': 'warning',
  'author-bio-missing': 'info',
  'author-contributions-missing': 'info',
  'bibliography-unreadable': 'error',
  'book-title-missing': 'error',
  'caption-missing': 'warning',
  'citation-author-count': 'warning',
  'citation-author-order': 'warning',
  'citation-author-spelling': 'error',
  'citation-key-case': 'error',
  'citation-year-mismatch': 'error',
  'cited-not-listed': 'error',
  'conference-name-missing': 'warning',
  'corresponding-author-missing': 'warning',
  'corresponding-email-missing': 'warning',
  'data-availability-missing': 'warning',
  'disclosure-statement-missing': 'warning',
  'document-unreadable': 'error',
  'duplicate-citation-key': 'error',
  'duplicate-query-number': 'warning',
  'duplicate-reference': 'error',
  'editor-missing': 'warning',
  'et-al-in-reference': 'warning',
  'ethics-statement-missing': 'info',
  'figure-missing': 'error',
  'figure-not-cited': 'warning',
  'figure-number-duplicate': 'error',
  'figure-order': 'warning',
  'figure-permission': 'warning',
  'funding-statement-missing': 'warning',
  'in-press-reference': 'info',
  'issue-missing': 'info',
  'journal-doi-missing': 'info',
  'journal-name-missing': 'error',
  'journal-volume-missing': 'warning',
  'keywords-missing': 'warning',
  'missing-year-suffix': 'error',
  'nocite-reference': 'info',
  'numeric-citation-gap': 'error',
  'numeric-citation-order': 'warning',
  'orcid-invalid': 'error',
  'orcid-missing': 'info',
  'orphan-year-suffix': 'warning',
  'page-range-missing': 'warning',
  'postal-address-missing': 'info',
  'publisher-missing': 'warning',
  'publisher-place-missing': 'info',
  'query-marker-without-row': 'warning',
  'query-row-without-marker': 'info',
  'query-sheet-unparsed': 'warning',
  'reference-author-missing': 'warning',
  'reference-number-sequence': 'warning',
  'reference-order': 'info',
  'reference-title-missing': 'error',
  'reference-year-missing': 'error',
  'running-head': 'info',
  'suffix-mismatch': 'error',
  'suffix-order': 'info',
  'table-missing': 'error',
  'table-not-cited': 'warning',
  'table-order': 'warning',
  'thesis-institution-missing': 'warning',
  'uncited-reference': 'error',
  'undefined-citation-key': 'error',
  'unresolved-author-note': 'info',
  'web-url-missing': 'error',
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
