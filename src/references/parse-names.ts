import type { CslName } from '../model/csl.ts'
import { type NameForm, readName } from './name-forms.ts'
import type { ReadName } from './name-spans.ts'
import { type NameToken, type NameTokenKind, nameTokens } from './name-tokens.ts'

/** The names at the head of an entry. `end` is the offset after the last name, its role and `et al.` included. */
export interface NameList {
  readonly names: readonly CslName[]
  readonly form: NameForm
  readonly hasOthers: boolean
  readonly areEditors: boolean
  readonly end: number
}

/** Stands last in a list of names that is cut short. */
export const othersName: CslName = { literal: 'et al.' }

const terminators: ReadonlySet<NameTokenKind> = new Set([
  'colon',
  'comma',
  'digit',
  'end',
  'open',
  'quote',
  'semicolon',
  'stop',
])
const separators: ReadonlySet<NameTokenKind> = new Set(['comma', 'ellipsis', 'semicolon'])
const firstForms: readonly NameForm[] = [
  'bracketed',
  'capitalsFirst',
  'inverted',
  'initialsLast',
  'initialsFirst',
  'fullName',
]
const role =
  /\s{0,2}[,.]?\s{0,2}(?:[([]\s?(?:eds?|editors?|hrsg|hg|hgg|orgs?|organizador(?:es|as|a)?|organizer|coords?|coordinador(?:es|a)?|dirs?|comps?|éds?|red|edited by|a cura di)\.?,?\s?[)\]]|,?\s?(?:eds?|editors?|hrsg|orgs?|coords?)\b\.?)/iuy

/** Read the list of names at `from`, in whichever of the printed forms explains most of it. */
export function parseNames(text: string, from: number): NameList | undefined {
  const tokens = nameTokens(text, from)
  let best: Reading | undefined
  for (const form of firstForms) {
    const reading = readList(tokens, form)
    if (reading && (!best || weigh(reading) > weigh(best))) best = reading
  }
  if (!best) return undefined
  const last = tokens[best.next - 1]
  if (!last) return undefined
  role.lastIndex = last.end
  // Silt of Memory. Ed. W. Burr
  const match = role.exec(text)
  const editors = match && /^\s?\.\s{1,2}Ed/.test(match[0]) ? null : match
  const { names, form, hasOthers } = withoutLastStop(best)
  return {
    names,
    form,
    hasOthers,
    areEditors: editors !== null,
    end: editors ? last.end + editors[0].length : last.end,
  }
}

/** `Burr WA, Lind B. Quays`: the stop behind the last initials ends the sentence. */
function withoutLastStop(reading: Reading): Reading {
  const { names, form } = reading
  const last = names.at(-1)
  const isPlain = names.slice(0, -1).some(({ given }) => given !== undefined && !given.includes('.'))
  if (form !== 'initialsLast' || !isPlain || !last?.given?.endsWith('.')) return reading
  return { ...reading, names: [...names.slice(0, -1), { ...last, given: last.given.replace(/\.$/, '') }] }
}

interface Reading {
  readonly names: readonly CslName[]
  readonly form: NameForm
  readonly next: number
  readonly hasOthers: boolean
  /** Whether `and` or `et al.` closes the list, which tells two persons from a surname with its given names. */
  readonly isClosed: boolean
}

function weigh(reading: Reading): number {
  const { names, form, isClosed } = reading
  if (form !== 'fullName') return names.length
  // Willa F. Burr. Silt: not Mr F. Willa
  const [first] = names
  const isMiddleInitial =
    /^\p{L}{2,} \p{Lu}\.$/u.test(first?.given ?? '') && /\p{Ll}/u.test(first?.family ?? '')
  const bonus = isMiddleInitial ? 0.5 : 0
  return bonus + (names.length === 2 && !isClosed ? 1 : names.length)
}

function readList(tokens: readonly NameToken[], form: NameForm): Reading | undefined {
  const first = readName(tokens, 0, form)
  if (!first || !isEnd(tokens, first.next)) return undefined
  const names = [first.name]
  let next = first.next
  let isClosed = false
  for (;;) {
    const separator = skipSeparator(tokens, next)
    if (tokens[separator.next]?.kind === 'etAl') {
      return { names, form, next: separator.next + 1, hasOthers: true, isClosed: true }
    }
    // W. Burr and B. Lind, Solid State Ports: the list ended with its `and`
    if (isClosed && !separator.hasAnd && (form === 'initialsFirst' || form === 'fullName')) break
    const following =
      separator.next > next
        ? (readFollowing(tokens, separator.next, form) ??
          (separator.hasAnd ? readBareName(tokens, separator.next) : undefined))
        : undefined
    if (!following || !isEnd(tokens, following.next)) break
    names.push(following.name)
    next = following.next
    isClosed = separator.hasAnd
  }
  // Burr Lind, Moon Palace: a surname of two words with its given names, or a title behind the author
  if (form === 'fullName' && names.length === 2 && !isClosed)
    return { names: [first.name], form, next: first.next, hasOthers: false, isClosed: false }
  // Burr W. Silt and sand: no list ends before an `and` with something else behind it
  if (form === 'fullName' && names.length === 1 && tokens[next]?.kind === 'and') return undefined
  return { names, form, next, hasOthers: false, isClosed }
}

