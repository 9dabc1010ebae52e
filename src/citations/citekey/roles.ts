import type { KeyCitation, KeyItem } from '../build-citation.ts'
import { readKeyLocator } from '../read-key-locator.ts'

const role = /\{((?:foot)?cite(?::[a-z]{1,12})?)\}(?=`)/g
const ticks = /^`{1,3}/
const longest = 2000
const piece = /(?:[^,;{}]|\{[^{}]{0,300}\}){1,400}/g
const parts = /^(?:\{([^{}]{0,300})\}\s{0,8})?([^\s{}]{1,200})(?:\s?\{([^{}]{0,300})\})?/

/**
 * Find the citation roles of MyST and Jupyter Book: `{cite}`, `{cite:t}` and their kin, with several keys and with
 * words before and behind a key in braces.
 *
 *     {cite:p}`{see}doe99{p. 33}, lee10`
 */
export function findRoles(text: string): KeyCitation[] {
  if (!text.includes('cite')) return []
  return [...text.matchAll(role)].flatMap((match) => {
    const from = match.index + match[0].length
    const fence = ticks.exec(text.slice(from, from + 3))?.[0] ?? '`'
    const length = text.slice(from + fence.length, from + longest).indexOf(fence)
    if (length < 1) return []
    const start = from + fence.length
    const items = readItems(text.slice(start, start + length), start)
    if (items.length === 0) return []
    const end = start + length + fence.length
    return [{ mode: modeOf(match[1] ?? ''), start: match.index, end, items }]
  })
}

function modeOf(name: string): KeyCitation['mode'] {
  return /:(?:t|ts|ct|cts|author|year)$/.test(name) ? 'narrative' : 'parenthetical'
}

function readItems(content: string, offset: number): KeyItem[] {
  return [...content.matchAll(piece)].flatMap((match) => {
    const trimmed = match[0].trimStart()
    const found = parts.exec(trimmed)
    if (!found) return []
    const [, prefix, key = '', behind] = found
    const before = prefix === undefined ? 0 : trimmed.indexOf('}') + 1
    const at = trimmed.indexOf(key, before)
    const start = offset + match.index + (match[0].length - trimmed.length) + at
    const { locator, suffix } = readKeyLocator(behind ?? '')
    return [{ key, start, end: start + key.length, prefix, locator, suffix }]
  })
}
