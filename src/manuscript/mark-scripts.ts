import type { Mark } from '../model/document.ts'
import { cutProse, type Cut } from './cut-prose.ts'
import type { Prose } from './prose.ts'

// As shown.^1,2^ Pandoc's marks hold no space that is not escaped; `^[` begins an inline note unless it is a number.
//          ^^^^^
// As shown ^1, 3– 5^ holds spaces in a list of numbers, but 10^2, 10^3 are two powers.
//          ^^^^^^^^^
const raised =
  /\^(?!\[(?!\d[\d,;–-]{0,30}\]\^))(?:(?<=(?:\p{L}{2}|[.,;:)\]”"’%\s])\^)\d{1,3}(?:[,;–-] ?\d{1,3}){1,30}|(?:[^\s^\\]|\\ ){1,60})\^/gu
// CO~2~, C~max~; but `Knox~et~al.` and `Figure~2~` hold the no-break space of LaTeX.
//   ^^^
const lowered =
  /(?:(?<=(?:^|[^\p{L}\p{N}])[\p{L}\p{N}()]{1,4})~([\d+−x-]{1,4})~|(?<=(?:^|[^\p{L}])\p{L})~(\p{L}{1,12})~)/gu

/** Turn what stands between Pandoc's marks of superscript and subscript into marks, and take carets and tildes out. */
export function markScripts(prose: Prose, source: string): void {
  const { text } = prose
  if (!text.includes('^') && !text.includes('~')) return
  const scripts = [...findScripts(prose, source)]
  for (const script of scripts) prose.marks.push(script)
  const cuts = scripts.flatMap(({ start, end }) => cutsOf(text, start, end))
  cutProse(
    prose,
    cuts.sort((a, b) => a.start - b.start),
  )
}

function* findScripts({ text, sources }: Prose, source: string): Generator<Mark> {
  const isEscaped = (at: number) => source.charAt((sources[at] ?? 0) - 1) === '\\'
  for (const [kind, pattern] of [
    ['superscript', raised],
    ['subscript', lowered],
  ] as const)
    for (const { index, 0: whole } of text.matchAll(pattern)) {
      const end = index + whole.length
      if (!isEscaped(index) && !isEscaped(end - 1)) yield { kind, start: index, end }
    }
}

/** The two outer units, and the backslashes of escaped spaces. */
function cutsOf(text: string, start: number, end: number): Cut[] {
  const inside = [...text.slice(start, end).matchAll(/\\(?= )/g)].map(({ index }) => start + index)
  return [start, ...inside, end - 1].map((at) => ({ start: at, end: at + 1 }))
}
