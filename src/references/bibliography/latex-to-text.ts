import { accents, letters, symbols, type LatexTable } from './latex-characters.ts'

/**
 * Turn LaTeX into plain Unicode text: accents, letters, dashes and quotation marks; braces and unknown commands go.
 *
 * `{\"U}ber {\ss} \emph{Stra\ss{}en}` is `Über ß Straßen`.
 */
export function latexToText(latex: string): string {
  if (!/[\\{}~$`'-]/.test(latex)) return oneLine(latex)
  const parts: string[] = []
  let at = 0
  while (at < latex.length) {
    const { text, end } = readUnit(latex, at)
    parts.push(text)
    at = end
  }
  return oneLine(parts.join('').normalize('NFC'))
}

interface Unit {
  readonly text: string
  readonly end: number
}

const plain = /[^\\{}~$`'-]+/y
const command = /\\(?:([A-Za-z]+)\*?[ \t]*\n?[ \t]*|([^A-Za-z]))/y
const dash = /-{1,3}/y

function readUnit(latex: string, at: number): Unit {
  const run = matchAt(plain, latex, at)
  if (run) return { text: run[0], end: at + run[0].length }
  const char = latex.charAt(at)
  if (char === '\\') return readCommand(latex, at)
  if (char === '-') {
    const length = matchAt(dash, latex, at)?.[0].length ?? 1
    return { text: ['-', '–', '—'][length - 1] ?? '-', end: at + length }
  }
  if (char === '`') return readQuote(latex, at, { double: '“', single: '‘' })
  if (char === "'") return readQuote(latex, at, { double: '”', single: '’' })
  return { text: char === '~' ? ' ' : '', end: at + 1 }
}

function readQuote(latex: string, at: number, marks: { double: string; single: string }): Unit {
  const isDouble = latex.charAt(at + 1) === latex.charAt(at)
  return { text: isDouble ? marks.double : marks.single, end: at + (isDouble ? 2 : 1) }
}

function readCommand(latex: string, at: number): Unit {
  const match = matchAt(command, latex, at)
  if (!match) return { text: '', end: at + 1 }
  const end = at + match[0].length
  const name = match[1] ?? match[2] ?? ''
  const accent = find(accents, name)
  if (accent !== undefined) return readAccented(latex, end, accent)
  return { text: find(letters, name) ?? find(symbols, name) ?? '', end }
}

// \'e  \'{e}  \'{\i}  \'\i  {\'{e}}
const bare = /\s*(?:\\([ijl])(?![A-Za-z])\s*|(\p{L}))/uy
const braced = /\s{0,9}\{\s{0,9}(?:\\([ijl])(?![A-Za-z])\s{0,9}(?:\{\})?|(\p{L}{0,2}))\s{0,9}\}/uy

/** An accent stands before its letter in LaTeX and behind it in Unicode. */
function readAccented(latex: string, at: number, accent: string): Unit {
  const match = matchAt(braced, latex, at) ?? matchAt(bare, latex, at)
  if (!match) return { text: '', end: at }
  const [first = '', ...rest] = match[1] ?? match[2] ?? ''
  return { text: `${first}${first === '' ? '' : accent}${rest.join('')}`, end: at + match[0].length }
}

function find(table: LatexTable, name: string): string | undefined {
  return table.get(name)
}

function oneLine(text: string): string {
  return (/[^\S ]|\s\s/.test(text) ? text.replaceAll(/\s+/g, ' ') : text).trim()
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
