import type { Draft } from './collect-blocks.ts'
import { isSheetName } from './section-names.ts'

const rowStart = /(?:^|\n)[\s[{<(]{0,4}(?:(?:A?Q|AU|CE|ED|PE|TS|Query)[: ]{0,2})?(\d{1,3})(?!\d)/gi
const loneRow = /^[\s[{<(]{0,4}A?Q[: ]{0,2}(\d{1,3})(?:[\]}>)]?[.:)\t]|[\]}>)]?\s{0,4}$)/

/**
 * Find the numbers of the queries that a document's sheets have: every line below a heading of a sheet that begins with
 * one, and elsewhere cells and items such as `Q3` and `Q3: …`.
 */
export function findRowNumbers(drafts: readonly Draft[]): ReadonlySet<number> {
  const numbers = new Set<number>()
  let isInSheet = false
  for (const { kind, prose, list } of drafts) {
    const { text } = prose
    if (isSheetName(text)) isInSheet = true
    else if (kind === 'heading' && !/\d/.test(text)) isInSheet = false
    const found = isInSheet ? [...text.matchAll(rowStart)] : kind === 'paragraph' ? [] : [loneRow.exec(text)]
    for (const match of found) if (match) numbers.add(Number(match[1]))
    if (isInSheet && list?.ordinal !== undefined) numbers.add(list.ordinal)
    const row = kind === 'paragraph' && !isInSheet ? /^\s{0,4}A?Q(\d{1,3})[.:]?\t/.exec(text) : null
    if (row) numbers.add(Number(row[1]))
  }
  return numbers
}
