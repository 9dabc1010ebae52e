/**
 * Give the positions of a longest run of numbers, not side by side, of which none is smaller than the one before.
 *
 * What is left out is what must move for the rest to be in order. In n log n steps.
 */
export function findInOrder(numbers: readonly number[]): number[] {
  // ends[k] is the position of the smallest number that a run of k + 1 can end with.
  const ends: number[] = []
  const before: number[] = []
  for (const [at, number] of numbers.entries()) {
    const length = countNotAbove(ends, (end) => (numbers[end] ?? 0) <= number)
    before.push(length === 0 ? -1 : (ends[length - 1] ?? -1))
    ends[length] = at
  }
  const run: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.push(at)
  return run.toReversed()
}

/** Count the leading items that fit; they all stand before those that do not. */
function countNotAbove(ends: readonly number[], fits: (end: number) => boolean): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (fits(ends[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}
