import { scanNumbers } from '../../citations/numeric/read-numbers.ts'
import type { NumberLabel } from './label.ts'

const bracket = /\[(?=\s?\d)/g
const head =
  /(?<!\p{L})(?:references?|refs?|citations?|entr(?:y|ies)|quellen?|referenz(?:en)?|literaturstellen?|literaturangaben?|r[ée]f[ée]rences?|r[ée]f|referencias?|refer[êe]ncias?|citas?|cita[çc](?:ão|ões)|riferiment[oi]|rif|voc[ei]|referenties?)\.?:?\s{0,3}(?:(?:nos?|nr|numbers?|n[úu]mer[oi]s?|nummern?|#)\.?\s{0,2})?[[(]?(?=\d)/giu
const greatest = 999
const longestRange = 60

/** Find the entries that a query names by number: `[13], [14] and [16]`, `refs 3–5`. */
export function findNumberLabels(text: string): NumberLabel[] {
  const starts = [...text.matchAll(bracket), ...text.matchAll(head)].map(
    (match) => match.index + match[0].length,
  )
  const found = [...new Set(starts)].flatMap((start) => readFrom(text, start))
  const seen = new Set<number>()
  return found
    .sort((a, b) => a.start - b.start || a.number - b.number)
    .filter(({ number }) => !seen.has(number) && seen.add(number))
}

function readFrom(text: string, start: number): NumberLabel[] {
  return scanNumbers(text, { start }).numbers.flatMap(
    ({ number, rangeStart = number - 1, start: at, end }) => {
      if (number > greatest || number - rangeStart > longestRange) return []
      return Array.from({ length: number - rangeStart }, (_, index) => {
        const one = rangeStart + 1 + index
        return { kind: 'number' as const, number: one, text: `[${one}]`, start: at, end }
      })
    },
  )
}
