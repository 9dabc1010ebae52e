import { findFieldLines } from './find-field-lines.ts'
import { scanValue, skipGroup } from './scan-bibtex-value.ts'
import type { BibtexEntry, BibtexFault, BibtexField, BibtexOpening } from './scan-bibtex.ts'

interface Scan {
  readonly text: string
  readonly opening: BibtexOpening
  readonly fields: BibtexField[]
  readonly faults: BibtexFault[]
  at: number
}

/**
 * Read the key and the fields of an entry. What is damaged is named in `faults`; what stands around it is kept.
 *
 * A value whose brace is never closed ends where the next line reads `name = {`.
 */
export function scanEntry(text: string, opening: BibtexOpening): BibtexEntry {
  const scan: Scan = { text, opening, fields: [], faults: [], at: opening.content }
  const key = hasKey(opening.type) ? scanKey(scan) : ''
  const end = opening.type === 'preamble' ? endOfPreamble(scan) : scanFields(scan)
  return {
    type: opening.type,
    key,
    start: opening.start,
    end: withStrayFields(scan, end),
    fields: scan.fields,
    faults: scan.faults,
  }
}

function hasKey(type: string): boolean {
  return type !== 'string' && type !== 'preamble'
}

function endOfPreamble({ text, opening }: Scan): number {
  return skipGroup(text, opening.content - 1, opening.limit) ?? opening.content
}

