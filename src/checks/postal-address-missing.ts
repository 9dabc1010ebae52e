import type { FrontMatter } from '../model/document.ts'
import type { Check } from './check.ts'
import { findContactLines } from './authors/contact-lines.ts'

// M5S 1A1 · SW1A 1AA · 1012 AB · D-10117 · 01310-100 · 90210-1234
const postalCode =
  /(?<![\p{L}\d])(?:[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\d{4}\s?[A-Z]{2}(?![a-z])|(?:[A-Z]{1,2}-)?\d{4,6}|\d{5}-\d{3,4}|\d{3}[ -]\d{2,4})(?![\p{L}\d])/u
const keys = ['address', 'postal-address', 'correspondence', 'contact', 'corresponding']

/** No postal code in the contact line. Counts only where a publisher asks for an address. */
export const postalAddressMissing: Check = {
  rule: 'postal-address-missing',
  raised: 'onRequest',
  find(manuscript) {
    const document = manuscript.documents[0]
    if (!document || manuscript.documents.some(({ frontMatter }) => saysAddress(frontMatter))) return []
    const lines = findContactLines(manuscript)
    if (lines.some(({ text }) => hasAddress(text))) return []
    const place = lines[0]?.place ?? document.placeOf(0, 0)
    const message =
      lines.length === 0
        ? 'No contact line with a postal address. Add one or answer the query.'
        : 'The contact line has no postal code. Add the full postal address.'
    return [{ message, place, subject: null }]
  },
}

function saysAddress(frontMatter: FrontMatter): boolean {
  return keys.some((key) => postalCode.test(JSON.stringify(frontMatter[key] ?? '')))
}

const noAddress =
  /\S{1,60}@\S{1,60}|https?:\S{1,200}|\d{4}-\d{4}-\d{4}-\d{3}[\dX]|(?:tel|phone|fax|orcid)\b[.:]?[\s+\d()/-]{0,30}|\+\d[\s\d()/-]{6,20}|\b(?:19|20)\d\d\b(?!\s?[A-Z]{2}\b)/gi

/** A code counts once e-mail, ORCID, telephone and years are taken away, and beside the words of an address. */
function hasAddress(text: string): boolean {
  const rest = text.replaceAll(noAddress, ' ')
  return postalCode.test(rest) && rest.split(',').length >= 3
}
