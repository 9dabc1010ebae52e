import type { Reference } from '../model/reference.ts'
import type { Check } from './check.ts'
import { isNotOut, withoutAddresses } from './entries/not-out.ts'
import { printedReferences } from './entries/printed-references.ts'

/** A journal article with volume or issue but neither pages nor an article number. */
export const pageRangeMissing: Check = {
  rule: 'page-range-missing',
  raised: 'always',
  find: (manuscript) =>
    printedReferences(manuscript)
      .filter((reference) => lacksPages(reference) && !mayHavePages(reference))
      .map((reference) => ({
        message: `“${reference.label}” has neither pages nor an article number. Add them, or say that there are none.`,
        place: reference.place,
        subject: reference.id,
      })),
}

/** Conservative: without a volume an article may not be out yet; with an editor or a publisher it is no journal's. */
function lacksPages({ csl }: Reference): boolean {
  if (csl.type !== 'article-journal' || csl.page !== undefined || csl.number !== undefined) return false
  if (csl.editor !== undefined || csl.publisher !== undefined || csl.status !== undefined) return false
  return csl.volume !== undefined && csl['container-title'] !== undefined
}

const pageLike =
  /(?<![\p{L}\d])(?:pp?|S|pages?|art(?:icle)?|e-?loc|pii)\.?:?\s?\d|\d{1,7}[A-Za-z]?\s?[-–‑—]\s?[A-Za-z]{0,3}\d|[A-Za-z]{1,8}\d{3}|(?<!\d)\d{5}/u
// Silt. Coast Letters, t. 5; MS. 12
const otherNumbering = /(?<!\p{L})(?:t\.\s?\d|mss?\.)(?!\p{L})/iu
/** Weekly journals have up to 53 issues a year; a greater number in the bracket may be the article's. */
const mostIssues = 53

/** Whether the printed text has something that may be pages all the same, or says that there are none yet. */
function mayHavePages(reference: Reference): boolean {
  const { csl } = reference
  const plain = withoutAddresses(reference)
  const container = csl['container-title'] ?? ''
  const behind = plain.slice(Math.max(0, plain.lastIndexOf(container)))
  if (Number(csl.issue?.replaceAll(/\D/g, '') ?? 0) > mostIssues) return true
  return pageLike.test(behind) || otherNumbering.test(plain) || isNotOut(reference)
}
