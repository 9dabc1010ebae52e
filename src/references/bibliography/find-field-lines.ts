/** A line that begins a field, `name = {`. */
export interface FieldLine {
  /** In lower case. */
  readonly name: string
  /** Offset of the line. */
  readonly start: number
  /** Offset of the value. */
  readonly value: number
}

const fieldLine =
  /(?:^|(?<=[\r\n]))[ \t]{0,100},?[ \t]{0,100}([A-Za-z][\w-]{0,40})[ \t]{0,40}=[ \t]{0,40}(?=["{\w])/g

/** Find the lines between two offsets that read as the beginning of a field. */
export function findFieldLines(text: string, start: number, limit: number): FieldLine[] {
  const slice = text.slice(start, limit)
  return [...slice.matchAll(fieldLine)].map(({ index, 0: head, 1: name = '' }) => ({
    name: name.toLowerCase(),
    start: start + index,
    value: start + index + head.length,
  }))
}
