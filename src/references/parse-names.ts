import type { CslName } from '../model/csl.ts'
import { type NameForm, type ReadName, readName } from './name-forms.ts'
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
const firstForms: readonly NameForm[] = ['inverted', 'initialsLast', 'initialsFirst', 'fullName']
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
  const editors = role.exec(text)
  const { names, form, hasOthers } = best
  return { names, form, hasOthers, areEditors: editors !== null, end: editors ? role.lastIndex : last.end }
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
    case 'initialsLast':
      return readName(tokens, at, 'initialsLast')
    case 'initialsFirst':
      return readName(tokens, at, 'initialsFirst') ?? readName(tokens, at, 'fullName')
    case 'fullName':
      return readName(tokens, at, 'fullName') ?? readName(tokens, at, 'initialsFirst')
    default:
      return first satisfies never
  }
}

/** After `Burr, Willa` may come `Carter, Ann`, `A. Carter` or `Ann Carter`; two words before a comma are a full name. */
function readAfterInverted(tokens: readonly NameToken[], at: number): ReadName | undefined {
  const inverted = readName(tokens, at, 'inverted')
  const full = readName(tokens, at, 'initialsFirst') ?? readName(tokens, at, 'fullName')
  if (!inverted)
    return full && (tokens[at - 1]?.kind === 'and' || tokens[at]?.kind === 'initial') ? full : undefined
  const isSure =
    !full || tokens[at - 1]?.kind === 'semicolon' || /^\p{Lu}(?:\.|\p{Lu}*$)/u.test(inverted.name.given ?? '')
  return isSure ? inverted : full
}

function skipSeparator(
  tokens: readonly NameToken[],
  at: number,
): { readonly next: number; readonly hasAnd: boolean } {
  let next = at
  let hasAnd = false
  while (tokens[next]?.kind === 'comma' || tokens[next]?.kind === 'semicolon') next++
  if (tokens[next]?.kind === 'ellipsis') next++
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
