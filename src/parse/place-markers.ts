import type { QueryMarker } from '../model/document.ts'
import type { SheetQuery } from '../model/query.ts'
import type { DocumentParts } from './document-parts.ts'

/**
 * Give the queries of every sheet in order, with the places where their numbers are printed in other documents.
 *
 * A document with a sheet of its own speaks of that; where two sheets print one number, nobody can say which is meant.
 */
export function placeMarkers(parts: readonly DocumentParts[]): SheetQuery[] {
  const queries = parts.flatMap(({ sheet }) => sheet.queries)
  const withoutSheet = parts.filter(({ sheet }) => sheet.queries.length === 0)
  const markers = Map.groupBy(
    withoutSheet.flatMap(({ document }): readonly QueryMarker[] => document.markers),
    ({ id }) => id,
  )
  if (markers.size === 0) return queries
  const byId = Map.groupBy(queries, ({ id }) => id)
  return queries.map((query) => {
    const found = byId.get(query.id)?.length === 1 ? (markers.get(query.id) ?? []) : []
    return { ...query, markers: [...query.markers, ...found.map(({ place }) => place)] }
  })
}
