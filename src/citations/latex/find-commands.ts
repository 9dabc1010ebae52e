import type { KeyCitation } from '../build-citation.ts'
import { commandKind } from './command-kind.ts'
import { readArguments } from './read-arguments.ts'

const command = /\\([A-Za-z]{4,40})\*?/g

/**
 * Find the citing commands of a text.
 *
 * Leaves out commands without a key, lines that are a comment, and `\nocite`, where no reader meets a citation.
 */
export function findCommands(text: string): KeyCitation[] {
  if (!text.includes('\\')) return []
  return [...text.matchAll(command)].flatMap((match) => {
    const kind = commandKind(match[1] ?? '')
    if (!kind || isCommentedOut(text, match.index)) return []
    const { items, end } = readArguments(text, match.index + match[0].length, kind)
    if (items.length === 0) return []
    return [{ mode: kind.isNarrative ? 'narrative' : 'parenthetical', start: match.index, end, items }]
  })
}

// A percent sign behind words is as often a percentage, so only a whole line counts as a comment.
function isCommentedOut(text: string, at: number): boolean {
  return /^\s{0,8}%/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))
}
