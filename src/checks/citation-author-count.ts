import { citeSlug } from '../citations/cite-slug.ts'
import { describeLine } from '../model/describe-lines.ts'
import type { LinkedItem } from '../model/citation.ts'
import type { Observation } from '../model/finding.ts'
import type { Manuscript } from '../model/manuscript.ts'
import { once } from '../model/once.ts'
import type { Reference } from '../model/reference.ts'
import { nameKeys } from '../references/name-key.ts'
import { quoteCitation } from '../model/quote-citation.ts'
import type { Check } from './check.ts'
import { readSurnames } from './authors/surnames.ts'
import { referenceById, requiredItems } from './items/unlinked-items.ts'

/**
 * A citation that names fewer authors than its entry has, or `et al.` where the entry has no others.
 *
 * Silent where the text does so as a rule: then it is its style, or the list was misread.
 */
export const citationAuthorCount: Check = {
  rule: 'citation-author-count',
  raised: 'always',
  find(manuscript) {
    const cited = Map.groupBy(countAuthors(manuscript), ({ verdict }) => verdict)
    const sure = (verdict: Verdict) => (cited.get(verdict) ?? []).filter(namesAuthors)
    const [fewer, more] = [sure('fewer'), sure('more')]
    const full = once(() => sure('full').length)
    return [
      ...(isException(fewer.length, () => full() + sure('short').length) ? fewer : []),
      ...(isException(more.length, full) ? more : []),
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
  readonly names: readonly string[]
  readonly reference: Reference
  readonly verdict: Verdict
}

const mostFaults = 2
const mostShare = 0.1
// No style cuts two authors to one.
const fewestCut = 2

/** Whether faults are few of their own, or beside the citations that do otherwise, which are only counted then. */
function isException(faults: number, others: () => number): boolean {
  return faults <= mostFaults || faults <= others() * mostShare
}

/** Judge each citation of one entry by the number of its authors; whether they are the ones named is not looked at. */
function countAuthors(manuscript: Manuscript): Judged[] {
  return requiredItems(manuscript).flatMap((item) => {
    const { target, references, nearMiss } = item
    if (target.kind !== 'authorDate' || references.length !== 1 || nearMiss) return []
    const reference = referenceById(manuscript, references[0])
    if (!reference) return []
    const verdict = judge(target, reference.csl.author?.length ?? 0)
    return verdict === undefined ? [] : [{ item, names: target.names, reference, verdict }]
  })
}

function judge(
  { names, etAl }: { names: readonly string[]; etAl: boolean },
  authors: number,
): Verdict | undefined {
  if (etAl) return authors > Math.max(names.length, fewestCut) ? 'short' : 'more'
  if (authors === names.length) return authors > 1 ? 'full' : undefined
  return 'fewer'
}

/** Words that stand for the authors who are not named: `Quist and her colleagues (2019)`. */
const othersInWords =
  /(?=[acegkmt])(?<!\p{L})(?:colleagues?|co-?\s?workers?|co-?\s?authors?|associates|team|group|collaborators|mitarbeiter\w*|kolleg\w*|cols?|colaboradores|equipe|equipo|collègues|collaborateurs)(?!\p{L})/iu

/** Whether a citation names the first authors of its entry, whose list of authors could be read. */
function namesAuthors({ item, names, reference }: Judged): boolean {
  const surnames = readSurnames(reference)
  return (
    surnames !== undefined &&
    names.every((name, index) => isName(name, surnames[index])) &&
    !othersInWords.test(item.text)
  )
}

function isName(cited: string, surname: string | undefined): boolean {
  if (surname === undefined) return false
  const { exact } = nameKeys(surname)
  return nameKeys(cited).exact.some((key) => exact.includes(key))
}

function describeFault({ item, reference, verdict }: Judged): Observation {
  const authors = reference.csl.author?.length ?? 0
  const line = describeLine(reference.place, item.place.path)
  const count = authors === 1 ? 'one author' : authors === 2 ? 'two authors' : `${authors} authors`
  const what = verdict === 'more' ? `only ${count}` : count
  return {
    message: `The text cites ${quoteCitation(item.text)}, but the entry has ${what}: “${reference.label}”. Name the authors in the citation as the entry has them.`,
    place: item.place,
    subject: citeSlug(item.target),
    related: [{ message: `The entry stands on ${line}`, place: reference.place }],
  }
}
