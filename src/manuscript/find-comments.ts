import type { LeafDirective, TextDirective } from 'mdast-util-directive'
import type { Span } from './append-inline.ts'
import { findQueryNumber } from './query-number.ts'
import { spanOf } from './span-of.ts'

/** What stands in the source for those who edit it and is no part of the text. */
export interface FoundComment extends Span {
  readonly text: string
}

/** Find the comments of a stretch of HTML. */
export function findHtmlComments(source: string, { start, end }: Span): FoundComment[] {
  const html = source.slice(start, end)
  const found: FoundComment[] = []
  for (let at = html.indexOf('<!--'); at >= 0; at = html.indexOf('<!--', at)) {
    const close = html.indexOf('-->', at + 4)
    const to = close < 0 ? html.length : close
    found.push({ text: html.slice(at + 4, to).trim(), start: start + at, end: Math.min(start + to + 3, end) })
    at = to + 3
  }
  return found
}

/** Find the comments of CriticMarkup in a text: `{>>Please check.<<}`. The places count in the text. */
export function findCriticComments(text: string): FoundComment[] {
  const found: FoundComment[] = []
  for (let at = text.indexOf('{>>'); at >= 0; at = text.indexOf('{>>', at)) {
    const close = text.indexOf('<<}', at + 3)
    if (close < 0) break
    found.push({ text: text.slice(at + 3, close).trim(), start: at, end: close + 3 })
    at = close + 3
  }
  return found
}

type QueryDirective = LeafDirective | TextDirective

const names = new Map([
  ['aq', 'AQ'],
  ['author-query', 'AQ'],
  ['authorquery', 'AQ'],
  ['query', 'Q'],
])

/** Read a directive that is an author query, such as `:query[Q1]` or `::aq{n=1}`; nothing for other directives. */
export function readQueryDirective(
  node: QueryDirective,
  { source, base }: { source: string; base: number },
): FoundComment | undefined {
  const name = names.get(node.name.toLowerCase())
  if (name === undefined) return undefined
  const label = labelOf(node, { source, base })
  const number = [label, ...Object.values(node.attributes ?? {})].find((value) => isNumber(value ?? ''))
  // :query[select all ports] may be anything.
  if (number === undefined && !findQueryNumber(label) && (name === 'Q' || label === '')) return undefined
  return { ...spanOf(node, base), text: textOf({ name, number: number ?? undefined, label }) }
}

function isNumber(value: string): boolean {
  return /^[A-Z]{0,3}\d{1,3}$/.test(value)
}

function textOf({
  name,
  number,
  label,
}: {
  readonly name: string
  readonly number: string | undefined
  readonly label: string
}): string {
  if (number === undefined) return findQueryNumber(label) ? label : `${name}: ${label}`
  const printed = /^\d/.test(number) ? `${name}${number}` : number
  return label === '' || label === number ? printed : `${printed}: ${label}`
}

function labelOf(node: QueryDirective, { source, base }: { source: string; base: number }): string {
  const [first, last] = [node.children[0], node.children.at(-1)]
  if (!first || !last) return ''
  return source.slice(spanOf(first, base).start, spanOf(last, base).end).trim()
}
