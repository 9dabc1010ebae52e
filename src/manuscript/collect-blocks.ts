import type { Code, List, ListItem, Nodes, Parents, Root } from 'mdast'
import type { BlockKind, ProseBlock } from '../model/document.ts'
import type { Span } from './append-inline.ts'
import { appendPhrasing } from './append-phrasing.ts'
import { findHtmlComments, readQueryDirective, type FoundComment } from './find-comments.ts'
import { markScripts } from './mark-scripts.ts'
import { createProse, type Prose } from './prose.ts'
import { readCaption } from './read-caption.ts'
import { readChunkCaptions } from './read-chunk-captions.ts'
import { createHtmlState, readHtml, type HtmlState } from './read-html.ts'
import { spanOf } from './span-of.ts'

/** A block while it is being read: not yet cleaned, without its position among the others. */
export interface Draft {
  kind: BlockKind
  depth?: number
  readonly prose: Prose
  readonly span: Span
  readonly list?: ProseBlock['list']
  readonly cell?: ProseBlock['cell']
  readonly identifier?: string
  readonly isQuoted: boolean
}

/** Where a node stands; handed down the tree. */
interface Surroundings {
  /** Offset in the file of the tree's offset 0. */
  readonly base: number
  readonly quotes: number
  readonly list?: ProseBlock['list']
  readonly cell?: ProseBlock['cell']
  readonly identifier?: string
}

interface Task {
  readonly node: Nodes
  readonly around: Surroundings
}

interface Source {
  readonly source: string
  readonly base: number
  /** Takes the comments that are met. */
  readonly comments: FoundComment[]
}

/** Read the blocks of prose of a syntax tree, in the order of the file. `base` is the offset of the tree's offset 0. */
export function collectBlocks(root: Root, { source, base, comments }: Source): Draft[] {
  const drafts: Draft[] = []
  const numbering = { lists: 0, tables: 0 }
  const html = createHtmlState(numbering)
  // Not recursive: block quotes and lists nest as deep as the manuscript says.
  const tasks: Task[] = [{ node: root, around: { base, quotes: 0 } }]
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const { node, around } = task
    if (isPhrasingParent(node)) pushEach(drafts, readBlock(node, around, { source, comments }))
    else if (node.type === 'html') pushEach(drafts, readHtmlBlock(node, around, { source, html, comments }))
    else if (node.type === 'code') pushEach(drafts, readChunk(node, around, source))
    else if (node.type === 'table') pushAll(tasks, tableTasks(node, around, numbering.tables++))
    else if (node.type === 'list') pushAll(tasks, listTasks(node, around, { id: numbering.lists++, source }))
    else if ('children' in node) pushAll(tasks, childTasks(node, around))
  }
  return drafts
}

type PhrasingParent = Extract<Nodes, { type: 'heading' | 'leafDirective' | 'paragraph' | 'tableCell' }>

function isPhrasingParent(node: Nodes): node is PhrasingParent {
  return ['heading', 'leafDirective', 'paragraph', 'tableCell'].includes(node.type)
}

function pushEach(drafts: Draft[], more: readonly Draft[]): void {
  for (const draft of more) drafts.push(draft)
}

function pushAll(tasks: Task[], more: readonly Task[]): void {
  for (const task of more.toReversed()) tasks.push(task)
}

function childTasks(node: Parents, around: Surroundings): Task[] {
  const quotes = around.quotes + (node.type === 'blockquote' ? 1 : 0)
  const identifier = node.type === 'footnoteDefinition' ? node.identifier : around.identifier
  const inside = identifier === undefined ? { ...around, quotes } : { ...around, quotes, identifier }
  return node.children.map((child) => ({ node: child, around: inside }))
}

function readChunk(node: Code, { base, quotes }: Surroundings, source: string): Draft[] {
  const captions = readChunkCaptions(node, { source, ...spanOf(node, base) })
  return captions.map((draft) => ({ ...draft, isQuoted: quotes > 0 }))
}

function listTasks(list: List, around: Surroundings, { id, source }: { id: number; source: string }): Task[] {
  const depth = (around.list?.depth ?? 0) + 1
  const ordinals = list.ordered === true ? ordinalsOf(list, { source, base: around.base }) : []
  return list.children.map((item, index) => {
    const described = describeItem(item, { id, depth, ordinal: ordinals[index] })
    return { node: item, around: { ...around, list: { ...described, item: index } } }
  })
}

function describeItem(
  item: ListItem,
  { id, depth, ordinal }: { id: number; depth: number; ordinal: number | undefined },
): Omit<NonNullable<ProseBlock['list']>, 'item'> {
  const checked = typeof item.checked === 'boolean' ? { checked: item.checked } : {}
  return { id, depth, ordered: ordinal !== undefined, ...(ordinal !== undefined && { ordinal }), ...checked }
}

/** The numbers as written if they rise, since an author counts on them; else, as in `1. 1. 1.`, those that are shown. */
function ordinalsOf(list: List, { source, base }: { source: string; base: number }): number[] {
  const written = list.children.map((item) => {
    const { start } = spanOf(item, base)
    return Number(/^\d{1,9}/.exec(source.slice(start, start + 9))?.[0])
  })
  const isRising = written.every((number, index) => index === 0 || number > (written[index - 1] ?? Infinity))
  return isRising ? written : written.map((_, index) => (list.start ?? 1) + index)
}

function tableTasks(table: Extract<Nodes, { type: 'table' }>, around: Surroundings, id: number): Task[] {
  return table.children.flatMap((row, rowIndex) =>
    row.children.map((cell, column) => {
      return { node: cell, around: { ...around, cell: { table: id, row: rowIndex, column } } }
    }),
  )
}

function readBlock(
  node: PhrasingParent,
  around: Surroundings,
  { source, comments }: Omit<Source, 'base'>,
): Draft[] {
  const { base, quotes } = around
  const span = spanOf(node, base)
  const query = node.type === 'leafDirective' ? readQueryDirective(node, { source, base }) : undefined
  if (query) {
    comments.push(query)
    return []
  }
  const prose = createProse()
  const images = appendPhrasing(prose, node.children, { source, base, quotes, comments })
  markScripts(prose, source)
  const { list, cell, identifier } = around
  const shared = { isQuoted: quotes > 0, ...(list && { list }), ...(identifier && { identifier }) }
  const captions = images
    .flatMap((image) => readCaption(image, { source, base, quotes, comments }))
    .map((draft) => ({ ...draft, ...shared }))
  if (prose.text.trim() === '') return captions
  const depth = node.type === 'heading' ? { depth: node.depth } : {}
  return [
    { kind: kindOf(node, around), prose, span, ...shared, ...(cell && { cell }), ...depth },
    ...captions,
  ]
}

function readHtmlBlock(
  node: Extract<Nodes, { type: 'html' }>,
  around: Surroundings,
  { source, html, comments }: Omit<Source, 'base'> & { readonly html: HtmlState },
): Draft[] {
  const { base, list, identifier } = around
  const shared = { isQuoted: around.quotes > 0, ...(list && { list }), ...(identifier && { identifier }) }
  for (const comment of findHtmlComments(source, spanOf(node, base))) comments.push(comment)
  return readHtml(source, spanOf(node, base), html).map((draft) => ({ ...shared, ...draft }))
}

function kindOf(node: PhrasingParent, around: Surroundings): BlockKind {
  if (node.type === 'heading' || node.type === 'tableCell') return node.type
  if (around.identifier !== undefined) return 'footnoteDefinition'
  return around.list === undefined ? 'paragraph' : 'listItem'
}
