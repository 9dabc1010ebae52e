import { describeLine } from '../model/describe-lines.ts'
import type { SheetQuery } from '../model/query.ts'
import type { Check } from './check.ts'

/** One number before two texts of a sheet, or of the comments in one file. */
export const duplicateQueryNumber: Check = {
  rule: 'duplicate-query-number',
  raised: 'always',
  find({ queries }) {
    const byFile = Map.groupBy(queries, ({ place }) => place.path)
    return [...byFile.values()].flatMap(findDuplicates).map(([first, again]) => {
      const { id, place } = again
      const line = describeLine(first.place, place.path)
      return {
        message: `${id} stands before two different queries, first on ${line}. Give one of the two another number.`,
        place,
        subject: id.toLowerCase(),
        related: [{ message: `The first ${id} stands on ${line}`, place: first.place }],
      }
    })
  },
}

/** Give each row whose number was met before, with the first of that number. */
function findDuplicates(queries: readonly SheetQuery[]): [SheetQuery, SheetQuery][] {
  const found: [SheetQuery, SheetQuery][] = []
  let first = new Map<string, SheetQuery>()
  for (const [index, query] of queries.entries()) {
    if (beginsAnew([...first.keys()], queries.slice(index, index + 2))) first = new Map()
    const before = first.get(query.id)
    if (!before) first.set(query.id, query)
    else if (before.text !== query.text) found.push([before, query])
  }
  return found
}

/** Whether the numbers begin anew, as where a book in one file has a sheet for each chapter. */
function beginsAnew([one, two]: readonly string[], [next, afterNext]: readonly SheetQuery[]): boolean {
  return two !== undefined && next?.id === one && afterNext?.id === two
}
