import type { ProseBlock } from '../model/document.ts'
import type { FoundCitation } from './read-cluster.ts'
import { emphasisBefore, setOffBefore } from './set-off-before.ts'

const fullName = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\.)?\s\p{Lu}[\p{L}'’-]+$/u
const smallWords = /^(?:a|an|and|at|by|de|der|die|for|in|la|le|of|on|or|the|to|und|y)$/i

/**
 * Whether a citation without entry names a film, song or other work, or who made it.
 *
 *     In *Harbour Lights* (Ida Burr, 1944) and *Chandlers* (1974) …
 *                         ^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^
 *
 * A species is in italics, too, but only its first word has a capital.
 */
export function isWorkCredit(block: ProseBlock, { mode, start, items }: FoundCitation): boolean {
  const [item] = items
  const [name = ''] = item?.names ?? []
  if (!item || items.length > 1 || item.etAl || item.names.length > 1) return false
  if (mode === 'narrative') return (emphasisBefore(block, start + name.length)?.start ?? Infinity) <= start
  const title = setOffBefore(block, start)
  return title !== undefined && /^\p{Lu}/u.test(title) && (fullName.test(name) || isTitle(title))
}

/** Two words or more, and each of them with a capital but the small ones. */
function isTitle(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !smallWords.test(word))
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word))
}
