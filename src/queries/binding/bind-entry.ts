import type { SheetQuery } from '../../model/query.ts'
import type { Reference } from '../../model/reference.ts'
import { foldName, foldWords } from '../../references/name-key.ts'
import { numberEntries } from '../../references/number-entries.ts'
import type { Labels } from '../labels/find-labels.ts'
import type { KeyLabel, NameLabel, NumberLabel, WorkLabel } from '../labels/label.ts'
import { found, notFound, type Binding } from './binding.ts'
import { isAt, type Survey } from './survey.ts'

/**
 * Find the entries that a query names, by the surest of the ways in which it names them.
 *
 * A query that names none is about the entry in which its number is printed.
 */
export function bindEntries(query: SheetQuery, labels: Labels, survey: Survey): Binding[] {
  const ways: (() => Binding[])[] = [
    () => labels.keys.flatMap((label) => bindKey(label, survey)).filter(({ kind }) => kind === 'found'),
    () => labels.works.map((label) => bindWork(label, survey)),
    () => labels.keys.flatMap((label) => bindKey(label, survey)),
    () => labels.numbers.map((label) => bindNumber(label, survey)),
    () => labels.names.flatMap((label) => bindName(label, survey)),
    () => bindMarker(query, survey),
    () => labels.titled.map((label) => bindWork(label, survey)),
  ]
  for (const way of ways) {
    const bindings = way()
    if (bindings.length > 0) return bindings
  }
  return [notFound(labels.names[0]?.text ?? query.text)]
}

/** Find the entry of a work, from the strictest reading of its label to the loosest that is still unique. */
export function bindWork(label: WorkLabel, survey: Survey): Binding {
  const { index, manuscript } = survey
  const { who, names, etAl, year } = label
  const [first = ''] = names
  const readings = [
    () => index.find({ names, etAl, year }),
    () => index.find({ names: [who], etAl: false, year }),
    () => index.find({ names: [first.replace(/^the\s/i, '')], etAl: false, year }),
    () => index.find({ names: [first], etAl: true, year }),
    () => holding(label, survey),
  ]
  const near: Reference[] = []
  for (const read of readings) {
    const [only, ...others] = read()
    if (only && others.length === 0) return found(label.text, only.id)
    near.push(...(only ? [only] : []), ...others)
  }
  const sameName = [first, who].flatMap((name) => index.byName(name))
  const nearest = [...near, ...sameName].map((reference) => reference.label)
  if (nearest.length === 0 && isGone(label, survey)) return { kind: 'gone', label: label.text }
  return notFound(label.text, manuscript.references.length === 0 ? [] : nearest)
}

/** Give every entry to which a label answers equally well: the two of which a query says that they are the same. */
export function findAlike(label: WorkLabel, { index }: Survey): readonly Reference[] {
  return index.find({ names: label.names, etAl: label.etAl, year: label.year })
}

/** Entries that hold every word of a label and its year, for a label of several words. */
function holding({ who, year }: WorkLabel, survey: Survey): Reference[] {
  const words = significant(who)
  if (words.length < 2) return []
  const [rarest, ...others] = [...words, ...foldWords(year.value)]
    .map((word) => survey.byWord().get(word) ?? [])
    .sort((a, b) => a.length - b.length)
  const rest = others.map((references) => new Set(references))
  return (rarest ?? []).filter((reference) => rest.every((references) => references.has(reference)))
}

/** An entry is gone if there is a list and none of its entries bears the first word of the label. */
function isGone({ who }: WorkLabel, survey: Survey): boolean {
  const [word] = significant(who)
  if (word === undefined || survey.manuscript.references.length === 0) return false
  return !survey.byWord().has(word)
}

function significant(who: string): string[] {
  return foldWords(who).filter((word) => word.length > 2 && !['the', 'and', 'und'].includes(word))
}

function bindKey({ key, text, isSure }: KeyLabel, { keys }: Survey): Binding[] {
  const otherCase = keys.findOtherCase(key)
  const reference = keys.find(key) ?? (otherCase.length === 1 ? otherCase[0] : undefined)
  if (reference) return [found(text, reference.id)]
  if (!isSure) return []
  const near = [...otherCase, ...keys.findMisspelt(key), ...keys.findAlike(key)]
  // A DOI that no entry has may be the one that is asked for.
  if (near.length === 0 && !keys.isEmpty && !key.startsWith('10.')) return [{ kind: 'gone', label: text }]
  return [
    notFound(
      text,
      near.map(({ citekey, label }) => citekey ?? label),
    ),
  ]
}

function bindNumber({ number, text }: NumberLabel, survey: Survey): Binding {
  const { references } = survey.manuscript
  const [only, ...others] = survey.byNumber().get(number) ?? []
  const isNumbered =
    numberEntries(references).isPrinted || survey.items.some(({ target }) => target.kind === 'number')
  if (only && others.length === 0 && isNumbered) return found(text, only.id)
  if (!only && isNumbered && references.length > 0) return { kind: 'gone', label: text }
  return notFound(text, isNumbered ? [only, ...others].flatMap((one) => (one ? [one.label] : [])) : [])
}

function bindName({ names, text }: NameLabel, { index, manuscript }: Survey): Binding[] {
  const [first = '', ...others] = names
  const named = index
    .byName(first)
    .filter((reference) => others.every((other) => foldName(reference.text).includes(foldName(other))))
  const wanted = foldName(text)
  const titled =
    named.length > 0 || wanted.length < 8
      ? named
      : manuscript.references.filter(({ csl }) => foldName(csl.title ?? '').startsWith(wanted))
  const [only, ...more] = titled
  if (!only) return []
  return [
    more.length === 0
      ? found(text, only.id)
      : notFound(
          text,
          titled.map(({ label }) => label),
        ),
  ]
}

function bindMarker({ markers }: SheetQuery, { manuscript }: Survey): Binding[] {
  const marked = manuscript.references.filter(({ place }) => markers.some((marker) => isAt(marker, place)))
  return marked.map(({ id, label }) => found(label, id))
}
