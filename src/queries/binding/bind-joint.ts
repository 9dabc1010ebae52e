import { citeSlug } from '../../citations/cite-slug.ts'
import type { LinkedItem } from '../../model/citation.ts'
import type { SheetQuery } from '../../model/query.ts'
import type { Labels } from '../labels/find-labels.ts'
import type { WorkLabel } from '../labels/label.ts'
import { findCitedItems } from './bind-citation.ts'
import { bindEntries, bindWork } from './bind-entry.ts'
import { found, notFound, type Binding } from './binding.ts'
import type { Survey } from './survey.ts'

/**
 * Find the entries of which a query says that the text cites them otherwise.
 *
 * A query may name the work as the text has it, as the list has it, or both; what has been corrected is there no more.
 * A citation that means no entry is a subject of its own.
 */
export function bindJoint(query: SheetQuery, labels: Labels, survey: Survey): Binding[] {
  const works = labels.works.length > 0 ? labels.works : labels.titled
  const bindings = works.map((label) => bindOne(label, survey))
  const sure = bindings.filter(({ kind }) => kind === 'found')
  if (sure.length > 0) return distinct(sure)
  const named = works.flatMap((label) => onlyNamesake(label, survey))
  if (named.length > 0) return distinct(named)
  return bindings.length > 0 ? bindings.slice(0, 1) : bindEntries(query, labels, survey)
}

function bindOne(label: WorkLabel, survey: Survey): Binding {
  const [item] = findCitedItems(label, survey)
  return item ? found(label.text, entryOf(item) ?? citeSlug(item.target)) : bindWork(label, survey)
}

/** The entry that a citation means or must mean. */
function entryOf({ references, nearMiss }: LinkedItem): string | undefined {
  return nearMiss?.reference ?? (references.length === 1 ? references[0] : undefined)
}

/** The only entry of the same name, whose year may have been corrected on both sides. */
function onlyNamesake({ names, text }: WorkLabel, { index }: Survey): Binding[] {
  const [only, ...others] = index.byName(names[0] ?? '')
  if (!only) return []
  return [
    others.length === 0
      ? found(text, only.id)
      : notFound(
          text,
          [only, ...others].map(({ label }) => label),
        ),
  ]
}

function distinct(bindings: readonly Binding[]): Binding[] {
  const bySubject = Map.groupBy(bindings, (binding) =>
    binding.kind === 'found' ? binding.subject : binding.kind,
  )
  return [...bySubject.values()].flatMap((same) => same.slice(0, 1))
}
