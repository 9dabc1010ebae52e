import type { Section, Zone } from './find-zone.ts'
import { readsAsQuery, readsAsRequest } from './reads-as-query.ts'
import type { SheetRow } from './sheet-format.ts'

/**
 * Keep the rows that are queries to the author; drop what merely looks like them, such as the questions of a survey.
 *
 * | stands under                                         | is a sheet                        |
 * | ---------------------------------------------------- | --------------------------------- |
 * | a heading used for nothing else                      | always                            |
 * | a heading of a survey or an interview                | never                             |
 * | a heading such as `Queries`, a header as `QUERY NO.` | if a row asks for something       |
 * | any other heading, or none                           | if a row asks it of an author     |
 *
 * A section is judged as a whole, so that one plain wording vouches for its neighbours.
 */
export function acceptRows(rows: readonly SheetRow[], zone: Zone): SheetRow[] {
  const bySection = Map.groupBy(rows, ({ stretches: [first] }) => zone.sectionOf(first.block))
  return [...bySection].flatMap(([section, group]) => (isSheet(section, group) ? group : []))
}

function isSheet(section: Section | undefined, rows: readonly SheetRow[]): boolean {
  if (section?.strength === 'strong') return true
  if (section?.isForOthers === true) return false
  const isAnnounced = section?.strength === 'weak'
  return rows.some(({ text, hasHeader }) =>
    isAnnounced || hasHeader === true ? readsAsRequest(text) : readsAsQuery(text),
  )
}
