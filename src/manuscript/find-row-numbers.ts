import type { Draft } from './collect-blocks.ts'
import { shortNames } from './query-number.ts'
import { isSheetName } from './section-names.ts'

const prefix = `(?:(${shortNames}|Query)[: ]{0,2})`
const rowStart = new RegExp(`(?:^|\\n)[\\s[{<(]{0,4}${prefix}?(\\d{1,3})(?!\\d)`, 'gi')
const loneRow = new RegExp(`^[\\s[{<(]{0,4}${prefix}(\\d{1,3})(?:[\\]}>)]?[.:)\\t]|[\\]}>)]?\\s{0,4}$)`)
const tabbedRow = new RegExp(`^[\\s[{<(]{0,4}${prefix}(\\d{1,3})[\\]}>)]?[.:]?\\t`)

/** The numbers that a document's sheets seem to have, and the names before them. */
export interface RowNumbers {
  readonly numbers: ReadonlySet<number>
  /** `Q`, `AQ`, `CE`; empty for plain numbers. */
  readonly names: ReadonlySet<string>
}

/**
 * Find the numbers of the queries that a document's sheets have: every line below a heading of a sheet that begins with
 * one, and elsewhere cells and items such as `Q3` and `Q3: …`.
 */
export function findRowNumbers(drafts: readonly Draft[]): RowNumbers {
  const numbers = new Set<number>()
  const names = new Set<string>()
  let isInSheet = false
  for (const { kind, prose, list } of drafts) {
    const { text } = prose
    if (isSheetName(text)) isInSheet = true
    else if (kind === 'heading' && !/\d/.test(text)) isInSheet = false
    const lone = kind === 'paragraph' ? tabbedRow : loneRow
    const found = isInSheet ? [...text.matchAll(rowStart)] : [lone.exec(text)]
    for (const match of found) {
      if (!match) continue
      const name = (match[1] ?? '').toUpperCase()
      // \`CE3\` says nothing of \`Q3\`.
      if (isInSheet || /Q(?:UERY)?$/.test(name)) numbers.add(Number(match[2]))
      names.add(name)
    }
    if (isInSheet && list?.ordinal !== undefined) numbers.add(list.ordinal)
  }
  return { numbers, names }
}
