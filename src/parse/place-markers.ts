import type { MarkdownDocument } from '../model/document.ts'
import type { QueryFaults, SheetQuery } from '../model/query.ts'
import { createMarkerMatcher } from '../queries/match-markers.ts'
import { readComment } from '../queries/read-comment.ts'
import type { DocumentParts } from './document-parts.ts'
import { findStrayMarkers } from './find-stray-markers.ts'

/** The queries of a manuscript and what is wrong with the places of their numbers. */
export interface PlacedQueries {
  readonly queries: readonly SheetQuery[]
  readonly faults: QueryFaults
}

/**
 * Give the queries of every sheet in order, with the places where their numbers are printed in other documents; then those
 * that stand in the text as comments and have no row on a sheet.
 *
 * A document with a sheet of its own speaks of that; where two sheets print one number, nobody can say which is meant.
 */
export function placeMarkers(parts: readonly DocumentParts[]): PlacedQueries {
  const rows = parts.flatMap(({ sheet }) => sheet.queries)
  const match = createMarkerMatcher(rows.map(({ id }) => id))
  const byId = Map.groupBy(rows, ({ id }) => id)
  const withoutSheet = parts.filter(({ sheet }) => sheet.queries.length === 0)
  const elsewhere = Map.groupBy(
    withoutSheet.flatMap(({ sheet }) => sheet.markers),
    match,
  )
  const placed = rows.map((query) => {
    const found = byId.get(query.id)?.length === 1 ? (elsewhere.get(query.id) ?? []) : []
    return { ...query, markers: [...query.markers, ...found.map(({ place }) => place)] }
  })
  return {
    queries: [
      ...placed,
      ...parts.flatMap(({ document, sheet }) =>
        commentQueries(document, sheet.queries.length > 0 ? sheet.queries : rows),
      ),
    ],
    faults: {
      unreadRows: parts.flatMap(({ sheet }) => sheet.unreadRows),
      strayMarkers: parts.flatMap((one) => findStrayMarkers(one, rows)),
      authorNotes: parts.flatMap(({ document }) =>
        document.comments.filter(({ text }) => readComment(text)?.kind === 'note'),
      ),
    },
  }
}

/** Comments that carry a query of their own; one that is written twice is one query. */
function commentQueries({ comments }: MarkdownDocument, rows: readonly SheetQuery[]): SheetQuery[] {
  const match = createMarkerMatcher(rows.map(({ id }) => id))
  const found = comments.flatMap(({ text: comment, place }): SheetQuery[] => {
    const reading = readComment(comment)
    if (reading?.kind !== 'query' || match({ id: reading.id, form: 'comment', place }) !== undefined)
      return []
    const { id, text, answer } = reading
    return [{ id, text, answer, isDone: false, isComment: true, place, markers: [] }]
  })
  return [...Map.groupBy(found, ({ id, text }) => `${id} ${text}`).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, markers: others.map(({ place }) => place) }] : [],
  )
}
