import type { CiteItem, CiteTarget } from '../model/citation.ts'
import type { Reference } from '../model/reference.ts'
import { numberEntries } from './number-entries.ts'

/** What an item that cites by number means. */
interface NumberMeaning {
  readonly references: readonly string[]
  /** Entries inside of the range that it ends. */
  readonly implied: readonly string[]
}

/** Finds entries by the numbers under which a text may cite them. */
export interface NumberIndex {
  find(item: CiteItem & { readonly target: Extract<CiteTarget, { kind: 'number' }> }): NumberMeaning
}

/**
 * Index entries by number.
 *
 * Where several lists have a number, as the chapters of a book do, the next list behind the citation is meant.
 */
export function indexNumbers(references: readonly Reference[]): NumberIndex {
  const { numberOf } = numberEntries(references)
  const byNumber = Map.groupBy(references, ({ id }) => numberOf.get(id))
  const lookUp = (number: number, { place }: CiteItem): string[] => {
    const found = byNumber.get(number) ?? []
    const next = found.find((reference) => isBehind(reference, place)) ?? found.at(-1)
    return found.filter(({ list }) => list === next?.list).map(({ id }) => id)
  }
  return {
    find: (item) => ({
      references: lookUp(item.target.number, item),
      implied: numbersInside(item.target).flatMap((number) => lookUp(number, item)),
    }),
  }
}

function isBehind({ place }: Reference, citation: CiteItem['place']): boolean {
  return place.path === citation.path && place.start.offset > citation.start.offset
}

function numbersInside({ number, rangeStart = number }: { number: number; rangeStart?: number }): number[] {
  return Array.from({ length: Math.max(0, number - rangeStart - 1) }, (_, index) => rangeStart + 1 + index)
}
