/**
 * Give the largest of any number of numbers; `-Infinity` for none.
 *
 * `Math.max(...numbers)` ends the stack above some 100,000 of them.
 */
export function largest(numbers: Iterable<number>): number {
  let most = -Infinity
  for (const number of numbers) if (number > most) most = number
  return most
}
