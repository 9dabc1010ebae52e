import type { LocatorReading } from '../read-locator.ts'

/**
 * How numbers are set off from the text: `[12]`, `(12)`, raised as in `text¹²`, a link into the list such as
 * `[12](#ref12)`, or behind a word as in `ref. 12`.
 */
export type NumberForm = 'bracket' | 'labelled' | 'linked' | 'parenthesis' | 'raised'

/** One printed number, with its offsets in the block's text. */
export interface PrintedNumber {
  readonly number: number
  readonly start: number
  readonly end: number
  /** The number before it if the two bound a range: 3 for the `5` of `3–5`. */
  readonly rangeStart?: number
  /** A pinpoint behind it, such as `, p. 35`. */
  readonly locator?: LocatorReading
}

/** Numbers that stand together: `[1, 3–5]`. Offsets are those of the whole, brackets included. */
export interface NumberGroup {
  readonly form: NumberForm
  readonly start: number
  readonly end: number
  readonly numbers: readonly PrintedNumber[]
  /** What stands around it: parentheses around the `[12]` of `(as before [12])`. */
  readonly within?: NumberForm
}

/** Give every number that a printed number speaks of: 4 and 5 for the `5` of `3–5`. */
export function spokenNumbers({ number, rangeStart }: PrintedNumber): number[] {
  const first = rangeStart === undefined ? number : rangeStart + 1
  return Array.from({ length: Math.max(0, number - first) + 1 }, (_, index) => first + index)
}
