import type { MarkdownDocument, ProseBlock } from '../model/document.ts'
import type { UnreadRow } from '../model/query.ts'
import type { Section, Zone } from './find-zone.ts'
import { readsAsQuery, readsAsRequest } from './reads-as-query.ts'
import { findReply, oneLine, type SheetRow } from './sheet-format.ts'
import { isHeaderLine } from './sheet-headings.ts'

// Q: … | AQ? | Q1/2 | Query: … | Q1234
const rowStart = /^\s{0,4}[[({<]?\s?(?:(?:AU?Q|[CEGPT]?Q)\s?(?=[:.#?/–-]|\d)|(?:Author )?Query\s?[:#?])/

/**
 * Find what looks like a row on a sheet and could not be read as one: below a heading that is used for nothing else, beside
 * rows that were read.
 */
export function findUnreadRows(
  document: MarkdownDocument,
  rows: readonly SheetRow[],
  zone: Zone,
): UnreadRow[] {
  const read = new Set(rows.flatMap(({ stretches }) => stretches.map(({ block }) => block.index)))
  const lists = new Set<number>()
  const tables = new Set<number>()
  for (const { block } of rows.flatMap(({ stretches }) => stretches)) {
    if (block.list) lists.add(block.list.id)
    if (block.cell) tables.add(block.cell.table)
  }
  const sheets = zone.sections.filter(({ strength }) => strength === 'strong')
  return sheets.flatMap((section) => {
    const blocks = document.blocks.slice(section.start + 1, section.end)
    if (!blocks.some(({ index }) => read.has(index))) return []
    const texts = blocks.filter((block) => isUnread(block, { read, lists, section }))
    return [...texts.map(toUnreadRow), ...unreadTableRows(blocks, { read, tables })]
  })
}

function isUnread(
  block: ProseBlock,
  { read, lists, section }: { read: ReadonlySet<number>; lists: ReadonlySet<number>; section: Section },
): boolean {
  const { text, list, cell, index, quoted } = block
  if (read.has(index) || cell || index === section.start || quoted) return false
  if (findReply(block) !== undefined || isHeaderLine(text.split('\n', 1)[0] ?? '')) return false
  return (list?.depth === 1 && lists.has(list.id) && readsAsQuery(text)) || rowStart.test(text)
}

function toUnreadRow({ text, place }: ProseBlock): UnreadRow {
  return { text: oneLine(text), place }
}

/** Rows of a table of which other rows were read; the first is its header. */
function unreadTableRows(
  blocks: readonly ProseBlock[],
  { read, tables }: { read: ReadonlySet<number>; tables: ReadonlySet<number> },
): UnreadRow[] {
  const cells = blocks.filter(({ cell }) => cell && cell.row > 0 && tables.has(cell.table))
  const byRow = Map.groupBy(cells, ({ cell }) => `${cell?.table} ${cell?.row}`)
  return [...byRow.values()].flatMap((row) => {
    const [first] = row
    const isRead = row.some(({ index }) => read.has(index))
    const text = oneLine(row.map((cell) => cell.text).join(' '))
    return isRead || !first || !readsAsRequest(text) ? [] : [{ text, place: first.place }]
  })
}
