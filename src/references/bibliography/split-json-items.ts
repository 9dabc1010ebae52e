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
const itemLine = /^[ \t]*\{/gm
const token = /["{}[\]]/g

/** Find where each item of a CSL-JSON list stands. An item that never ends stops where the next line begins one. */
export function splitJsonItems(text: string): JsonItems {
  const head = plainList.exec(text) ?? namedList.exec(text)
  if (!head) {
    return text.trim() === '' ? { items: [] } : { items: [], fault: { message: noList, at: 0 } }
  }
  const items: JsonItem[] = []
  let at = head[0].length
  for (;;) {
    const start = nextItem(text, at)
    if (start === undefined) return { items, ...cutOff(text, at) }
    const end = endOfItem(text, start) ?? nextItemLine(text, start)
    items.push({ start, end })
    at = end
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

function endOfItem(text: string, start: number): number | undefined {
  let depth = 0
  let at = start
  for (;;) {
    token.lastIndex = at
    const match = token.exec(text)
    if (!match) return undefined
    const [char] = match
    at = match.index + 1
    if (char === '"') {
      const end = endOfString(text, at)
      if (end === undefined) return undefined
      at = end
    } else if (char === '{' || char === '[') depth++
    else if (--depth === 0) return at
  }
}

function endOfString(text: string, start: number): number | undefined {
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\\') at++
    else if (char === '"') return at + 1
  }
  return undefined
}

function nextItemLine(text: string, start: number): number {
  itemLine.lastIndex = start + 1
  return itemLine.exec(text)?.index ?? text.length
}
