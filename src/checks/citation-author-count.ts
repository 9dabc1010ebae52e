import { citeSlug } from '../citations/cite-slug.ts'
import { describeLine } from '../model/describe-lines.ts'
import type { LinkedItem } from '../model/citation.ts'
import type { Observation } from '../model/finding.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Reference } from '../model/reference.ts'
import { nameKeys } from '../references/name-key.ts'
import { quoteCitation } from '../model/quote-citation.ts'
import type { Check } from './check.ts'
import { readSurnames } from './authors/surnames.ts'
import { requiredItems } from './items/unlinked-items.ts'

/**
 * A citation that names fewer authors than its entry has, or `et al.` where the entry has no others.
 *
 * Silent where the text does so as a rule: then it is its style, or the list was misread.
 */
export const citationAuthorCount: Check = {
  rule: 'citation-author-count',
  raised: 'always',
  find(manuscript) {
    const judged = judgeItems(manuscript)
    const { fewer = [], more = [], full = [], short = [] } = Object.groupBy(judged, ({ verdict }) => verdict)
    return [
      ...(isException(fewer.length, full.length + short.length) ? fewer : []),
      ...(isException(more.length, full.length) ? more : []),
    ].map(describeFault)
  },
}

/**
 * | verdict | the citation                                      |
 * | ------- | ------------------------------------------------- |
 * | `fewer` | leaves out authors without a word                 |
 * | `more`  | speaks of others, and the entry has none          |
 * | `full`  | names all of two authors or more                  |
 * | `short` | has `et al.` for the others of the entry          |
 */
type Verdict = 'fewer' | 'full' | 'more' | 'short'

interface Judged {
  readonly item: LinkedItem
  readonly reference: Reference
  readonly surnames: readonly string[]
  readonly verdict: Verdict
}

const mostFaults = 2
const mostShare = 0.1
// No style cuts two authors to one.
const fewestCut = 2

function isException(faults: number, others: number): boolean {
  return faults <= Math.max(mostFaults, others * mostShare)
}

function judgeItems(manuscript: Manuscript): Judged[] {
  const references = new Map(manuscript.references.map((reference) => [reference.id, reference]))
  const surnamesOf = new Map(manuscript.references.map((reference) => [reference, readSurnames(reference)]))
  return requiredItems(manuscript).flatMap((item) => {
    const [id = '', other] = item.references
    const reference = references.get(id)
    const surnames = reference && surnamesOf.get(reference)
    if (!reference || !surnames || other !== undefined || item.nearMiss) return []
    const verdict = judge(item, surnames)
    return verdict === undefined ? [] : [{ item, reference, surnames, verdict }]
  })
}

/** Words that stand for the authors who are not named: `Quist and her colleagues (2019)`. */
const othersInWords =
  /(?<!\p{L})(?:colleagues?|co-?\s?workers?|co-?\s?authors?|associates|team|group|collaborators|mitarbeiter\w*|kolleg\w*|cols?|colaboradores|equipe|equipo|collègues|collaborateurs)(?!\p{L})/iu

function judge({ target, text }: LinkedItem, surnames: readonly string[]): Verdict | undefined {
  if (target.kind !== 'authorDate') return undefined
  const { names, etAl } = target
  if (!names.every((name, index) => isName(name, surnames[index]))) return undefined
  if (othersInWords.test(text)) return undefined
  if (etAl) return surnames.length > Math.max(names.length, fewestCut) ? 'short' : 'more'
  if (surnames.length === names.length) return surnames.length > 1 ? 'full' : undefined
  return 'fewer'
}

function isName(cited: string, surname: string | undefined): boolean {
  if (surname === undefined) return false
  const { exact } = nameKeys(surname)
  return nameKeys(cited).exact.some((key) => exact.includes(key))
}

function describeFault({ item, reference, surnames, verdict }: Judged): Observation {
  const line = describeLine(reference.place, item.place.path)
  const count =
    surnames.length === 1
      ? 'one author'
      : surnames.length === 2
        ? 'two authors'
        : `${surnames.length} authors`
  const what = verdict === 'more' ? `only ${count}` : count
  return {
    message: `The text cites ${quoteCitation(item.text)}, but the entry has ${what}: “${reference.label}”. Name the authors in the citation as the entry has them.`,
    place: item.place,
    subject: citeSlug(item.target),
    related: [{ message: `The entry stands on ${line}`, place: reference.place }],
  }
}
