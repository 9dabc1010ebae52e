import type { Span } from './append-inline.ts'
import type { Draft } from './collect-blocks.ts'

const step = 5
const widestGap = 25
const fewest = 3

interface Candidate extends Span {
  readonly number: number
}

// A line that starts with a number, or holds nothing else; not `5.` or `5)`, which are list items.
const lineNumber = /^([ \t>]{0,8})(\d{1,4})(?:[ \t]{1,8}(?=\S)|[ \t]{0,8}(?:\r?\n|$))/gm

/**
 * Find the line numbers that a proof prints in its margin, each with the space behind it, in the order of the file.
 *
 * They are multiples of five at the starts of lines, each a little larger than the one before. Fewer than three in a
 * row, or a row that is mostly gaps, is no series, nor is one that interrupts no sentence: three may well start with `5 min`, `10 min`, `15 min`. Code and tables have none.
 */
export function findMarginalNumbers(source: string, drafts: readonly Draft[]): Span[] {
  const texts = drafts.filter(({ kind }) => kind !== 'tableCell').map(({ span }) => span)
  let next = 0

  const runs: Candidate[][] = []
  for (const match of source.matchAll(lineNumber)) {
    const number = Number(match[2])
    if (number === 0 || number % step !== 0) continue
    const start = match.index + (match[1]?.length ?? 0)
    while ((texts[next]?.end ?? Infinity) <= start) next++
    if ((texts[next]?.start ?? Infinity) > start) continue
    const candidate = { number, start, end: match.index + match[0].length }
    const last = runs.at(-1)?.at(-1)
    if (last && number > last.number && number - last.number <= widestGap) runs.at(-1)?.push(candidate)
    else runs.push([candidate])
  }
  return runs.filter((run) => isSeries(run) && run.some((candidate) => interrupts(source, candidate))).flat()
}

/** A printed line number stands in the middle of some sentence; the steps of a recipe never do. */
function interrupts(source: string, { start }: Candidate): boolean {
  const before = source.slice(Math.max(0, start - 3), start)
  return /[\p{L},;-]\r?\n[ \t>]*$/u.test(before)
}

function isSeries(run: readonly Candidate[]): boolean {
  const close = run.filter(({ number }, index) => number - (run[index - 1]?.number ?? 0) === step).length
  return run.length >= fewest && close * 3 >= run.length * 2 - 2
}
