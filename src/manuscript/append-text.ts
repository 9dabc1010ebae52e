import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { appendSlice, appendWhole, type Prose } from './prose.ts'

const characterReference = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[\dA-Za-z]{1,31});/y

/** Where a text node stands: its stretch of the file, and how many block quotes it stands in. */
export interface TextPlace {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly quotes: number
}

/**
 * Add the value of a text node, each unit with its place in the file.
 *
 * The value differs from the file where a character was escaped or written as a reference, where a line ends (`\n`
 * in the text, whatever the file has), and where the prefixes of block quotes and lists were taken away.
 */
export function appendText(prose: Prose, value: string, place: TextPlace): void {
  if (place.end - place.start === value.length && !value.includes('\r')) {
    appendSlice(prose, value, place.start)
    return
  }
  let valueIndex = 0
  let offset = place.start
  while (valueIndex < value.length && offset < place.end) {
    const step = readStep(value, valueIndex, offset, place)
    if (step.text.length > 0) appendStep(prose, step)
    valueIndex += step.consumed
    offset = step.end
  }
  if (valueIndex < value.length) {
    appendWhole(prose, value.slice(valueIndex), { start: place.end, end: place.end })
  }
}

/** One piece of a value: what it adds to the text, how much of the value it uses, and its stretch of the file. */
interface Step {
  readonly text: string
  readonly consumed: number
  readonly start: number
  readonly end: number
}

function appendStep(prose: Prose, step: Step): void {
  if (step.end - step.start === step.text.length) appendSlice(prose, step.text, step.start)
  else appendWhole(prose, step.text, step)
}

function readStep(value: string, index: number, offset: number, place: TextPlace): Step {
  const { source } = place
  const unit = value.charCodeAt(index)
  if (unit === 10 || unit === 13) return readLineEnd(value, index, offset, place)
  if (source[offset] === '\\' && isPunctuation(unit) && source.charCodeAt(offset + 1) === unit) {
    return { text: value.charAt(index), consumed: 1, start: offset + 1, end: offset + 2 }
  }
  if (source[offset] === '&') {
    const reference = readReference(value, index, offset, place)
    if (reference !== undefined) return reference
  }
  if (source.charCodeAt(offset) !== unit && source.charCodeAt(offset) !== 0) {
    return { text: '', consumed: 0, start: offset, end: offset + 1 }
  }
  const length = runLength(value, index, offset, place)
  return { text: value.slice(index, index + length), consumed: length, start: offset, end: offset + length }
}

// The stretch that is the same in the value and in the file; its first unit is known to be.
function runLength(value: string, index: number, offset: number, { source, end }: TextPlace): number {
  let length = 1
  while (index + length < value.length && offset + length < end) {
    const unit = value.charCodeAt(index + length)
    if (unit === 10 || unit === 13 || source.charCodeAt(offset + length) !== unit) break
    if (unit === 38 || unit === 92) break
    length += 1
  }
  return length
}

function readLineEnd(value: string, index: number, offset: number, place: TextPlace): Step {
  const { source } = place
  const consumed = value.startsWith('\r\n', index) ? 2 : 1
  let start = offset
  while (isBlank(source.charCodeAt(start))) start += 1
  let end = start + (source.startsWith('\r\n', start) ? 2 : 1)
  let quotes = place.quotes
  for (; end < place.end; end += 1) {
    if (source[end] === '>' && quotes > 0) quotes -= 1
    else if (!isBlank(source.charCodeAt(end))) break
  }
  return { text: '\n', consumed, start, end }
}

function readReference(
  value: string,
  index: number,
  offset: number,
  { source }: TextPlace,
): Step | undefined {
  characterReference.lastIndex = offset
  const [reference] = characterReference.exec(source) ?? []
  if (reference === undefined) return undefined
  const length = decodedLength(reference, value, index)
  if (length === 0) return undefined
  // In a citation key `&amp;` stands as written: then what follows in the file is not what follows in the value.
  const isLiteral = value.startsWith(reference, index)
  if (isLiteral && value[index + length] !== source[offset + reference.length]) return undefined
  return {
    text: value.slice(index, index + length),
    consumed: length,
    start: offset,
    end: offset + reference.length,
  }
}

function decodedLength(reference: string, value: string, index: number): number {
  if (!reference.startsWith('&#')) {
    const decoded = decodeNamedCharacterReference(reference.slice(1, -1))
    return decoded !== false && value.startsWith(decoded, index) ? decoded.length : 0
  }
  return (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9
}

function isPunctuation(unit: number): boolean {
  return (
    (unit >= 33 && unit <= 47) ||
    (unit >= 58 && unit <= 64) ||
    (unit >= 91 && unit <= 96) ||
    (unit >= 123 && unit <= 126)
  )
}
