import { citeSlug } from '../citations/cite-slug.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { SheetQuery } from '../model/query.ts'
import type { RuleName } from '../model/rule.ts'
import { foldWords } from '../references/name-key.ts'
import { indexReferences, type ReferenceIndex } from '../references/reference-index.ts'
import { findLabel, type Label } from './find-label.ts'
import { findRule } from './rule-wordings.ts'

/**
 * How the subject of a query was found:
 *
 * | kind     | meaning                                                                        |
 * | -------- | ------------------------------------------------------------------------------ |
 * | found    | one entry, or one cited work, answers to the label                             |
 * | gone     | nothing in the list bears a word of the label: the entry was taken out         |
 * | notFound | something near is there, or there is no list to look in: a person must see     |
 * | none     | the query is about the manuscript as a whole                                   |
 */
type Binding =
  | { readonly kind: 'found'; readonly subject: string }
  | { readonly kind: 'gone'; readonly label: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'notFound'; readonly label: string; readonly nearest: readonly string[] }

/** A query of the sheet with the rule and subject that its wording names. */
export interface BoundQuery {
  readonly query: SheetQuery
  readonly rule: RuleName
  readonly binding: Binding
}

const aboutReference: ReadonlySet<RuleName> = new Set([
  'duplicate-reference',
  'page-range-missing',
  'uncited-reference',
])
const aboutCitation: ReadonlySet<RuleName> = new Set([
  'ambiguous-citation',
  'cited-not-listed',
  'numeric-citation-gap',
])

/** Bind each query of the sheet to the rule and the subject that the publisher's wording names. */
export function bindQueries(manuscript: Manuscript): BoundQuery[] {
  if (manuscript.queries.length === 0) return []
  const index = indexReferences(manuscript.references)
  return manuscript.queries.map((query) => {
    const rule = findRule(query.text)
    return { query, rule, binding: bind(query, { rule, manuscript, index }) }
  })
}

interface Circumstances {
  readonly rule: RuleName
  readonly manuscript: Manuscript
  readonly index: ReferenceIndex
}

function bind({ text }: SheetQuery, { rule, manuscript, index }: Circumstances): Binding {
  if (aboutCitation.has(rule)) return bindCitation(findLabel(text), manuscript)
  if (!aboutReference.has(rule)) return { kind: 'none' }
  const label = findLabel(text)
  if (!label) return { kind: 'notFound', label: text, nearest: [] }
  return bindReference(label, manuscript, index)
}

function bindReference(label: Label, manuscript: Manuscript, index: ReferenceIndex): Binding {
  const found = index.find(label)
  const whole = found.length === 1 ? found : index.find({ names: [label.who], etAl: false, year: label.year })
  const [only] = whole
  if (only && whole.length === 1) return { kind: 'found', subject: only.id }
  const sameName = [...new Set([...index.byName(label.names[0] ?? ''), ...index.byName(label.who)])]
  const nearest = [...found, ...sameName].map((reference) => reference.label)
  if (nearest.length === 0 && isGone(label, manuscript)) return { kind: 'gone', label: label.text }
  return { kind: 'notFound', label: label.text, nearest: [...new Set(nearest)].slice(0, 3) }
}

/** An entry is gone if there is a list and none of its entries bears the first word of the label. */
function isGone({ who }: Label, { references }: Manuscript): boolean {
  const [word] = foldWords(who).filter((one) => one.length > 2 && one !== 'the')
  if (word === undefined || references.length === 0) return false
  return !references.some((reference) => foldWords(reference.text).includes(word))
}

function bindCitation(label: Label | undefined, { citations }: Manuscript): Binding {
  if (!label) return { kind: 'notFound', label: 'The citation', nearest: [] }
  const wanted = citeSlug({ kind: 'authorDate', names: label.names, etAl: label.etAl, year: label.year })
  const items = citations.flatMap((citation) => citation.items)
  const same = items.find((item) => citeSlug(item.target) === wanted)
  if (same) return { kind: 'found', subject: wanted }
  const year = foldWords(label.year.value).join('')
  const [word = ''] = foldWords(label.who)
  const near = items.filter(
    ({ target }) => citeSlug(target).startsWith(`${word}-`) && citeSlug(target).includes(year),
  )
  if (near.length === 0) return { kind: 'gone', label: label.text }
  return {
    kind: 'notFound',
    label: label.text,
    nearest: [...new Set(near.map((item) => item.text))].slice(0, 3),
  }
}
