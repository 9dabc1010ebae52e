import type { KeyCitation, KeyItem } from '../build-citation.ts'
import { readKeyLocator } from '../read-key-locator.ts'

const role = /\{((?:foot)?cite(?::[a-z]{1,12})?)\}(`{1,3})([^`]{1,2000})\2/g
const piece = /([^,;{}]|\{[^{}]{0,300}\}){1,400}/g
const parts = /^(\s*)(?:\{([^{}]*)\})?(\s*)([^\s{}]{1,200})(?:\s?\{([^{}]*)\})?/

/**
 * Find the citation roles of MyST and Jupyter Book: `{cite}`, `{cite:t}` and their kin, with several keys and with
 * words before and behind a key in braces.
 *
 *     {cite:p}`{see}doe99{p. 33}, lee10`
 */
export function findRoles(text: string): KeyCitation[] {
  if (!text.includes('cite')) return []
  return [...text.matchAll(role)].flatMap((match) => {
    const content = match[3] ?? ''
    const end = match.index + match[0].length
    const items = readItems(content, end - (match[2] ?? '').length - content.length)
    if (items.length === 0) return []
    return [{ mode: modeOf(match[1] ?? ''), start: match.index, end, items }]
  })
}

function modeOf(name: string): KeyCitation['mode'] {
  return /:(?:t|ts|ct|cts|author|year)$/.test(name) ? 'narrative' : 'parenthetical'
}

function readItems(content: string, offset: number): KeyItem[] {
  return [...content.matchAll(piece)].flatMap((match) => {
    const found = parts.exec(match[0])
    if (!found) return []
    const [, space = '', prefix, gap = '', key = '', behind] = found
    const prefixLength = prefix === undefined ? 0 : prefix.length + 2
    const start = offset + match.index + space.length + prefixLength + gap.length
    const { locator, suffix } = readKeyLocator(behind ?? '')
    return [{ key, start, end: start + key.length, prefix, locator, suffix }]
  })
}
