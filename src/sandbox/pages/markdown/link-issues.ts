import type { PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/** Link each `#12` in running text to the issue it names, where there is one; not in code or in a link. */
export function linkIssues(root: Root, hrefOf: (number: number) => string | undefined): void {
  visit(root, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP
    if (node.type !== 'text' || parent === undefined || index === undefined) return undefined
    const parts = splitMentions(node.value, hrefOf)
    parent.children.splice(index, 1, ...parts)
    return [SKIP, index + parts.length]
  })
}

function splitMentions(text: string, hrefOf: (number: number) => string | undefined): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let at = 0
  for (const { 0: mention, index } of text.matchAll(/(?<![\w&/])#\d{1,9}\b/g)) {
    const url = hrefOf(Number(mention.slice(1)))
    if (url === undefined) continue
    parts.push({ type: 'text', value: text.slice(at, index) })
    parts.push({ type: 'link', url, children: [{ type: 'text', value: mention }] })
    at = index + mention.length
  }
  return [...parts, { type: 'text', value: text.slice(at) }]
}
