import type { KeyIndex } from '../../references/key-index.ts'
import type { KeyCitation, KeyItem } from '../build-citation.ts'

const squared = /\[([\p{L}][^[\]@\n]{1,200})\]/gu
const curled = /\{\{[?!-]?([\p{L}][\p{L}\p{N}:._-]{1,60})\}\}/gu
const label = /[^\s,;][^,;]*/g

/**
 * Find the labels of entries in brackets, as specifications cite: `[RFC2119]`, `[Doe99; Lee10]`, `{{RFC2119}}`.
 *
 * Brackets count only if the bibliography has every label in them: anything may stand in brackets.
 */
export function findKnownLabels(text: string, keys: KeyIndex): KeyCitation[] {
  if (keys.isEmpty) return []
  return [...findIn(text, squared, keys), ...findIn(text, curled, keys)]
}

function findIn(text: string, pattern: RegExp, keys: KeyIndex): KeyCitation[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const content = match[1] ?? ''
    const end = match.index + match[0].length
    const offset = match.index + match[0].indexOf(content)
    const items = readLabels(content, offset)
    if (items.length === 0 || items.some(({ key }) => keys.find(key) === undefined)) return []
    return [{ mode: 'parenthetical', start: match.index, end, items }]
  })
}

function readLabels(content: string, offset: number): KeyItem[] {
  return [...content.matchAll(label)].map((match) => {
    const key = match[0].trim()
    const start = offset + match.index
    return { key, start, end: start + key.length }
  })
}
