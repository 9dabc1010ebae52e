/**
 * Make the function that gives the offset behind the brace that closes the one at `open`, or `undefined`.
 *
 * All braces are matched in one pass when it is first asked, so that many open braces cost no more than one.
 */
export function createBraceMatcher(text: string): (open: number) => number | undefined {
  let ends: Map<number, number> | undefined
  return (open) => (ends ??= matchBraces(text)).get(open)
}

function matchBraces(text: string): Map<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (const { index, 0: brace } of text.matchAll(/[{}()]/g)) {
    if (brace === '{' || brace === '(') open.push(index)
    else {
      const start = open.at(-1)
      if (start !== undefined && text.charAt(start) === (brace === '}' ? '{' : '(')) {
        open.pop()
        ends.set(start, index + 1)
      }
    }
  }
  return ends
}
