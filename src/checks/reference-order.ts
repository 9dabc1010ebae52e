import type { CslItem, CslName } from '../model/csl.ts'
import type { Observation } from '../model/finding.ts'
import type { Reference } from '../model/reference.ts'
import { foldName, foldWords, nameKeys } from '../references/name-key.ts'
import type { Check } from './check.ts'
import { findInOrder } from './entries/in-order.ts'

const fewestEntries = 10
const mostMisplacedShare = 0.05
const mostNamed = 3
const longestKey = 5

/**
 * Entries of an alphabetical list that stand out of it. One finding for a list.
 *
 * Silent where more than a few do: then the list goes by another order, or by an alphabet of its own.
 */
export const referenceOrder: Check = {
  rule: 'reference-order',
  raised: 'always',
  find: ({ references }) => {
    const listed = references.filter(({ origin }) => origin === 'list')
    return [...Map.groupBy(listed, ({ list, place }) => `${list} ${place.path}`).values()].flatMap(
      findMisplaced,
    )
  },
}

function findMisplaced(list: readonly Reference[]): Observation[] {
  const numbered = list.filter(({ number }) => number !== undefined).length
  if (list.length < fewestEntries || numbered * 2 > list.length) return []
  const ranks = rankOf(list.map((reference) => foldName(nameOf(reference))))
  const most = list.length * mostMisplacedShare
  const entries: Reference[] = []
  for (const { at, before, after } of outside(findInOrder(ranks), list.length)) {
    const entry = list[at]
    if (!entry || isBetween(keysOf(entry), keysAt(list, before) ?? [''], keysAt(list, after) ?? ['\uFFFF']))
      continue
    entries.push(entry)
    if (entries.length > most) return []
  }
  const [first] = entries
  if (!first) return []
  const named = entries.slice(0, mostNamed).map(({ label }) => `“${label}”`)
  const others = entries.length > mostNamed ? ' and others' : ''
  return [
    {
      message: `The reference list is in alphabetical order but for ${named.join(', ')}${others}. Move what stands out of it.`,
      place: first.place,
      subject: null,
      related: entries.slice(1).map(({ label, place }) => ({ message: `“${label}”`, place })),
    },
  ]
}

/** Positions that are not in the run, with the nearest of the run on both sides. */
function outside(run: readonly number[], length: number): { at: number; before: number; after: number }[] {
  const edges = [-1, ...run, length]
  return edges.flatMap((after, index) => {
    const before = edges[index - 1] ?? -1
    return Array.from({ length: Math.max(0, after - before - 1) }, (_, i) => ({
      at: before + 1 + i,
      before,
      after,
    }))
  })
}

/** Turn texts into their positions when sorted. */
function rankOf(texts: readonly string[]): number[] {
  const sorted = new Map([...new Set(texts)].sort().map((text, rank) => [text, rank]))
  return texts.map((text) => sorted.get(text) ?? 0)
}

/** Whether any way to file an entry, and those beside it, has it between them. */
function isBetween(keys: readonly string[], before: readonly string[], after: readonly string[]): boolean {
  return keys.some((key) => before.some((low) => low <= key) && after.some((high) => key <= high))
}

/** What an entry is filed under: its first author, or its title. */
function nameOf({ csl, text }: Reference): string {
  const { family, literal } = firstName(csl) ?? {}
  return family ?? literal ?? csl.title ?? text
}

function firstName({ author, editor }: CslItem): CslName | undefined {
  return (author ?? editor)?.[0]
}

function keysAt(list: readonly Reference[], at: number): string[] | undefined {
  const reference = list[at]
  return reference && keysOf(reference)
}

/** The words under which an entry may be filed: letter by letter, word by word, without particles and articles, as printed. */
function keysOf(reference: Reference): string[] {
  const { csl, text } = reference
  const { 'non-dropping-particle': particle = '' } = firstName(csl) ?? {}
  const name = nameOf(reference)
  const printed = foldWords(text).slice(0, longestKey)
  const { exact, loose } = nameKeys(name)
  return [
    foldName(name),
    foldWords(`${particle} ${name}`).join(' '),
    foldName(`${particle} ${name}`),
    // StClair under St.
    foldWords(name.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')).join(' '),
    printed.join(' '),
    printed.join(''),
    ...exact,
    ...loose,
  ]
}
