import { isConjunction, isNameSuffix, isParticle } from './name-words.ts'
import type { Stretch } from './stretch.ts'

/**
 * What a list of names is made of.
 *
 * `word` is capitalised, `capitals` has capitals only (a surname or unspaced initials), `initial` is `A`, `A.`, `Yu.` or
 * `J.-P.`; `stop` is a full stop that ends a word; `other` ends every list of names.
 */
export type NameTokenKind =
  | 'and'
  | 'capitals'
  | 'close'
  | 'colon'
  | 'comma'
  | 'digit'
  | 'ellipsis'
  | 'end'
  | 'etAl'
  | 'initial'
  | 'other'
  | 'open'
  | 'particle'
  | 'quote'
  | 'semicolon'
  | 'stop'
  | 'suffix'
  | 'word'

export interface NameToken extends Stretch {
  readonly kind: NameTokenKind
  readonly text: string
}

const etAl = /(?:et\s?\.?\s?al(?:ii)?|and others|y otros|e outros|et coll|and colleagues)(?!\p{L})\.?/iuy
const junior = /[JS]r\./y
const undAndere = /u\.\s?a\./y
const initial =
  /\p{Lu}(?:\p{Ll}?\.|(?!['’]\p{L})(?![\p{L}\p{M}])(?![-‐‑]\p{Lu}\p{Ll}{2}))(?:\s?[-‐‑–]\s?\p{L}(?:\p{Ll}?\.|(?![\p{L}\p{M}])))?/uy
const word = /(?:['’ʼ](?=[a-z]\s))?[\p{L}\p{M}](?:[\p{L}\p{M}'’ʼ´`]|[-‐‑](?=[\p{L}\p{M}]))*/uy
const ellipsis = /…|\.\s?\.\s?\./y
const marks: Readonly<Record<string, NameTokenKind>> = {
  ',': 'comma',
  ';': 'semicolon',
  '.': 'stop',
  ':': 'colon',
  '&': 'and',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '"': 'quote',
  '“': 'quote',
  '„': 'quote',
  '«': 'quote',
  '‘': 'quote',
  "'": 'quote',
  '*': 'ellipsis',
}

/** Cut the head of an entry into tokens, up to and with the first one that no list of names can hold. */
export function nameTokens(text: string, from: number): NameToken[] {
  const tokens: NameToken[] = []
  let position = skipSpace(text, from)
  while (position < text.length) {
    const token = asSurname(readToken(text, position), tokens.at(-1))
    tokens.push(token)
    if (token.kind === 'other' || token.kind === 'quote' || token.kind === 'digit') return tokens
    position = skipSpace(text, token.end)
  }
  tokens.push({ kind: 'end', text: '', start: text.length, end: text.length })
  return tokens
}

/** Where a name begins, `Filho` and `Neto` are surnames. */
function asSurname(token: NameToken, previous: NameToken | undefined): NameToken {
  const isFamily = token.kind === 'suffix' && /^\p{Lu}\p{Ll}{3,}$/u.test(token.text)
  return isFamily && (!previous || /^(?:and|comma|semicolon)$/.test(previous.kind))
    ? { ...token, kind: 'word' }
    : token
}

function readToken(text: string, start: number): NameToken {
  const dots = matchAt(ellipsis, text, start)
  if (dots !== undefined) return { kind: 'ellipsis', text: dots, start, end: start + dots.length }
  const others = matchAt(etAl, text, start) ?? matchAt(undAndere, text, start)
  if (others !== undefined) return { kind: 'etAl', text: others, start, end: start + others.length }
  const generation = matchAt(junior, text, start)
  if (generation !== undefined)
    return { kind: 'suffix', text: generation, start, end: start + generation.length }
  const letter = matchAt(initial, text, start)
  if (letter === 'A' && isArticle(text, start + 1))
    return { kind: 'other', text: letter, start, end: start + 1 }
  if (letter !== undefined) return { kind: 'initial', text: letter, start, end: start + letter.length }
  const found = matchAt(word, text, start)
  if (found !== undefined) return wordToken(text, found, start)
  const mark = text.charAt(start)
  // BURR, W./ LIND, B.
  if (mark === '/' && text.charAt(start + 1) === ' ')
    return { kind: 'semicolon', text: mark, start, end: start + 1 }
  const kind = marks[mark] ?? (/\d/.test(mark) ? 'digit' : 'other')
  return { kind, text: mark, start, end: start + 1 }
}

/** `Burr J. D. A direct approach`: the `A` before a small word begins the title. */
function isArticle(text: string, from: number): boolean {
  const next = /^\s(\p{Ll}{2,})/u.exec(text.slice(from, from + 16))?.[1]
  return next !== undefined && next !== 'et' && !isConjunction(next) && !isParticle(next)
}

function wordToken(text: string, found: string, start: number): NameToken {
  const end = start + found.length
  const withStop = text.charAt(end) === '.' ? `${found}.` : found
  if (/-[JS]r\.$/.test(withStop)) return { kind: 'word', text: found, start, end: end + 1 }
  const suffix = /^I[IV]I?$/.test(found) && text.startsWith('.,', end) ? end + 1 : end
  if (isNameSuffix(withStop)) return { kind: 'suffix', text: withStop, start, end: start + withStop.length }
  if (isNameSuffix(found)) return { kind: 'suffix', text: found, start, end: suffix }
  return { kind: wordKind(found), text: found, start, end }
}

function wordKind(found: string): NameTokenKind {
  if (isConjunction(found)) return 'and'
  if (isParticle(found)) return 'particle'
  if (/^\p{Lu}[\p{Lu}\p{M}'’-]*$/u.test(found)) return 'capitals'
  if (/^(?:\p{Lo}|['’]?\p{Ll}{0,2}['’-]?\p{Lu})/u.test(found)) return 'word'
  return 'other'
}

function matchAt(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position
  return pattern.exec(text)?.[0]
}

function skipSpace(text: string, from: number): number {
  let position = from
  while (position < text.length && /\s/.test(text.charAt(position))) position++
  return position
}
