import type { Nodes, Root } from 'mdast'

/** Move every position of a tree, in place, by that many lines and units; gives the tree. */
export function shiftPositions(root: Root, by: { lines: number; offset: number }): Root {
  const nodes: Nodes[] = [root]
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    for (const point of node.position ? [node.position.start, node.position.end] : []) {
      point.line += by.lines
      point.offset = (point.offset ?? 0) + by.offset
    }
    if ('children' in node) for (const child of node.children) nodes.push(child)
  }
  return root
}
