import { citeSlug } from '../../citations/cite-slug.ts'
import type { LinkedItem } from '../../model/citation.ts'
import type { SheetQuery } from '../../model/query.ts'
import { foldWords, nameKeys } from '../../references/name-key.ts'
import type { Labels } from '../labels/find-labels.ts'
import type { KeyLabel, NameLabel, NumberLabel, WorkLabel } from '../labels/label.ts'
import { found, notFound, type Binding } from './binding.ts'
import type { Survey } from './survey.ts'

/** How far before a query's number the citation may end that it is about. */
const markerReach = 3

/**
 * Find the cited works that a query names, by the surest of the ways in which it names them.
 *
 * A query that names none is about the citation behind which its number is printed.
 */
export function bindCitations(query: SheetQuery, labels: Labels, survey: Survey): Binding[] {
  const ways: (() => Binding[])[] = [
    () => labels.keys.flatMap((label) => bindCitedKey(label, survey)).filter(({ kind }) => kind === 'found'),
    () => labels.works.map((label) => bindCitedWork(label, survey)),
    () => labels.keys.flatMap((label) => bindCitedKey(label, survey)),
    () => labels.numbers.map((label) => bindCitedNumber(label, survey)),
    () => labels.names.flatMap((label) => bindCitedName(label, survey)),
    () => bindMarker(query, survey),
    () => labels.titled.map((label) => bindCitedWork(label, survey)),
  ]
  for (const way of ways) {
    const bindings = way()
    if (bindings.length > 0) return bindings
  }
  return [notFound(labels.names[0]?.text ?? 'The citation')]
}

/** Give the items that cite the work of a label; an et al. form may stand for names in full. */
export function findCitedItems(label: WorkLabel, survey: Survey): readonly LinkedItem[] {
  const { names, etAl, year } = label
  const same = survey.bySlug().get(citeSlug({ kind: 'authorDate', names, etAl, year }))
  if (same) return same
  const when = foldWords(`${year.value}${year.suffix ?? ''}`).join('')
  const wanted = names.map(nameKey)
  return survey.items.filter(({ target }) => {
    if (target.kind !== 'authorDate') return false
    const cited = target.names.map(nameKey)
    const isSame = etAl || target.etAl ? cited[0] === wanted[0] : cited.join(' ') === wanted.join(' ')
    return isSame && foldWords(`${target.year.value}${target.year.suffix ?? ''}`).join('') === when
  })
}

/** Find the citations that a query calls unclear: as it has them, or with the letter that was given to them since. */
export function bindChoices(query: SheetQuery, labels: Labels, survey: Survey): Binding[] {
  // Of “Vik, 2011”, which may be “Vik, 2011a” or “Vik, 2011b”, the first is what the text has.
  const bare = labels.works.filter(({ year }) => year.suffix === undefined)
  const works = bare.length > 0 ? bare : labels.works
  return bindCitations(query, { ...labels, works }, survey).flatMap((binding, index) => {
    const label = works[index]
    const lettered = binding.kind === 'found' || !label ? [] : letteredItems(label, survey)
    const slugs = new Set(lettered.map(({ target }) => citeSlug(target)))
    return slugs.size === 0 ? [binding] : [...slugs].map((slug) => found(label?.text ?? '', slug))
  })
}

function letteredItems({ names, year }: WorkLabel, { items }: Survey): LinkedItem[] {
  const wanted = nameKey(names[0] ?? '')
  return items.filter(
    ({ target }) =>
      target.kind === 'authorDate' &&
      target.year.suffix !== undefined &&
      target.year.value === year.value &&
      nameKey(target.names[0] ?? '') === wanted,
  )
}

function bindCitedWork(label: WorkLabel, survey: Survey): Binding {
  const slugs = new Set(findCitedItems(label, survey).map(({ target }) => citeSlug(target)))
  const [slug] = slugs
  if (slug !== undefined && slugs.size === 1) return found(label.text, slug)
  const near = nearItems(label, survey.items)
  const isReadable = survey.items.some(({ target }) => target.kind === 'authorDate')
  if (near.length === 0 && isReadable) return { kind: 'gone', label: label.text }
  return notFound(
    label.text,
    near.map((item) => item.text),
  )
}

/** Citations of the same first author that have the year, with whatever letter and whoever else. */
function nearItems({ who, year }: WorkLabel, items: readonly LinkedItem[]): LinkedItem[] {
  const when = foldWords(year.value).join('')
  const [word = ''] = foldWords(who)
  return items.filter(({ target }) => {
    const slug = citeSlug(target)
    return slug.startsWith(`${word}-`) && slug.includes(when)
  })
}

function bindCitedKey({ key, text, isSure }: KeyLabel, { items }: Survey): Binding[] {
  const cited = items.flatMap(({ target }) => (target.kind === 'key' ? [target.key] : []))
  if (cited.includes(key)) return [found(text, key)]
  if (!isSure) return []
  return [cited.length > 0 ? { kind: 'gone', label: text } : notFound(text)]
}

function bindCitedNumber({ number, text }: NumberLabel, { items }: Survey): Binding {
  const numbered = items.filter(({ target }) => target.kind === 'number')
  if (numbered.some((item) => citesNumber(item, number))) return found(text, String(number))
  return numbered.length > 0 ? { kind: 'gone', label: text } : notFound(text)
}

/** Whether an item cites an entry by this number, alone or inside of a range. */
function citesNumber({ target }: LinkedItem, number: number): boolean {
  if (target.kind !== 'number') return false
  return (target.rangeStart ?? target.number) <= number && number <= target.number
}

function bindCitedName({ names, text }: NameLabel, { items }: Survey): Binding[] {
  const wanted = nameKey(names[0] ?? '')
  const slugs = new Set(
    items.flatMap(({ target }) =>
      target.kind === 'authorDate' && nameKey(target.names[0] ?? '') === wanted ? [citeSlug(target)] : [],
    ),
  )
  const [slug] = slugs
  return slug !== undefined && slugs.size === 1 ? [found(text, slug)] : []
}

function bindMarker({ markers }: SheetQuery, { items }: Survey): Binding[] {
  const [item] = items.filter(({ place }) =>
    markers.some(({ path, start }) => {
      const gap = start.offset - place.end.offset
      return path === place.path && gap >= 0 && gap <= markerReach
    }),
  )
  return item ? [found(item.text, citeSlug(item.target))] : []
}

function nameKey(name: string): string {
  return nameKeys(name).exact.at(-1) ?? ''
}
