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
import { compileWording, matchWording, wordsTaken } from './wordings/wording.ts'
import { citation, cited } from './wordings/words.ts'

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
  const { rule, words: where } = findFullest(statements, sentences) ?? {}
  if (rule === 'free-text-query') return [rule]
  const asked = sentences.map((words) => findMatters(matters, words)).find((rules) => rules.length > 0)
  if (rule === 'uncited-reference') return [rule, ...(asked ?? [])]
  // “The volume is missing in the reference list” asks for a volume, and not for an entry.
  const isOfField = rule === 'cited-not-listed' && !where?.some(isOfCiting)
  if (rule && !(isOfField && where && findMatters(matters, where).length > 0)) return [rule]
  if (asked) return asked
  const bare = findBareMatters(fields, sentences.flat())
  return bare.length > 0 ? bare : [findFullest(editWordings, [sentences.flat()])?.rule ?? 'free-text-query']
}

/**
 * Whether a text is worded as nobody but a publisher words it.
 *
 * A survey may ask for an address or a year as well, or to confirm a name.
 */
export function isWordedAsQuery(text: string): boolean {
  const sentences = foldQuery(text, labelStretches(findLabels(text)))
  const said = findFullest(ofPublishing, sentences)
  if (said) return said.rule !== 'free-text-query'
  return sentences.some((words) => findMatters(matters, words).some((rule) => askedByPublishers.has(rule)))
}

const citing = compileWording(`${cited}|${citation}`)

function isOfCiting(word: string): boolean {
  return wordsTaken(citing, [word], 0) > 0
}

/** Find the wording that names the most words, and the sentence in which it stands. */
function findFullest(
  wordings: readonly RuleWording[],
  sentences: readonly (readonly string[])[],
): { readonly rule: RuleName; readonly words: readonly string[] } | undefined {
  let best: { rule: RuleName; words: readonly string[] } | undefined
  let most = 0
  for (const { rule, wording } of wordings)
    for (const words of sentences) {
      const said = matchWording(wording, words)?.said ?? 0
      if (said <= most) continue
      most = said
      best = { rule, words }
    }
  return best
}
