import type { Reference } from '../model/reference.ts'
import { perList } from './per-list.ts'

/** The numbers under which a text may cite the entries of its lists. */
export interface EntryNumbers {
  /** The number of each entry, by id; entries without one are left out. */
  readonly numberOf: ReadonlyMap<string, number>
  /** Whether the list prints them, or they can only be counted. */
  readonly isPrinted: boolean
}

/**
 * Give each entry its number: the one printed before it, or its position if its list prints none.
 *
 * Items of a bibliography file have none. In a list that prints numbers, an entry without one that stands between 6 and 8 is 7.
 */
export const numberEntries: (references: readonly Reference[]) => EntryNumbers = perList(readNumbers)

function readNumbers(references: readonly Reference[]): EntryNumbers {
  const numberOf = new Map<string, number>()
  let printed = 0
  const listed = references.filter(({ origin }) => origin === 'list')
  for (const list of Map.groupBy(listed, (reference) => reference.list).values()) {
    const count = list.filter(({ number }) => number !== undefined).length
    const isPrinted = count * 2 > list.length
    if (isPrinted) printed += list.length
    for (const [index, { id, number }] of list.entries()) {
      const value = isPrinted ? (number ?? between(list, index)) : index + 1
      if (value !== undefined) numberOf.set(id, value)
    }
  }
  return { numberOf, isPrinted: printed * 2 > listed.length }
}

function between(list: readonly Reference[], index: number): number | undefined {
  const before = list[index - 1]?.number
  const after = list[index + 1]?.number
  return before !== undefined && after === before + 2 ? before + 1 : undefined
}
