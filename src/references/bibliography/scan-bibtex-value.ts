import type { BibtexPiece } from './scan-bibtex.ts'

export interface BibtexValue {
  readonly pieces: readonly BibtexPiece[]
  /** Offset behind the value. */
  readonly end: number
}

const space = /\s*/y
const join = /\s*#\s*/y
const word = /[^\s,#{}()"=%]+/y

/**
 * Read a value such as `{Quays} # " and " # cranes`; `undefined` when a brace or quotation mark is not closed.
 *
 * Braces are counted as BibTeX counts them: a backslash before one changes nothing.
 */
export function scanValue(text: string, start: number, limit: number): BibtexValue | undefined {
  const pieces: BibtexPiece[] = []
  let at = start + lengthAt(space, text, start)
  for (;;) {
    const piece = scanPiece(text, at, limit)
    if (!piece) return undefined
    pieces.push(piece.piece)
    at = piece.end
    const joined = lengthAt(join, text, at)
    if (joined === 0 || at + joined >= limit) return { pieces, end: at }
    at += joined
  }
}

function scanPiece(
  text: string,
  start: number,
  limit: number,
): { piece: BibtexPiece; end: number } | undefined {
  const first = text.charAt(start)
  if (first === '{' || first === '"') {
    const end = first === '{' ? skipGroup(text, start, limit) : skipQuoted(text, start, limit)
    return end === undefined
      ? undefined
      : { piece: { kind: 'text', text: text.slice(start + 1, end - 1) }, end }
  }
  const end = Math.min(start + lengthAt(word, text, start), limit)
  const name = text.slice(start, end)
  return { piece: { kind: /^\d*$/.test(name) ? 'text' : 'macro', text: name }, end }
}

/** Give the offset behind the group that starts at `start`, or `undefined` when it does not end before `limit`. */
export function skipGroup(text: string, start: number, limit: number): number | undefined {
  let depth = 0
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code === openBrace || (at === start && code === openBracket)) depth++
    else if (code === closeBrace || (depth === 1 && code === closeBracket && isBracketed(text, start))) {
      depth--
      if (depth === 0) return at + 1
    }
  }
  return undefined
}

const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x28
const closeBracket = 0x29

function isBracketed(text: string, start: number): boolean {
  return text.charCodeAt(start) === openBracket
}

function skipQuoted(text: string, start: number, limit: number): number | undefined {
  let depth = 0
  for (let at = start + 1; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code === openBrace) depth++
    else if (code === closeBrace) depth--
    else if (code === quotationMark && depth <= 0) return at + 1
  }
  return undefined
}

const quotationMark = 0x22

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}
