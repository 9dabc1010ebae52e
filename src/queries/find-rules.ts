import type { RuleName } from '../model/rule.ts'
import { findLabels, labelStretches } from './labels/find-labels.ts'
import { citationWordings } from './wordings/citations.ts'
import { confirmationWordings, editWordings } from './wordings/confirmations.ts'
import { foldQuery } from './wordings/fold-query.ts'
import { fields } from './wordings/fields.ts'
import { figureWordings } from './wordings/figures.ts'
import { findBareMatters, findMatters } from './wordings/find-matters.ts'
import { frontMatter, frontMatterWordings } from './wordings/front-matter.ts'
import { numberingWordings } from './wordings/numbering.ts'
import type { RuleWording } from './wordings/rule-wordings.ts'
import { matchWording } from './wordings/wording.ts'

const ofPublishing = [...citationWordings, ...figureWordings, ...numberingWordings]
const statements = [...ofPublishing, ...frontMatterWordings, ...confirmationWordings]
const matters = [...frontMatter, ...fields]
const askedByPublishers: ReadonlySet<RuleName> = new Set([
  'access-date-missing',
  'author-bio-missing',
  'author-contributions-missing',
  'book-title-missing',
  'data-availability-missing',
  'journal-name-missing',
  'keywords-missing',
  'page-range-missing',
  'publisher-missing',
  'publisher-place-missing',
  'running-head',
])

/**
 * Find the rules that a folded query asks about; what no rule knows is a free-text query.
 *
 * What says a fault comes before what asks for a field, since the entry of a work that is not listed is asked for field
 * by field. Among the wordings that fit, the one that names the most words wins; then the first.
 * A query that asks for several fields has several rules.
 */
export function findRules(sentences: readonly (readonly string[])[]): readonly RuleName[] {
  const said = findFullest(statements, sentences)
  if (said === 'free-text-query') return [said]
  const asked = sentences.map((words) => findMatters(matters, words)).find((rules) => rules.length > 0)
  if (said) return said === 'uncited-reference' && asked ? [said, ...asked] : [said]
  if (asked) return asked
  const bare = findBareMatters(fields, sentences.flat())
  return bare.length > 0 ? bare : [findFullest(editWordings, [sentences.flat()]) ?? 'free-text-query']
}

/**
 * Whether a text is worded as nobody but a publisher words it.
 *
 * A survey may ask for an address or a year as well, or to confirm a name.
 */
export function isWordedAsQuery(text: string): boolean {
  const sentences = foldQuery(text, labelStretches(findLabels(text)))
  const said = findFullest(ofPublishing, sentences)
  if (said !== undefined) return said !== 'free-text-query'
  return sentences.some((words) => findMatters(matters, words).some((rule) => askedByPublishers.has(rule)))
}

function findFullest(
  wordings: readonly RuleWording[],
  sentences: readonly (readonly string[])[],
): RuleName | undefined {
  let rule: RuleName | undefined
  let most = 0
  for (const one of wordings)
    for (const words of sentences) {
      const said = matchWording(one.wording, words)?.said ?? 0
      if (said > most) {
        most = said
        rule = one.rule
      }
    }
  return rule
}
