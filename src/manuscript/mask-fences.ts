import type { Span } from './append-inline.ts'
import { blank } from './blank.ts'
import { hasProse, hasTitle } from './directive-names.ts'

/** A line of the file; `text` is without its end. */
interface Line extends Span {
  readonly text: string
}

/** A fence that has begun but not ended. */
interface Fence {
  readonly mark: string
  readonly length: number
  /** Where the first mark stands. */
  readonly from: number
}

/** What the lines before the present one have begun. */
interface State {
  /** Fences of backticks whose body is prose. */
  readonly prose: Fence[]
  /** The fence of code, of either kind, that the line stands in. */
  literal: Fence | undefined
  /** Which options of a directive may follow: lines of `:key: value`, or YAML between rules. */
  options: 'lines' | 'none' | 'yaml'
}

// > 1. :::{note} Title
// ^^^^^^^^           prefixes of the blocks it stands in
const fence = /^([ \t>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}){0,3})(`{3,}|~{3,}|:{3,})/
const directive = /^\s{0,4}\{([A-Za-z][\w:.+-]{0,40})\}/
const lineOption = /^[ \t>]{0,40}:([\w-]{1,40}):(?=\s|$)/
const yamlOption = /^[ \t>]{0,40}([\w-]{1,40}):(?=\s|$)/
const shownOptions = new Set(['alt', 'caption', 'title'])

/**
 * Blank out, unit for unit, the fences around prose, so that the Markdown parser reads what stands between them:
 * `:::{note}` and `` ```{note} `` of MyST, `::: {.callout}` of Pandoc and Quarto. The content of `:::{code-cell}` and the like is blanked out, too.
 *
 * Every offset stays what it was. A fence of code is left to the parser.
 */
export function maskFences(source: string): string {
  if (!/:::|\{[A-Za-z][^}\n]{0,40}\}/.test(source)) return source
  const lines = splitLines(source)
  const state: State = { prose: [], literal: undefined, options: 'none' }
  return blank(
    source,
    lines.flatMap((line) => readLine(line, readMarks(line.text), state)),
  )
}

/** A line taken apart at the marks of a fence, which are empty if it has none. */
interface Marks {
  readonly prefix: string
  readonly marks: string
  readonly rest: string
}

function readMarks(text: string): Marks {
  const [whole = '', prefix = '', marks = ''] = fence.exec(text) ?? []
  return { prefix, marks, rest: text.slice(whole.length) }
}

function readLine(line: Line, { prefix, marks, rest }: Marks, state: State): Span[] {
  if (state.literal !== undefined) return closeLiteral(line, { marks, rest }, state)
  if (marks === '') return readOption(line, state)
  state.options = 'none'
  const start = line.start + prefix.length
  const found = { mark: marks.charAt(0), length: marks.length, from: start }
  const name = directive.exec(rest)?.[1]
  if (found.mark === '`' && rest.includes('`')) return []
  const isDiv = found.mark === ':'
  if (!isDiv && rest.trim() === '' && closesProse(found, state)) return [{ start, end: line.end }]
  if (isDiv ? name !== undefined && !hasProse(name) : name === undefined || !hasProse(name)) {
    state.literal = found
    return []
  }
  if (!isDiv) state.prose.push(found)
  state.options = name === undefined ? 'none' : 'lines'
  return openingMasks(rest, { start, restStart: start + marks.length, end: line.end, name })
}

function closesProse({ mark, length }: Fence, { prose }: State): boolean {
  const open = prose.at(-1)
  if (open?.mark !== mark || open.length > length) return false
  prose.pop()
  return true
}

/** Code between colons is unknown to the Markdown parser, so its text goes with its fence; unclosed it is no code. */
function closeLiteral(line: Line, { marks, rest }: { marks: string; rest: string }, state: State): Span[] {
  const { literal } = state
  if (!literal || marks.charAt(0) !== literal.mark || marks.length < literal.length || rest.trim() !== '')
    return []
  state.literal = undefined
  return literal.mark === ':' ? [{ start: literal.from, end: line.end }] : []
}

/** The name of a fence goes, its title and its label stay: `:::{tip} Title`, `::: tip Title`, `:::tip[Label]{.wide}`. */
function openingMasks(
  rest: string,
  {
    start,
    restStart,
    end,
    name,
  }: { start: number; restStart: number; end: number; name: string | undefined },
): Span[] {
  const label = /^\s?[\w-]{1,40}\[([^[\]]{1,300})\]/.exec(rest)
  if (label) {
    const from = restStart + label[0].length - (label[1]?.length ?? 0) - 1
    return [
      { start, end: from },
      { start: restStart + label[0].length - 1, end },
    ]
  }
  const head = name === undefined ? /^\s{0,4}[\w-]{1,40}\s(?=\s?[^\s{])/ : directive
  const words = (name === undefined || hasTitle(name)) && !rest.replace(directive, '').trimEnd().endsWith('}')
  const length = words ? head.exec(rest)?.[0].length : undefined
  return [{ start, end: length === undefined ? end : restStart + length }]
}

function readOption({ text, start, end }: Line, state: State): Span[] {
  if (state.options === 'none') return []
  if (/^[ \t>]{0,40}---\s*$/.test(text)) {
    state.options = state.options === 'yaml' ? 'none' : 'yaml'
    return [{ start, end }]
  }
  const match = (state.options === 'yaml' ? yamlOption : lineOption).exec(text)
  const goesOn = state.options === 'yaml' ? text.trim() !== '' : match !== null
  if (!goesOn) state.options = 'none'
  const shown = match && shownOptions.has(match[1] ?? '') ? match[0].length : text.length
  return goesOn ? [{ start, end: start + shown }] : []
}

function splitLines(source: string): Line[] {
  return [...source.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)].map(({ index, 0: whole }) => {
    const text = whole.replace(/[\r\n]{1,2}$/, '')
    return { start: index, end: index + text.length, text }
  })
}
