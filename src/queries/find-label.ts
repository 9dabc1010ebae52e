import { findYearTokens } from '../citations/find-years.ts'
import { readNamesAtEnd } from '../citations/read-names.ts'
import type { CitedYear } from '../model/citation.ts'

/** The work that a query names: `Toon et al., 2019`, `Bennett speaks out, 2023`. */
export interface Label {
  readonly text: string
  /** What stands before the year. */
  readonly who: string
  readonly names: readonly string[]
  readonly etAl: boolean
  readonly year: CitedYear
}

const quoted = /["“„«‘']([^"“”„»\n]{3,200}?)["”»’'](?=[\s.,;:)]|$)/gu

/** Find the label of the work that a query is about: in quotation marks, else the first that reads as one. */
export function findLabel(text: string): Label | undefined {
  const inQuotes = [...text.matchAll(quoted)].map((match) => match[1] ?? '')
  return [...inQuotes, text].map(readLabel).find((label) => label !== undefined)
}

function readLabel(text: string): Label | undefined {
  const [token] = findYearTokens(text)
  const year = token?.years[0]?.year
  if (!token || !year) return undefined
  const before = text.slice(0, token.start).replace(/[\s,(]{1,20}$/, '')
  const run = readNamesAtEnd(before)
  if (before === '' || before.length > 150) return undefined
  if (run && run.names[0] && !/^["“]/.test(before)) {
    const isWhole = before.slice(0, run.names[0].start).trim() === ''
    if (isWhole || text.length > 150)
      return {
        text: text.slice(run.names[0].start, token.end),
        who: before.slice(run.names[0].start),
        names: run.names.map((one) => one.name),
        etAl: run.etAl,
        year,
      }
  }
  return { text: text.slice(0, token.end), who: before, names: [before], etAl: false, year }
}
