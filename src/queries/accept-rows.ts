import type { Section, Zone } from './find-zone.ts'
import { readsAsPlea, readsAsQuery, readsAsRequest } from './reads-as-query.ts'
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
 * A section is judged as a whole, so that one plain wording vouches for its neighbours. Rows that nothing but their wording
 * sets apart from the text are a sheet if two or more of them follow each other, at the beginning or the end of the document
 * or in a list, and most of them ask it of an author.
 */
export function acceptRows(rows: readonly SheetRow[], zone: Zone): SheetRow[] {
  const bySection = Map.groupBy(rows, ({ stretches: [first] }) => zone.sectionOf(first.block))
  return [...bySection].flatMap(([section, group]) => {
    const firm = group.filter(({ isLoose }) => isLoose !== true)
    const loose = group.filter(({ isLoose }) => isLoose === true)
    return [...(isSheet(section, firm) ? firm : []), ...(isLooseSheet(section, loose, zone) ? loose : [])]
  })
}

function isLooseSheet(section: Section | undefined, rows: readonly SheetRow[], zone: Zone): boolean {
  if (rows.length < 2 || section?.isForOthers === true) return false
  const isAtEdge = section === zone.sections[0] || section === zone.sections.at(-1)
  const isList = rows.every(({ stretches: [{ block }] }) => block.list !== undefined)
  if (!isAtEdge && !isList) return false
  const asking = rows.filter(({ text }) => readsAsQuery(text) && readsAsPlea(text))
  return asking.length * 2 > rows.length && followEachOther(rows)
}

/** Whether the numbers rise and no text stands between the rows. */
function followEachOther(rows: readonly SheetRow[]): boolean {
  return rows.every((row, index) => {
    const before = rows[index - 1]
    if (!before) return true
    const last = before.stretches.at(-1) ?? before.stretches[0]
    const gap = row.stretches[0].block.index - last.block.index
    return gap <= 2 && numberOf(row) > numberOf(before)
  })
}

function numberOf({ id }: SheetRow): number {
  return Number(/\d+/.exec(id)?.[0])
}

function isSheet(section: Section | undefined, rows: readonly SheetRow[]): boolean {
  if (section?.strength === 'strong') return true
  if (section?.isForOthers === true) return false
  const isAnnounced = section?.strength === 'weak'
  return rows.some(({ text, hasHeader }) =>
    isAnnounced || hasHeader === true ? readsAsRequest(text) : readsAsQuery(text),
  )
}