/** `Burr, W., & Diana (1970)`: the last name may be a single word. */
function readBareName(tokens: readonly NameToken[], at: number): ReadName | undefined {
  const token = tokens[at]
  const after = tokens[at + 1]?.kind
  if (token?.kind !== 'word' || (after !== 'open' && after !== 'digit')) return undefined
  return { name: { family: token.text }, next: at + 1 }
}

function readFollowing(tokens: readonly NameToken[], at: number, first: NameForm): ReadName | undefined {
  switch (first) {
    case 'inverted':
      return readAfterInverted(tokens, at)
    case 'bracketed':
    case 'capitalsFirst':
    case 'initialsLast':
      return readName(tokens, at, first)
    case 'initialsFirst':
      return readName(tokens, at, 'initialsFirst') ?? readAfterInitials(tokens, at)
    case 'fullName':
      return readName(tokens, at, 'fullName') ?? readName(tokens, at, 'initialsFirst')
    default:
      return first satisfies never
  }
}

/** W. Burr, Solid State Ports: a full name behind initials only counts where `and` stands before it or closes the list. */
function readAfterInitials(tokens: readonly NameToken[], at: number): ReadName | undefined {
  const full = readName(tokens, at, 'fullName')
  const isList = full && (tokens[at - 1]?.kind === 'and' || isBeforeAnd(tokens, full.next))
  return isList ? full : undefined
}

/** After `Burr, Willa` may come `Carter, Ann`, `A. Carter` or `Ann Carter`; two words before a comma are a full name. */
function readAfterInverted(tokens: readonly NameToken[], at: number): ReadName | undefined {
  const inverted = readName(tokens, at, 'inverted')
  const full = readFullOrInitials(tokens, at)
  if (!full) return inverted
  if (tokens[at - 1]?.kind === 'and' && !inverted) return full
  // Burr, Willa, Carter Lind, and Ann Moe: what an `and` closes is a list
  if (isBeforeAnd(tokens, full.next)) return full
  if (!inverted) return tokens[at]?.kind === 'initial' ? full : undefined
  const isSure =
    tokens[at - 1]?.kind === 'semicolon' || /^\p{Lu}(?:\.|\p{Lu}*$)/u.test(inverted.name.given ?? '')
  return isSure ? inverted : full
}

const longestList = 12

/** Whether full names and commas lead up to `and` with a full name behind it. */
function isBeforeAnd(tokens: readonly NameToken[], at: number): boolean {
  let next = at
  for (let count = 0; count < longestList && tokens[next]?.kind === 'comma'; count++) {
    const isLast = tokens[next + 1]?.kind === 'and'
    const name = readFullOrInitials(tokens, next + (isLast ? 2 : 1))
    if (!name) return false
    if (isLast) return isEnd(tokens, name.next)
    next = name.next
  }
  return false
}

function readFullOrInitials(tokens: readonly NameToken[], at: number): ReadName | undefined {
  return readName(tokens, at, 'initialsFirst') ?? readName(tokens, at, 'fullName')
}

function skipSeparator(
  tokens: readonly NameToken[],
  at: number,
): { readonly next: number; readonly hasAnd: boolean } {
  let next = at
  let hasAnd = false
  // Burr WA., Lind B*, and Moe C
  if (tokens[next]?.kind === 'stop' && tokens[next + 1]?.kind === 'comma') next++
  while (separators.has(tokens[next]?.kind ?? 'end')) next++
  if (tokens[next]?.kind === 'and') {
    hasAnd = true
    next++
  }
  return { next, hasAnd }
}

function isEnd(tokens: readonly NameToken[], next: number): boolean {
  const kind = tokens[next]?.kind ?? 'end'
  if (terminators.has(kind) || kind === 'and' || kind === 'etAl' || kind === 'ellipsis') return true
  return tokens[next - 1]?.text.endsWith('.') === true
}