const keyStart = /\s{0,999}((?:[^\s,={}"][^\s,={}]{0,300})?)\s{0,999}/y
const fieldStart = /([^\s=,{}()"#%@\d][^\s=,{}()"#%@]{0,100})\s{0,999}=\s{0,999}/y
const restOfKey = /[^\r\n,={}"]{0,200},/y

// @article{smith2020, title = …
//          ^^^^^^^^^ key
function scanKey(scan: Scan): string {
  const { text, opening } = scan
  const match = matchAt(keyStart, text, scan.at)
  const word = match?.[1] ?? ''
  const after = scan.at + (match?.[0].length ?? 0)
  const next = text.charAt(after)
  if (next === '=' || (word === '' && next === ',')) {
    scan.faults.push({ message: 'has no key', at: opening.start })
    return ''
  }
  // The closing bracket of `@misc(smith2020)` was read as part of the key.
  const key = opening.closer === ')' && word.endsWith(')') && next !== ',' ? word.slice(0, -1) : word
  if (key !== word) {
    scan.at = text.indexOf(word, scan.at) + key.length
    return key
  }
  scan.at = after
  if (next === ',' || next === opening.closer || after >= opening.limit) return key
  if (matchAt(fieldStart, text, after)) {
    scan.faults.push({ message: 'has no comma after its key', at: after })
    return key
  }
  const rest = matchAt(restOfKey, text, after)?.[0] ?? ''
  scan.at += rest.length
  return `${key} ${rest.slice(0, -1)}`.trim()
}

/** Read fields up to the closing bracket; gives the offset behind it. */
function scanFields(scan: Scan): number {
  const { text, opening } = scan
  let last = scan.at
  for (;;) {
    scan.at = skipSpace(text, scan.at, opening.limit)
    if (scan.at >= opening.limit) return salvage(scan, rereadFrom(scan, last))
    if (text.charAt(scan.at) === opening.closer) return scan.at + 1
    const start = scan.at
    last = start
    const name = matchAt(fieldStart, text, start)
    const value = name && scanValue(text, start + name[0].length, opening.limit)
    if (name && !value) return salvage(scan, start)
    if (name && value) {
      scan.fields.push({ name: (name[1] ?? '').toLowerCase(), value: value.pieces })
      scan.at = value.end
    }
    if (!skipToComma(scan, { isField: Boolean(value) }))
      return salvage(scan, value ? rereadFrom(scan, start) : start)
  }
}

/** A value that lacks a brace may end at that of its entry: then the fields that it swallowed are read once more. */
function rereadFrom({ text, opening, fields, at }: Scan, last: number): number {
  if (fields.length === 0 || findFieldLines(text, last, opening.limit).length < 2) return at
  fields.pop()
  return last
}

/** Go to the comma or bracket that ends a field; what stands before it is a fault. `false` when there is none. */
function skipToComma(scan: Scan, { isField }: { isField: boolean }): boolean {
  const { text, opening } = scan
  const start = skipSpace(text, scan.at, opening.limit, { overCommas: false })
  const next = text.charAt(start)
  if (start >= opening.limit) return false
  if (isField && (next === ',' || next === opening.closer)) {
    scan.at = start
    return true
  }
  if (isField && matchAt(fieldStart, text, start)) {
    scan.faults.push({ message: 'has no comma between two fields', at: start })
    scan.at = start
    return true
  }
  scan.faults.push({ message: 'has text that is no field', at: start })
  let at = start
  while (at < opening.limit) {
    const char = text.charAt(at)
    if (char === ',' || char === opening.closer) break
    if (char === '}' || char === ')') at++
    else if (char === '{') {
      const end = skipGroup(text, at, opening.limit)
      if (end === undefined) return false
      at = end
    } else at++
  }
  scan.at = at
  return at < opening.limit
}

/** Read line by line what is left of an entry that does not end. */
function salvage(scan: Scan, start: number): number {
  const { text, opening } = scan
  scan.faults.push({ message: 'is not closed: a brace or quotation mark is missing', at: start })
  readFieldLines(scan, { start, end: opening.limit })
  return endOfText(text, opening.limit, start)
}

function readFieldLines({ text, fields }: Scan, { start, end }: { start: number; end: number }): void {
  const lines = findFieldLines(text, start, end)
  for (const [index, { name, value }] of lines.entries()) {
    const limit = lines[index + 1]?.start ?? end
    const read = scanValue(text, value, limit)
    const pieces = read?.pieces ?? [{ kind: 'text' as const, text: bare(text.slice(value, limit)) }]
    fields.push({ name, value: pieces })
  }
}

function bare(value: string): string {
  return value
    .trim()
    .replace(/^["{]{1,2}/, '')
    .replace(/(?:[\s,"}]|%.{0,200}$)$/, '')
    .replace(/[\s,"}]{1,20}$/, '')
}

function endOfText(text: string, limit: number, start: number): number {
  let end = limit
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return Math.max(end, start)
}

const nextEntry = /@[ \t]{0,9}[A-Za-z][\w-]{0,40}\s{0,99}[{(]/g
// , note = {…}        # " and cranes"        ,}
const stray =
  /[\s},]{0,99}[A-Za-z][\w-]{0,40}[ \t]{0,40}=[ \t]{0,40}["{\w]|[ \t},]{0,99}[#"]|\s{0,99},\s{0,99}\}/y

/** Read the fields behind the closing brace, where a brace too many closed the entry too early. */
function withStrayFields(scan: Scan, end: number): number {
  const { text, opening } = scan
  if (end >= opening.limit || !hasKey(opening.type)) return end
  nextEntry.lastIndex = end
  const limit = Math.min(nextEntry.exec(text)?.index ?? text.length, opening.limit)
  const lines = findFieldLines(text, end, limit)
  const areFields = lines.some(({ value }) => /["{]/.test(text.charAt(value)))
  if (!areFields && !matchAt(stray, text, end)) return end
  scan.faults.push({ message: 'is closed too early: a brace is missing, or one stands too much', at: end })
  readFieldLines(scan, { start: end, end: limit })
  return endOfText(text, limit, end)
}

function skipSpace(text: string, start: number, limit: number, { overCommas = true } = {}): number {
  let at = start
  for (; at < limit; at++) {
    const char = text.charAt(at)
    if (char === '%') at = Math.min(endOfLine(text, at), limit) - 1
    else if (!/\s/.test(char) && !(overCommas && char === ',')) break
  }
  return at
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end === -1 ? text.length : end
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
