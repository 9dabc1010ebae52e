import type { SheetQuery } from '../model/query.ts'
import { nameOf } from '../queries/match-markers.ts'
import type { Check } from './check.ts'

/** A row of a sheet whose number the text does not print, though it prints most of the others. */
export const queryRowWithoutMarker: Check = {
  rule: 'query-row-without-marker',
  raised: 'always',
  find({ queries }) {
    const rows = queries.filter(({ isComment }) => isComment !== true)
    const bySheet = Map.groupBy(rows, ({ id, place }) => `${place.path} ${nameOf(id)}`)
    return [...bySheet.values()].flatMap(unmarkedOf).map(({ id, place }) => ({
      message: `${id} stands on the query sheet, but the text does not print it as it prints the others.`,
      place,
      subject: id.toLowerCase(),
    }))
  },
}

/** Many sheets speak of the article as a whole first, and some print no number in the text at all. */
function unmarkedOf(rows: readonly SheetQuery[]): SheetQuery[] {
  const unmarked = rows.filter(({ markers }) => markers.length === 0)
  const marked = rows.length - unmarked.length
  return marked >= fewestMarked && marked >= 2 * unmarked.length ? unmarked : []
}

const fewestMarked = 2
