import type { Draft } from './collect-blocks.ts'
import { findQueryNumber } from './query-number.ts'
import { isSectionName, isSheetName } from './section-names.ts'

/**
 * Make the function that follows headings as they go by and says whether what comes next stands on a query sheet.
 *
 * A sheet goes on through its own lower headings, such as `Chapter 2` or `Q3`, up to the next heading of its rank.
 */
export function createSheetTracker(): (heading: Draft) => boolean {
  let rank: number | undefined
  return ({ prose: { text }, depth = 0 }) => {
    const isNumber = rank !== undefined && findQueryNumber(text) !== undefined
    const isLower = rank !== undefined && rank > 0 && depth > rank && !isSectionName(text)
    if (!isNumber && isSheetName(text)) rank = depth
    else if (!isNumber && !isLower) rank = undefined
    return rank !== undefined
  }
}
