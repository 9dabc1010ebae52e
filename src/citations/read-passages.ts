import type { ProseBlock } from '../model/document.ts'
import { foldName } from '../references/name-key.ts'
import { findYearTokens } from './find-years.ts'
import { foldYear, type TextWord } from './wanted-entries.ts'

/** A word of a passage; `isRead` when it stands in a citation that was understood. */
interface Word extends TextWord {
  readonly text: string
  readonly at: number
  readonly isRead: boolean
  /** Whether it begins a part of brackets that holds a name and nothing else: `(Knox & Anders; Moe 2014)`. */
  readonly isAlone: boolean
}

/** A year of a passage; `isAlone` when it stands in brackets of its own: `(1987, p. 19)`. */
export interface Year {
  readonly value: string
  readonly at: number
  readonly isAlone: boolean
}

/** A run of text: a block, or the cells of one row of a table. */
export interface Passage {
  readonly words: readonly Word[]
  readonly years: readonly Year[]
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu
const partOfBrackets = /[([;]\s?(?:(?:see|cf\.|vgl\.|e\.g\.,?)\s)?(\p{Lu}[^()[\];\d]{1,80})(?=[;)\]])/gu
const wordOfNames = /^(?:\p{Lu}[\p{L}\p{M}'’.,&-]*|&|and|und|et|y|e|of|for|the|d[aeiou]s?|al\.|eds?\.?)$/u

/** Cut blocks into passages; `read` marks every unit of the source that was understood as a citation. */
export function readPassages(blocks: readonly ProseBlock[], read: Uint8Array): Passage[] {
  const rows = Map.groupBy(blocks, ({ cell, index }) => (cell ? `${cell.table} ${cell.row}` : String(-index)))
  return [...rows.values()].map((row) => {
    const words: Word[] = []
    const years: Year[] = []
    let from = 0
    for (const block of row) {
      const isRead = (at: number) => read[block.sources[at] ?? 0] === 1
      const italics = new Set(block.marks.flatMap(({ kind, start }) => (kind === 'emphasis' ? [start] : [])))
      const alone = findNamesAlone(block.text)
      for (const { 0: text, index } of block.text.matchAll(word)) {
        const isSetOff = italics.has(index) || /["“„«‘]/.test(block.text.charAt(index - 1))
        words.push({
          text,
          key: foldName(text),
          at: from + index,
          isRead: isRead(index),
          isSetOff,
          isAlone: alone.has(index),
        })
      }
      for (const { start, end, years: parts } of findYearTokens(block.text)) {
        if (isRead(start)) continue
        const isAlone =
          /[([]\s?$/.test(block.text.slice(Math.max(0, start - 2), start)) &&
          /^\s?[,:;)\]]/.test(block.text.slice(end, end + 2))
        for (const { year } of parts) years.push({ value: foldYear(year.value), at: from + start, isAlone })
      }
      from += block.text.length + 1
    }
    return { words, years }
  })
}

/** Find where parts of brackets begin that hold names alone. */
function findNamesAlone(text: string): Set<number> {
  const found = new Set<number>()
  for (const match of text.matchAll(partOfBrackets)) {
    const names = match[1] ?? ''
    // Tide and Quay Board (TQB): an abbreviation is given
    if (/^\p{Lu}{2,}s?$/u.test(names.trim())) continue
    const isPlain = names
      .trim()
      .split(/\s+/)
      .every((one) => wordOfNames.test(one))
    if (isPlain) found.add(match.index + match[0].length - names.length)
  }
  return found
}
