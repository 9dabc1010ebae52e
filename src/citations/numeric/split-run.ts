import type { PrintedNumber } from './printed-number.ts'

const longest = 12

/**
 * Split numbers whose separators were lost, as `91011` for 9, 10 and 11.
 *
 * Numbers that count up by one are preferred; else there must be but one way to split into rising numbers of the list.
 */
export function splitRun(
  digits: string,
  { start, highest }: { start: number; highest: number },
): PrintedNumber[] {
  if (digits.length > longest) return []
  const ways = splits(digits, 0, highest)
  const counting = ways.find((numbers) => (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) === numbers.length - 1)
  const chosen = counting ?? (ways.length === 1 ? ways[0] : undefined) ?? []
  return placed(chosen, start)
}

/** Every way to read digits as rising numbers from above `least` to `highest`. */
function splits(digits: string, least: number, highest: number): number[][] {
  if (digits === '') return [[]]
  if (digits.startsWith('0')) return []
  const ways: number[][] = []
  for (let length = 1; length <= digits.length; length++) {
    const first = Number(digits.slice(0, length))
    if (first > highest) break
    if (first <= least) continue
    for (const rest of splits(digits.slice(length), first, highest)) ways.push([first, ...rest])
  }
  return ways
}

function placed(numbers: readonly number[], start: number): PrintedNumber[] {
  let at = start
  return numbers.map((number) => {
    const from = at
    at += String(number).length
    return { number, start: from, end: at }
  })
}
