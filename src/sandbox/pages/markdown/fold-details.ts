import type { BlockContent, Paragraph, RootContent } from 'mdast'

/** A piece of raw HTML that is kept: everything else of it is dropped. */
type Piece =
  | { readonly kind: 'close' }
  | { readonly kind: 'open'; readonly isOpen: boolean }
  | { readonly kind: 'summary'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }

/**
 * Turn `<details>` and `<summary>` among blocks into elements, and drop all other raw HTML, comments included.
 *
 * GitHub renders far more; these two are what the App writes. What is left open ends with the blocks.
 */
export function foldDetails(blocks: readonly RootContent[]): RootContent[] {
  const root: RootContent[] = []
  const open: RootContent[][] = [root]
  for (const block of blocks) {
    if (block.type === 'html') for (const piece of readPieces(block.value)) place(piece, open)
    else open.at(-1)?.push(block)
  }
  return root
}

function place(piece: Piece, open: RootContent[][]): void {
  const inner = open.at(-1)
  switch (piece.kind) {
    case 'open': {
      // An mdast node of any type takes the name and children of an element: `data.hName`.
      const children: BlockContent[] = []
      const hProperties = piece.isOpen ? { open: true } : {}
      inner?.push({ type: 'blockquote', children, data: { hName: 'details', hProperties } })
      open.push(children)
      return
    }
    case 'close':
      if (open.length > 1) open.pop()
      return
    case 'summary':
      if (open.length > 1) inner?.push({ ...paragraph(piece.text), data: { hName: 'summary' } })
      return
    case 'text':
      if (open.length > 1) inner?.push(paragraph(piece.text))
      return
    default:
      piece satisfies never
  }
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}

// <details open><summary>Two of <b>ten</b></summary>
// ^^^^^^^^^^^^^^ open    ^^^^^^^^^^^^^^^^^ summary, without its tags
function readPieces(html: string): Piece[] {
  const pieces: Piece[] = []
  let summary: string | undefined
  for (const [tag, before] of splitTags(html)) {
    const [name = '', attribute] = tag.toLowerCase().split(/\s+/)
    if (summary !== undefined) summary += before
    else if (before.trim() !== '') pieces.push({ kind: 'text', text: before.trim() })
    if (name === 'summary') summary = ''
    if (name === '/summary' && summary !== undefined) {
      pieces.push({ kind: 'summary', text: summary.trim() })
      summary = undefined
    }
    if (name === 'details') pieces.push({ kind: 'open', isOpen: attribute === 'open' })
    if (name === '/details') pieces.push({ kind: 'close' })
  }
  return pieces
}

/** Cut HTML at its tags: the inside of each with the text before it; a comment counts as a tag. */
function splitTags(html: string): [tag: string, before: string][] {
  const tags: [string, string][] = []
  let at = 0
  for (let start = html.indexOf('<'); start !== -1; start = html.indexOf('<', at)) {
    const isComment = html.startsWith('<!--', start)
    const end = html.indexOf(isComment ? '-->' : '>', start)
    if (end === -1) return tags
    tags.push([html.slice(start + 1, end), html.slice(at, start)])
    at = end + (isComment ? 3 : 1)
  }
  tags.push(['', html.slice(at)])
  return tags
}
