import { findFigureLabels } from './figure-labels.ts'
import { findKeyLabels } from './key-labels.ts'
import type { FigureLabel, KeyLabel, NameLabel, NumberLabel, WorkLabel } from './label.ts'
import { findNameLabels } from './name-labels.ts'
import { findNumberLabels } from './number-labels.ts'
import { findQuoted, type Quoted } from './quotes.ts'
import { readPlainWorks, readQuotedWorks, readTitled } from './work-labels.ts'

/** What a query names, by the ways of naming it. */
export interface Labels {
  readonly figures: readonly FigureLabel[]
  readonly keys: readonly KeyLabel[]
  readonly names: readonly NameLabel[]
  readonly numbers: readonly NumberLabel[]
  readonly works: readonly WorkLabel[]
  /** What stands before a year where nothing else reads as a label. */
  readonly titled: readonly WorkLabel[]
}

const longest = 8000
// “page range” in quotation marks is what is asked for, a longer stretch is a title.
const mostPlainWords = 3
const shortestName = 6
const suggestion =
  /(?<!\p{L})(?:do you mean|did you mean|do you perhaps mean|should (?:this|it|that|the citation) (?:be|read)(?! (?:cited|mentioned|listed|added|included|deleted|removed|placed|inserted))|or is it|for example|e\.g\.)[^\n?]{0,300}/iu

/** Find what a query is about: works in quotation marks before others, and what is only suggested last. */
export function findLabels(whole: string): Labels {
  const text = whole.slice(0, longest)
  const firm = text.replace(suggestion, (said) => ' '.repeat(said.length))
  const labels = readLabels(firm)
  return firm === text || Object.values(labels).some((found) => found.length > 0) ? labels : readLabels(text)
}

function readLabels(text: string): Labels {
  const quoted = findQuoted(text)
  const inQuotes = quoted.flatMap(readQuotedWorks)
  const plain = inQuotes.length > 0 ? inQuotes : readPlainWorks(text)
  return {
    figures: findFigureLabels(text),
    keys: distinct(findKeyLabels(text, quoted)),
    names: findNameLabels(text, quoted.filter(isNoWork)),
    numbers: findNumberLabels(text),
    works: distinct(plain),
    titled: plain.length > 0 ? [] : readTitled(text),
  }
}

/** Give the stretches of a query that are the names of works and no words of the publisher. */
export function labelStretches({ works, numbers, names }: Labels): Pick<WorkLabel, 'end' | 'start'>[] {
  // The `2012` of “Hardin (2010, 2012)” is a year, and not the name of a work.
  const named = works.filter(({ start, end }) => end - start > shortestName)
  return [...named, ...numbers, ...names.filter(({ text }) => text.split(' ').length > mostPlainWords)]
}

function isNoWork(quoted: Quoted): boolean {
  return readQuotedWorks(quoted).length === 0
}

function distinct<T extends KeyLabel | WorkLabel>(labels: readonly T[]): T[] {
  return [...Map.groupBy(labels, ({ text }) => text.replace(/^@/, '')).values()].flatMap((same) =>
    same.slice(0, 1),
  )
}
