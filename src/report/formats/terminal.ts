export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly green: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
}

/** Give functions that colour text with ANSI escapes, or leave it as it is. */
export function painter(isColored: boolean): Paint {
  const code = (on: number, off: number) => (text: string) =>
    isColored ? `\u{1B}[${on}m${text}\u{1B}[${off}m` : text
  return { bold: code(1, 22), dim: code(2, 22), green: code(32, 39), red: code(31, 39), yellow: code(33, 39) }
}

/**
 * Make text from a manuscript safe for a terminal: one line, no control characters, no direction overrides.
 *
 * Escape codes in a file name or a reference could otherwise rewrite what the terminal shows.
 */
export function printable(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u{2028}\u{2029}]+/gu, ' ')
    .replaceAll(/[\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, '')
    .trim()
}

/** Write the control characters that `JSON.stringify` leaves as they are, DEL and C1, as escapes; the data stays the same. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replaceAll(
    /[\u{7F}-\u{9F}]/gu,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  )
}

/** Take the control characters out of a page of several lines, line breaks and tabs excepted. */
export function printablePage(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]+/gu, ' ')
}

/** Break text at spaces so that lines fit into `width` columns, each after `indent` spaces. */
export function wrap(text: string, { width, indent }: { width: number; indent: number }): string {
  const room = Math.max(20, width - indent)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((one) => ' '.repeat(indent) + one).join('\n')
}
