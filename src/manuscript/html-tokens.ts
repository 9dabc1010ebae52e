import type { Span } from './append-inline.ts'

/** A tag of HTML, or the text between two. */
export type HtmlToken = Span &
  ({ readonly kind: 'tag'; readonly name: string; readonly isEnd: boolean } | { readonly kind: 'text' })

const opening = /<!--|<(\/?)([A-Za-z][A-Za-z\d-]{0,30})(?=[\s/>])[^<>]{0,2000}>/g
const unread = new Set('code head math pre script style svg template textarea title'.split(' '))

/** Take a stretch of HTML apart; comments, and elements whose content is no prose, are left out. Names are in lower case. */
export function* htmlTokens(source: string, { start, end }: Span): Generator<HtmlToken> {
  let at = start
  for (;;) {
    opening.lastIndex = at
    const match = opening.exec(source)
    if (!match || match.index >= end) break
    if (match.index > at) yield { kind: 'text', start: at, end: match.index }
    const [whole, slash, written = ''] = match
    const tagEnd = Math.min(match.index + whole.length, end)
    const name = written.toLowerCase()
    if (written === '') at = behind(source, '-->', tagEnd, end)
    else if (slash === '' && unread.has(name)) at = behind(source, `</${written}>`, tagEnd, end)
    else {
      yield { kind: 'tag', name, isEnd: slash !== '', start: match.index, end: tagEnd }
      at = tagEnd
    }
  }
  if (at < end) yield { kind: 'text', start: at, end }
}

function behind(source: string, text: string, from: number, end: number): number {
  const at = source.slice(from, end).indexOf(text)
  return at < 0 ? end : from + at + text.length
}
