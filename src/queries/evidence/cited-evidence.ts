import { describeLine } from '../../model/describe-lines.ts'
import type { Reference } from '../../model/reference.ts'
import { isJointRule } from '../../model/rule.ts'
import { quoteCitation } from '../../model/quote-citation.ts'
import { onlyPath, type Evidence, type Question } from './evidence.ts'
import { mentioned } from './mentioned.ts'

/** Tell whether an entry is cited, alone or inside of a range such as `3–5`. */
export function citedEvidence(reference: Reference, { manuscript, findings }: Question): Evidence {
  const items = manuscript.citations.flatMap((citation) => citation.items)
  const citing = items.find(
    ({ references, implied = [] }) =>
      (references.length === 1 && references[0] === reference.id) || implied.includes(reference.id),
  )
  if (citing) {
    return {
      isSettled: true,
      reason: `Cited on ${describeLine(citing.place, onlyPath(manuscript))} as ${quoteCitation(citing.text)}.`,
      places: [citing.place],
    }
  }
  if (manuscript.bibliography.excused.get(reference.id) === 'nocite')
    return { isSettled: true, reason: 'Listed without a citation by `nocite`.', places: [reference.place] }
  const joint = findings.find((finding) => finding.subject === reference.id && isJointRule(finding.rule))
  if (joint) return { isSettled: false, reason: joint.message, places: [joint.place] }
  return {
    isSettled: false,
    reason: `Not cited in the text. ${mentioned(reference, manuscript)}`.trim(),
    places: [reference.place],
  }
}
