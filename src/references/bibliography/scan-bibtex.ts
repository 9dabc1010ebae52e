import { createBraceMatcher } from './match-braces.ts'
import { scanEntry } from './scan-bibtex-entry.ts'

/** A part of a value: text as it stands, or the name of a `@string`. */
export interface BibtexPiece {
  readonly kind: 'macro' | 'text'
  readonly text: string
}

export interface BibtexField {
  /** In lower case. */
  readonly name: string
  readonly value: readonly BibtexPiece[]
}

/** One `@type{…}` of a file; `end` is exclusive. */
export interface BibtexEntry {
  /** In lower case. */
  readonly type: string
  /** Empty when there is none. */
  readonly key: string
  readonly start: number
  readonly end: number
  readonly fields: readonly BibtexField[]
  readonly faults: readonly BibtexFault[]
}

/** What is wrong inside of an entry, and where. */
export interface BibtexFault {
  readonly message: string
  readonly at: number
}

/** The head of an entry, `@article{`: where it starts, where its content starts, and where the next entry's line starts. */
export interface BibtexOpening {
  readonly type: string
  readonly start: number
  readonly content: number
  readonly closer: ')' | '}'
  readonly limit: number
}

const opening = /@[ \t]*([A-Za-z][\w-]{0,40})\s*([{(])/g
// @article{smith2020,
// ^^^^^^^^^^^^^^^^^^^ at the beginning of a line or behind a brace, even where another brace is still open
const openingLine =
  /(?<=(?:^|\})[ \t]{0,99})@[ \t]{0,9}[A-Za-z][\w-]{0,40}\s{0,99}[{(]\s{0,99}[^\s{}()=,"#%\\@]{1,200}\s{0,99}[,=]/gm

/**
 * Split a BibTeX file into its entries, in linear time and whatever its damage.
 *
 * An entry ends at its closing brace; where that is missing, at the line on which the next entry begins. What stands
 * between entries, behind `%` or in `@comment` is no entry.
 */
export function scanBibtex(text: string): BibtexEntry[] {
  const lines = [...text.matchAll(openingLine)].map((match) => match.index)
  const entries: BibtexEntry[] = []
  const endOfBraces = createBraceMatcher(text)
  let nextLine = 0
  opening.lastIndex = 0
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const { index: start, 0: head, 1: type = '', 2: bracket } = match
    if (isCommented(text, start)) {
      opening.lastIndex = endOfLine(text, start)
      continue
    }
    while ((lines[nextLine] ?? Infinity) <= start) nextLine++
    const found: BibtexOpening = {
      type: type.toLowerCase(),
      start,
      content: start + head.length,
      closer: bracket === '(' ? ')' : '}',
      limit: lines[nextLine] ?? text.length,
    }
    if (found.type === 'comment') {
      opening.lastIndex = endOfBraces(found.content - 1) ?? endOfLine(text, start)
      continue
    }
    const entry = scanEntry(text, found)
    if (found.type !== 'preamble') entries.push(entry)
    opening.lastIndex = entry.end
  }
  return entries
}

const longestIndent = 200

function isCommented(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - longestIndent), start)
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'), before.lastIndexOf('}')) + 1
  return before.includes('%', lineStart)
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end === -1 ? text.length : end
}
