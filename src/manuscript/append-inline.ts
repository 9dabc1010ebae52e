import type { MarkKind } from '../model/document.ts'
import { appendText } from './append-text.ts'
import { citesByKey } from './cites-by-key.ts'
import { shortNames } from './query-number.ts'
import { addMark, appendSlice, appendWhole, placeholder, type Prose } from './prose.ts'

/** A stretch of the file, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** HTML elements that have started but not ended. */
export type OpenTags = { readonly name: string; readonly from: number }[]

const markOfTag: Readonly<Record<string, MarkKind>> = {
  b: 'strong',
  del: 'delete',
  em: 'emphasis',
  i: 'emphasis',
  s: 'delete',
  strike: 'delete',
  strong: 'strong',
  sub: 'subscript',
  sup: 'superscript',
}
const tag = /^<(\/?)([A-Za-z][A-Za-z\d]{0,15})(?=[\s/>])/
const queryNumberTag = new RegExp(`^<${shortNames}\\d{1,3}>$`)
const texQuote = /^`\p{L}[^`']{0,80}'(?!\p{L})/u
const roleName = /\{[A-Za-z][\w:.+-]{0,40}\}$/
const scriptOnly = /^\s?([\^_])(?:\{([^{}\\$]{1,80})\}|(\d))\s?$/

/**
 * Add inline code: a placeholder, or what is written if it is the content of a MyST role such as `{cite}`, or if it is
 * what stands between two quotations of LaTeX: `` `port' in \cite{doe99} and `quay' ``.
 */
export function appendCode(
  prose: Prose,
  { source, quotes }: { source: string; quotes: number },
  { start, end }: Span,
): void {
  const raw = source.slice(start, end)
  if (texQuote.test(raw) && citesByKey(raw)) appendText(prose, raw, { source, start, end, quotes })
  // The source is looked at: the text, which grows piece by piece, would be put together each time.
  else if (roleName.test(source.slice(Math.max(0, start - 44), start))) appendSlice(prose, raw, start)
  else appendWhole(prose, placeholder, { start, end })
}

/**
 * Add a formula: a placeholder, a superscript or subscript if it is nothing else (`$^{1,2}$`), or what is written if
 * the dollars are money.
 */
export function appendMath(
  prose: Prose,
  value: string,
  { source, quotes }: { source: string; quotes: number },
  { start, end }: Span,
): void {
  const script = scriptOnly.exec(value)
  const content = script?.[2] ?? script?.[3]
  if (content !== undefined) {
    const from = prose.text.length
    appendSlice(prose, content, source.indexOf(content, source.indexOf(script?.[1] ?? '', start)))
    addMark(prose, script?.[1] === '^' ? 'superscript' : 'subscript', from)
    prose.end = end
    return
  }
  const raw = source.slice(start, end)
  if (isMoney(raw, source.charAt(end))) appendText(prose, raw, { source, start, end, quotes })
  else appendWhole(prose, placeholder, { start, end })
}

// Pandoc's rule: no space inside of the dollars, no digit behind them. And words with no mathematics are prose.
function isMoney(raw: string, next: string): boolean {
  if (citesByKey(raw)) return true
  if (raw.startsWith('$$') || raw.startsWith('$`')) return false
  if (/^\$\s|\s\$$/.test(raw) || /\d/.test(next)) return true
  return !/[\\^_{}=<>]/.test(raw) && /\p{L}{2}[,;.]?\s+\p{L}{2}/u.test(raw)
}

/** Whether what Markdown takes for a tag is a query number: `<Q1>`. */
export function isQueryNumberTag(value: string): boolean {
  return queryNumberTag.test(value)
}

/** Add inline HTML: nothing but a mark for what is raised, lowered, emphasised or struck through, and a line break. */
export function appendHtml(prose: Prose, value: string, span: Span, openTags: OpenTags): void {
  if (isQueryNumberTag(value)) {
    appendSlice(prose, value, span.start)
    return
  }
  const [, slash, written] = tag.exec(value) ?? []
  const name = written?.toLowerCase() ?? ''
  if (name === 'br') appendWhole(prose, '\n', span)
  const kind = Object.hasOwn(markOfTag, name) ? markOfTag[name] : undefined
  if (kind === undefined) return
  if (slash === '') openTags.push({ name, from: prose.text.length })
  else closeTag(prose, kind, name, openTags)
}

function closeTag(prose: Prose, kind: MarkKind, name: string, openTags: OpenTags): void {
  const open = openTags.at(-1)
  if (open?.name !== name) return
  openTags.pop()
  addMark(prose, kind, open.from)
}
