/** One object of a JSON list; `end` is exclusive. */
export interface JsonItem {
  readonly start: number
  readonly end: number
}

interface JsonItems {
  readonly items: readonly JsonItem[]
  readonly fault?: { readonly message: string; readonly at: number }
}

// { "items": [   or   { "references": [
const namedList = /^\s*\{[^[\]{}]{0,500}"(?:items|references)"\s*:\s*\[/
const plainList = /^\u{FEFF}?\s*\[/u
const token = /["{}[\]]/g
// A line that begins an item; one that begins a name or a date inside of an item does not count.
const itemLine =
  /^([ \t]{0,99})\{(?!\s{0,99}"(?:family|given|literal|suffix|(?:non-)?dropping-particle|date-parts|raw|season)")/gm

/**
 * Find where each item of a CSL-JSON list stands.
 *
 * A damaged item ends where the next line begins one. Once one is damaged every item ends there at the latest, so that
 * the work stays linear.
 */
export function splitJsonItems(text: string): JsonItems {
  const head = plainList.exec(text) ?? namedList.exec(text)
  if (!head) return text.trim() === '' ? { items: [] } : { items: [], fault: { message: noList, at: 0 } }
  const items: JsonItem[] = []
  let at = head[0].length
  let isDamaged = false
  for (;;) {
    const start = nextItem(text, at)
    if (start === undefined) return { items, ...cutOff(text, at) }
    const limit = isDamaged ? nextItemLine(text, start) : text.length
    const end = endOfItem(text, start, limit)
    isDamaged ||= end === undefined
    at = end ?? nextItemLine(text, start)
    items.push({ start, end: at })
  }
}

const noList = 'This file is not CSL-JSON: it is no list of items.'

function cutOff(text: string, at: number): { fault?: JsonItems['fault'] } {
  const isClosed = /^[\s,]*\]/.test(text.slice(at, at + 1000))
  return isClosed ? {} : { fault: { message: 'The list of items is not closed.', at: text.length } }
}

function nextItem(text: string, from: number): number | undefined {
  token.lastIndex = from
  const match = token.exec(text)
  return match?.[0] === '{' ? match.index : undefined
}

function endOfItem(text: string, start: number, limit: number): number | undefined {
  const open: string[] = []
  let at = start
  for (;;) {
    token.lastIndex = at
    const match = token.exec(text)
    if (!match || match.index >= limit) return undefined
    const [char] = match
    at = match.index + 1
    if (char === '"') {
      const end = endOfString(text, at)
      if (end === undefined) return undefined
      at = end
    } else if (char === '{' || char === '[') open.push(char)
    else if (open.pop() !== (char === '}' ? '{' : '[')) return undefined
    else if (open.length === 0) return at
  }
}

/** A string of JSON stands on one line. */
function endOfString(text: string, start: number): number | undefined {
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\\') at++
    else if (char === '"') return at + 1
    else if (char === '\n') return undefined
  }
  return undefined
}

/** The next line that begins an item as far in as the last one did. */
function nextItemLine(text: string, start: number): number {
  const indent = start - (text.lastIndexOf('\n', start) + 1)
  itemLine.lastIndex = start + 1
  for (let match = itemLine.exec(text); match; match = itemLine.exec(text)) {
    const found = (match[1] ?? '').length
    if (found <= indent) return match.index
  }
  return text.length
}
