import type { ProseBlock } from '../model/document.ts'
import { appendHtmlText } from './append-html-text.ts'
import { appendHtml, isQueryNumberTag, type OpenTags, type Span } from './append-inline.ts'
import type { Draft } from './collect-blocks.ts'
import { htmlTokens } from './html-tokens.ts'
import { createProse } from './prose.ts'

/** How many lists and tables a document has had; what is Markdown and what is HTML counts together. */
export interface Numbering {
  lists: number
  tables: number
}

/** What the tags of a document have begun. A blank line ends a block of HTML, but not its table. */
export interface HtmlState {
  readonly numbering: Numbering
  cell: NonNullable<ProseBlock['cell']>
  isInCell: boolean
  list: NonNullable<ProseBlock['list']> | undefined
  kind: 'caption' | 'heading' | 'listItem' | 'paragraph'
  depth: number
}

/** A block of HTML's prose. */
type HtmlDraft = Pick<Draft, 'cell' | 'depth' | 'kind' | 'list' | 'prose' | 'span'>

const inline = new Set(
  `a abbr b bdi bdo big br button cite data del dfn em font i img input ins kbd label mark q s samp small span strike
  strong sub sup time tt u var wbr`.split(/\s+/),
)

/** Make the state of a document in which no tag has begun. */
export function createHtmlState(numbering: Numbering): HtmlState {
  const cell = { table: 0, row: 0, column: 0 }
  return { numbering, cell, isInCell: false, list: undefined, kind: 'paragraph', depth: 0 }
}

/**
 * Read the prose of a block of HTML: cells of tables, items of lists, captions, headings and paragraphs; nothing of
 * comments, scripts and code.
 */
export function readHtml(source: string, span: Span, state: HtmlState): HtmlDraft[] {
  const drafts: HtmlDraft[] = []
  let openTags: OpenTags = []
  let prose = createProse()
  let from = span.start
  const finish = (end: number) => {
    if (prose.text.trim() !== '') drafts.push({ ...describe(state), prose, span: { start: from, end } })
    openTags = []
    prose = createProse()
  }
  for (const token of htmlTokens(source, span)) {
    if (token.kind === 'text') appendHtmlText(prose, source, token)
    else if (isInside(token.name, state) || isQueryNumberTag(source.slice(token.start, token.end)))
      appendHtml(prose, source.slice(token.start, token.end), token, openTags)
    else {
      finish(token.start)
      from = token.end
      enter(state, token)
    }
  }
  finish(span.end)
  return drafts
}

/** A paragraph inside a cell or an item is no block of its own. */
function isInside(name: string, { isInCell, kind }: HtmlState): boolean {
  return inline.has(name) || ((isInCell || kind === 'listItem') && (name === 'p' || name === 'div'))
}

function describe({ kind, depth, list, cell, isInCell }: HtmlState): Omit<HtmlDraft, 'prose' | 'span'> {
  if (isInCell) return { kind: 'tableCell', cell }
  if (kind === 'listItem' && list) return { kind, list }
  if (kind === 'heading') return { kind, depth }
  return { kind: kind === 'caption' ? kind : 'paragraph' }
}

/** Note what a tag begins or ends. */
function enter(state: HtmlState, { name, isEnd }: { name: string; isEnd: boolean }): void {
  const { cell, list, numbering } = state
  state.kind = 'paragraph'
  switch (name) {
    case 'table':
      state.isInCell = false
      if (!isEnd) state.cell = { table: numbering.tables++, row: -1, column: -1 }
      return
    case 'tr':
      state.isInCell = false
      if (!isEnd) state.cell = { ...cell, row: cell.row + 1, column: -1 }
      return
    case 'td':
    case 'th':
      state.isInCell = !isEnd
      if (!isEnd) state.cell = { ...cell, column: cell.column + 1 }
      return
    case 'ol':
    case 'ul':
      state.list = isEnd ? undefined : { id: numbering.lists++, depth: 1, ordered: name === 'ol', item: -1 }
      return
    case 'li':
      if (isEnd || !list) return
      state.kind = 'listItem'
      state.list = { ...list, item: list.item + 1, ...(list.ordered && { ordinal: list.item + 2 }) }
      return
    default:
      if (!isEnd) enterText(state, name)
  }
}

function enterText(state: HtmlState, name: string): void {
  const heading = /^h([1-6])$/.exec(name)?.[1]
  if (name === 'caption' || name === 'figcaption') state.kind = 'caption'
  if (heading === undefined) return
  state.kind = 'heading'
  state.depth = Number(heading)
}
