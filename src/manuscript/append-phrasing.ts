import type { Image, ImageReference, PhrasingContent } from 'mdast'
import type { MarkKind } from '../model/document.ts'
import { appendCode, appendHtml, appendMath, type OpenTags } from './append-inline.ts'
import { appendText } from './append-text.ts'
import { findHtmlComments, readQueryDirective, type FoundComment } from './find-comments.ts'
import { addMark, appendSlice, appendWhole, placeholder, type Prose } from './prose.ts'
import { spanOf } from './span-of.ts'

/** What phrasing needs to know of its surroundings. */
export interface PhrasingContext {
  readonly source: string
  /** Offset in the file of the tree's offset 0. */
  readonly base: number
  readonly quotes: number
  /** Takes the comments that are met. */
  readonly comments: FoundComment[]
}

type Image_ = Image | ImageReference

/** Work still to do: a node to read, or something to write behind its children. */
type Task = PhrasingContent | { readonly type: 'close'; readonly run: () => void }

/**
 * Add phrasing content as a reader meets it: markup gone, formulas and code as one placeholder, marks for emphasis,
 * links and the like. Gives the images met, whose texts are captions of their own.
 */
export function appendPhrasing(
  prose: Prose,
  children: readonly PhrasingContent[],
  context: PhrasingContext,
): readonly Image_[] {
  const images: Image_[] = []
  const openTags: OpenTags = []
  // Not recursive, since emphasis nests as deep as the manuscript says.
  const tasks: Task[] = children.toReversed()
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (task.type === 'close') task.run()
    else if (task.type === 'image' || task.type === 'imageReference') images.push(task)
    else if ('children' in task) openNode(prose, task, context, tasks)
    else appendLeaf(prose, task, context, openTags)
  }
  return images
}

type Parent = Extract<PhrasingContent, { children: unknown }>
type Leaf = Exclude<PhrasingContent, Parent | Image_>

function openNode(prose: Prose, node: Parent, context: PhrasingContext, tasks: Task[]): void {
  const { start, end } = spanOf(node, context.base)
  const from = prose.text.length
  const query = node.type === 'textDirective' ? readQueryDirective(node, context) : undefined
  if (query) {
    context.comments.push(query)
    return
  }
  const firstChild = node.children[0]
  if (node.type === 'textDirective' && isProse(node, start, context.source)) {
    const innerEnd = firstChild === undefined ? end : spanOf(firstChild, context.base).start
    appendRaw(prose, context, start, innerEnd)
  }
  if (node.type === 'linkReference' && node.referenceType === 'shortcut') appendSlice(prose, '[', start)
  tasks.push({ type: 'close', run: () => closeNode(prose, node, { from, start, end, context }) })
  for (const child of node.children.toReversed()) tasks.push(child)
}

function closeNode(
  prose: Prose,
  node: Parent,
  { from, start, end, context }: { from: number; start: number; end: number; context: PhrasingContext },
): void {
  switch (node.type) {
    case 'linkReference':
      if (node.referenceType === 'shortcut') appendSlice(prose, ']', end - 1)
      addMark(prose, 'link', from, node.identifier)
      return
    case 'link':
      addMark(prose, 'link', from, node.url)
      return
    case 'textDirective': {
      const lastChild = node.children.at(-1)
      if (lastChild === undefined || !isProse(node, start, context.source)) return
      appendRaw(prose, context, spanOf(lastChild, context.base).end, end)
      return
    }
    case 'delete':
    case 'emphasis':
    case 'strong':
      addMark(prose, node.type satisfies MarkKind, from)
      return
    default:
      node satisfies never
  }
}

// A colon in prose is no directive: `see:foo` has neither label nor attributes, and a real one does not follow a letter.
function isProse(node: Parent & { type: 'textDirective' }, start: number, source: string): boolean {
  return node.children.length === 0 || /[\p{L}\p{N}]/u.test(source.charAt(start - 1))
}

function appendLeaf(prose: Prose, node: Leaf, context: PhrasingContext, openTags: OpenTags): void {
  const { start, end } = spanOf(node, context.base)
  switch (node.type) {
    case 'text':
      appendText(prose, node.value, { source: context.source, start, end, quotes: context.quotes })
      return
    case 'break':
      appendWhole(prose, '\n', { start, end })
      return
    case 'footnoteReference':
      appendWhole(prose, placeholder, { start, end })
      addMark(prose, 'footnoteReference', prose.text.length - 1, node.identifier)
      return
    case 'inlineCode':
      appendCode(prose, context, { start, end })
      return
    case 'inlineMath':
      appendMath(prose, node.value, context, { start, end })
      return
    case 'html':
      for (const comment of findHtmlComments(context.source, { start, end })) context.comments.push(comment)
      appendHtml(prose, node.value, { start, end }, openTags)
      return
    default:
      node satisfies never
  }
}

function appendRaw(prose: Prose, context: PhrasingContext, start: number, end: number): void {
  appendText(prose, context.source.slice(start, end), { ...context, start, end })
}
