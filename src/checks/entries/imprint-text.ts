import type { Reference } from '../../model/reference.ts'
import { withoutAddresses } from './not-out.ts'

// Silt and sand. Fjord, Ministry of Harbours: what is read as the title has the imprint in it
const swallowed = /[.?!]\s\p{Lu}|,\s\p{Lu}/u

/**
 * Whether a printed entry has words behind its titles, which may be a publisher in a form that is not read.
 *
 * So may all of it where its title is not found.
 */
export function hasImprintText(reference: Reference): boolean {
  const { csl, origin } = reference
  if (origin === 'bibliography') return false
  const text = withoutAddresses(reference)
  const last = csl['container-title'] ?? csl.title ?? ''
  const at = text.lastIndexOf(last)
  return last === '' || at < 0 || swallowed.test(last) || /\p{L}{3}/u.test(text.slice(at + last.length))
}
