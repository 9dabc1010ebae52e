import type { KeyIndex } from '../../references/key-index.ts'
import type { KeyCitation, KeyItem } from '../build-citation.ts'
import { readKeyLocator } from '../read-key-locator.ts'

const squared = /\[([\p{L}][^[\]@\n]{1,200})\]/gu
const curled = /\{\{[?!-]?([\p{L}][\p{L}\p{N}:._-]{1,60})\}\}/gu
const label = /[^\s,;][^,;]*/g

/**
 * Find the labels of entries in brackets, as specifications cite: `[RFC2119]`, `[Doe99, p. 3; Lee10]`, `{{RFC2119}}`.
 *
 * Brackets count only if the bibliography has every label in them: anything may stand in brackets. Where keys are cited
 * otherwise, a plain word in brackets is no label though a file has such a key.
 */
export function findKnownLabels(
  text: string,
  { keys, citesOtherwise }: { keys: KeyIndex; citesOtherwise: boolean },
): KeyCitation[] {
  if (keys.isEmpty) return []
  const isLabel = (word: string) => {
    const entry = keys.find(word)
    return entry !== undefined && (!citesOtherwise || entry.origin === 'list' || /\d/.test(word))
  }
  return [...findIn(text, squared, isLabel), ...findIn(text, curled, isLabel)]
}

function findIn(text: string, pattern: RegExp, isLabel: (word: string) => boolean): KeyCitation[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const content = match[1] ?? ''
    const items = readLabels(content, match.index + match[0].indexOf(content), isLabel)
    const end = match.index + match[0].length
    return items.length === 0 ? [] : [{ mode: 'parenthetical', start: match.index, end, items }]
  })
}

/** Read labels, each with a pinpoint behind it or without; nothing if there is anything else. */
function readLabels(content: string, offset: number, isLabel: (word: string) => boolean): KeyItem[] {
  const items: KeyItem[] = []
  for (const match of content.matchAll(label)) {
    const key = match[0].trim()
    const last = items.at(-1)
    if (isLabel(key)) {
      const start = offset + match.index
      items.push({ key, start, end: start + key.length })
      continue
    }
    const { locator, suffix } = readKeyLocator(key)
    if (!last || last.locator || !locator || suffix.trim() !== '') return []
    items[items.length - 1] = { ...last, locator }
  }
  return items
}
