import type { QueryMarker } from '../model/document.ts'
import type { SheetQuery } from '../model/query.ts'
import { createMarkerMatcher, nameOf, numberOf } from '../queries/match-markers.ts'
import { readComment } from '../queries/read-comment.ts'
import type { DocumentParts } from './document-parts.ts'

/**
 * Find the numbers in the text that a sheet should have a row for, `all` being the rows of every sheet.
 *
 * `Q1` may be a quarter, a quartile or the item of a survey, and `CE1` a gene. So a number counts only under a name that the
 * sheet uses, near its highest number, in brackets, bold or a comment, and if numbers of the sheet are printed in the same
 * form; `AQ` is hardly anything else and may stand alone as well. A number in a table or at the start of a block never counts.
 */
export function findStrayMarkers(
  { document, sheet }: DocumentParts,
  all: readonly SheetQuery[],
): QueryMarker[] {
  const rows = sheet.queries.length > 0 ? sheet.queries : all
  if (rows.length === 0) return []
  const match = createMarkerMatcher(rows.map(({ id }) => id))
  const printed = [...sheet.markers, ...document.doubtfulMarkers]
  const forms = new Set(printed.filter((marker) => match(marker) !== undefined).map(formOf))
  const highest = highestByName(rows)
  // `[Q4]` may mean rows `Q4a` and `Q4b`.
  const numbers = new Set(rows.map(({ id }) => `${nameOf(id)}${numberOf(id)}`))
  const carried = new Set(
    document.comments.filter(({ text }) => readComment(text)?.kind === 'query').map(({ place }) => place),
  )
  return printed.filter((marker) => {
    const { id, form, place } = marker
    if (match(marker) !== undefined || numbers.has(id) || carried.has(place)) return false
    const isPlain = !/^AU?Q/.test(id)
    if (form === 'leading' || form === 'cell' || (form === 'alone' && isPlain)) return false
    const last = highest.get(nameOf(id))
    const isNear = last !== undefined && numberOf(id) >= 1 && numberOf(id) <= last + furthest
    return isNear && (!isPlain || forms.has(formOf(marker)))
  })
}

const furthest = 3

/** The highest number under each name; a sheet that counts `Q1` or `1` may be meant by `AQ1` as well. */
function highestByName(rows: readonly SheetQuery[]): ReadonlyMap<string, number> {
  const highest = new Map<string, number>()
  for (const { id } of rows) highest.set(nameOf(id), Math.max(highest.get(nameOf(id)) ?? 0, numberOf(id)))
  const plain = highest.get('Q')
  if (highest.size === 1 && plain !== undefined) for (const name of ['AQ', 'AUQ']) highest.set(name, plain)
  return highest
}

function formOf({ id, form }: QueryMarker): string {
  return `${nameOf(id)} ${form}`
}
