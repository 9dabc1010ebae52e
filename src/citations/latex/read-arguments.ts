import type { KeyItem } from '../build-citation.ts'
import { readKeyLocator } from '../read-key-locator.ts'
import type { CommandKind } from './command-kind.ts'

interface Reading {
  readonly items: readonly KeyItem[]
  /** Offset behind the last argument. */
  readonly end: number
}

const longestNote = 600
const longestKeys = 4000
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const keyPiece = /[^,]{1,400}/g
const beforeKey = /^\s*(?:%[^\n]*\n\s*){0,4}/
const key = /^[^\s{}[\]\\#%"']{1,200}/

/** Read the notes and keys behind a command: `[see][12]{doe99,lee10}`, repeated for `\cites`. */
export function readArguments(text: string, at: number, kind: CommandKind): Reading {
  const items: KeyItem[] = []
  let end = at
  do {
    const group = readGroup(text, end, kind)
    if (!group) break
    items.push(...group.items)
    end = group.end
  } while (kind.isMultiple)
  return { items, end }
}

function readGroup(text: string, at: number, kind: CommandKind): Reading | undefined {
  const notes: string[] = []
  let bracesLeft = kind.leadingBraces
  let from = skipSpace(text, at)
  for (;;) {
    const opening = text.charAt(from)
    const isNote =
      opening === '[' || (opening === '(' && kind.isMultiple) || (opening === '{' && bracesLeft > 0)
    if (!isNote) break
    const end = findClosing(text, from, longestNote)
    if (end === undefined) return undefined
    if (opening === '{') bracesLeft--
    if (opening === '[') notes.push(text.slice(from + 1, end))
    from = skipSpace(text, end + 1)
  }
  if (text.charAt(from) !== '{') return undefined
  const end = findClosing(text, from, longestKeys)
  if (end === undefined) return undefined
  return { items: withNotes(readKeys(text.slice(from + 1, end), from + 1), notes), end: end + 1 }
}

function skipSpace(text: string, at: number): number {
  return at + (/^[ \t]{0,8}(?:\n[ \t]{0,8})?/.exec(text.slice(at, at + 20))?.[0].length ?? 0)
}

/** Find the bracket that closes the one at `from`, over nested ones and escaped ones. */
function findClosing(text: string, from: number, longest: number): number | undefined {
  const opening = text.charAt(from)
  const wanted = closing[opening]
  let depth = 0
  let braces = 0
  for (let i = from; i < text.length && i - from < longest; i++) {
    const character = text.charAt(i)
    if (character === '\\') i++
    else if (opening !== '{' && character === '{') braces++
    else if (opening !== '{' && character === '}') braces--
    else if (braces > 0) continue
    else if (character === opening) depth++
    else if (character === wanted && --depth === 0) return i
  }
  return undefined
}

function readKeys(content: string, offset: number): KeyItem[] {
  return [...content.matchAll(keyPiece)].flatMap((match) => {
    const space = beforeKey.exec(match[0])?.[0].length ?? 0
    const found = key.exec(match[0].slice(space))?.[0]
    if (found === undefined) return []
    const start = offset + match.index + space
    return [{ key: found, start, end: start + found.length }]
  })
}

/** One note stands behind the keys, of two the first stands before them. */
function withNotes(items: readonly KeyItem[], notes: readonly string[]): KeyItem[] {
  const after = notes.length < 2 ? notes[0] : notes[1]
  const before = notes.length < 2 ? undefined : notes[0]
  const last = items.length - 1
  return items.map((item, index) => ({
    ...item,
    ...(index === 0 && { prefix: before }),
    ...(index === last && after !== undefined && readKeyLocator(after.replaceAll('~', ' '))),
  }))
}
