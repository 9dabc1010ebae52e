import type { KeyCitation } from '../build-citation.ts'
import { commandKind } from './command-kind.ts'
import { readArguments } from './read-arguments.ts'

const command = /\\([A-Za-z]{4,40})\*?/g

/**
 * Find the citing commands of a text. `\nocite{*}` cites every known key.
 *
 * Leaves out commands without a key and lines that are a comment.
 */
export function findCommands(text: string, knownKeys: readonly string[]): KeyCitation[] {
  if (!text.includes('\\')) return []
  return [...text.matchAll(command)].flatMap((match) => {
    const kind = commandKind(match[1] ?? '')
    if (!kind || isCommentedOut(text, match.index)) return []
    const read = readArguments(text, match.index + match[0].length, kind)
    const items = read.items.flatMap((item) =>
      item.key === '*' && kind.isHidden ? knownKeys.map((key) => ({ ...item, key })) : [item],
    )
    if (items.length === 0) return []
    return [
      { mode: kind.isNarrative ? 'narrative' : 'parenthetical', start: match.index, end: read.end, items },
    ]
  })
}

// A percent sign behind words is as often a percentage, so only a whole line counts as a comment.
function isCommentedOut(text: string, at: number): boolean {
  return /^\s{0,8}%/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))
}
