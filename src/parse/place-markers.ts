import type { MarkdownDocument, QueryMarker } from '../model/document.ts'
import type { QueryFaults, SheetQuery } from '../model/query.ts'
import { createMarkerMatcher, nameOf, numberOf } from '../queries/match-markers.ts'
import { readComment } from '../queries/read-comment.ts'
import type { DocumentParts } from './document-parts.ts'

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
      strayMarkers: parts.flatMap((one) => strayMarkers(one, rows)),
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

/**
 * Find the numbers in the text that a sheet should have a row for.
 *
 * `Q1` may be a quarter or a quartile and `CE1` a gene, so that a number counts only if it comes near those of the sheet, under
 * a name that the sheet uses, and if the text prints numbers that the sheet has in the same form. A number at the start of a
 * paragraph never does.
 */
function strayMarkers({ document, sheet }: DocumentParts, all: readonly SheetQuery[]): QueryMarker[] {
  const rows = sheet.queries.length > 0 ? sheet.queries : all
  if (rows.length === 0) return []
  const match = createMarkerMatcher(rows.map(({ id }) => id))
  const printed = [...sheet.markers, ...document.doubtfulMarkers]
  const carried = new Set(
    document.comments.filter(({ text }) => readComment(text)?.kind === 'query').map(({ place }) => place),
  )
  const forms = new Set(printed.filter((marker) => match(marker) !== undefined).map(formOf))
  const highest = new Map<string, number>()
  for (const { id } of rows) highest.set(nameOf(id), Math.max(highest.get(nameOf(id)) ?? 0, numberOf(id)))
  // `[Q4]` may mean rows `Q4a` and `Q4b`.
  const numbers = new Set(rows.map(({ id }) => `${nameOf(id)}${numberOf(id)}`))
  return printed.filter((marker) => {
    const { id, form, place } = marker
    if (match(marker) !== undefined || numbers.has(id) || form === 'leading' || carried.has(place))
      return false
    const isNear = numberOf(id) >= 1 && numberOf(id) <= (highest.get(nameOf(id)) ?? -furthest) + furthest
    return isNear && (/^AU?Q/.test(id) || forms.has(formOf(marker)))
  })
}

const furthest = 3

function formOf({ id, form }: QueryMarker): string {
  return `${nameOf(id)} ${form}`
}
