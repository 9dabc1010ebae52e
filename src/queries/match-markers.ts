import type { QueryMarker } from '../model/document.ts'

/** Give the letters of a query number: `AQ` of `AQ3b`. */
export function nameOf(id: string): string {
  return /^[A-Z]{1,3}/.exec(id)?.[0] ?? ''
}

/** Give the digits of a query number: 3 of `AQ3b`. */
export function numberOf(id: string): number {
  return Number(/\d+/.exec(id)?.[0])
}

/**
 * Make the function that gives the number of the row that a marker means, if the sheet has it.
 *
 * Where a sheet counts `1`, `2` or `Q1`, `Q2`, the text may print `[AQ1]`.
 */
export function createMarkerMatcher(ids: readonly string[]): (marker: QueryMarker) => string | undefined {
  const known = new Set(ids)
  const names = new Set(ids.map(nameOf))
  const isPlain = names.size === 1 && names.has('Q')
  return ({ id }) => {
    if (known.has(id)) return id
    const plain = id.replace(/^AU?Q/, 'Q')
    return isPlain && known.has(plain) ? plain : undefined
  }
}
