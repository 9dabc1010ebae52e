import type { Image, ImageReference, PhrasingContent } from 'mdast'
import type { Draft } from './collect-blocks.ts'
import { appendPhrasing, type PhrasingContext } from './append-phrasing.ts'
import { parseTree } from './parse-tree.ts'
import { appendSlice, createProse, type Prose } from './prose.ts'
import { spanOf } from './span-of.ts'

/** Read the text of an image, which is its caption. Gives nothing for an image without one. */
export function readCaption(
  image: Image | ImageReference,
  { source, base, quotes, comments }: PhrasingContext,
): Pick<Draft, 'kind' | 'prose' | 'span'>[] {
  const span = spanOf(image, base)
  const start = source.indexOf('[', span.start) + 1
  const alt = image.alt ?? ''
  if (alt.trim() === '') return []
  if (source.startsWith(alt, start))
    return [{ kind: 'caption', prose: sliceOf(alt, start), span: { start, end: start + alt.length } }]
  const label = source.slice(start, findLabelEnd(image, source, span))
  const children = phrasingOf(label)
  if (children.length === 0) return []
  const prose = createProse()
  appendPhrasing(prose, children, { source, base: start, quotes, comments })
  return [{ kind: 'caption', prose, span: { start, end: start + label.length } }]
}

function sliceOf(text: string, start: number): Prose {
  const prose = createProse()
  appendSlice(prose, text, start)
  return prose
}

/** The tree keeps the text of an image without its markup, so a label with markup is parsed by itself. */
function phrasingOf(label: string): readonly PhrasingContent[] {
  const [first] = parseTree(label).children
  return first?.type === 'paragraph' ? first.children : []
}

function findLabelEnd(
  image: Image | ImageReference,
  source: string,
  { start, end }: { start: number; end: number },
): number {
  const closing = image.type === 'image' ? '](' : image.referenceType === 'full' ? '][' : ']'
  const at = source.slice(start, image.type === 'image' ? end : end - 1).lastIndexOf(closing)
  return at < 0 ? end - 1 : start + at
}
