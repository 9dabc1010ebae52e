import { findCited } from '../references/find-cited.ts'
import type { Check } from './check.ts'

/** An entry that no citation means and that `nocite` puts in the printed list all the same. */
export const nociteReference: Check = {
  rule: 'nocite-reference',
  raised: 'always',
  find({ references, citations, bibliography }) {
    const cited = findCited(citations)
    return references
      .filter(({ id }) => bibliography.excused.get(id) === 'nocite' && !cited.has(id))
      .map(({ id, label, citekey, place }) => ({
        message: `“${label}” (\`${citekey}\`) is printed only because \`nocite\` names it.`,
        place,
        subject: id,
      }))
  },
}
