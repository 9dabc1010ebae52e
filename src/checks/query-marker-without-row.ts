import type { Check } from './check.ts'

/** A query number in the text of which the sheet has no row. */
export const queryMarkerWithoutRow: Check = {
  rule: 'query-marker-without-row',
  raised: 'always',
  find({ queryFaults }) {
    const byId = Map.groupBy(queryFaults.strayMarkers, ({ id }) => id)
    return [...byId].flatMap(([id, [first, ...others]]) => {
      if (!first) return []
      const message = `The text prints ${id}, but the query sheet has no such row. Ask the publisher for the row, or delete the number from the text.`
      const related = others.map(({ place }) => ({ message: `${id} stands here as well`, place }))
      return [{ message, place: first.place, subject: id.toLowerCase(), related }]
    })
  },
}
