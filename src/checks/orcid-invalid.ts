import type { Observation } from '../model/finding.ts'
import type { Check } from './check.ts'
import { findOrcids, isOrcid, type GivenOrcid } from './authors/find-orcids.ts'

/** An ORCID iD that cannot be one, since its check character is wrong, or that two authors share. */
export const orcidInvalid: Check = {
  rule: 'orcid-invalid',
  raised: 'always',
  find(manuscript) {
    const given = findOrcids(manuscript)
    const seen = new Map<string, GivenOrcid>()
    const reported = new Set<string>()
    return given.flatMap((one): Observation[] => {
      const first = seen.get(one.orcid)
      if (!first) seen.set(one.orcid, one)
      const fault = isOrcid(one.orcid)
        ? sharedWith(one, first)
        : 'is not an ORCID iD: its last character does not fit'
      if (fault === undefined || reported.has(one.orcid)) return []
      reported.add(one.orcid)
      return [
        { message: `“${one.orcid}” ${fault}. Correct the ORCID iD.`, place: one.place, subject: one.orcid },
      ]
    })
  },
}

function sharedWith({ author }: GivenOrcid, first: GivenOrcid | undefined): string | undefined {
  if (author === undefined || first?.author === undefined || first.author === author) return undefined
  return `is given for ${first.author} and for ${author}`
}
