import type { CslName } from '../model/csl.ts'
import type { NameToken, NameTokenKind } from './name-tokens.ts'
import { isJournalWord, isOrganisationWord, isParticle } from './name-words.ts'

/**
 * The ways to print one person:
 *
 * | form          | printed                                    |
 * | ------------- | ------------------------------------------ |
 * | inverted      | `Burr, W. A.`, `Burr, Willa`, `Burr, WA`   |
 * | initialsLast  | `Burr WA`, `Burr W. A.`, `van der Burr W`  |
 * | initialsFirst | `W. A. Burr`, `W.-A. van der Burr`         |
 * | fullName      | `Willa Burr`, `Willa A. van der Burr`      |
 */
export type NameForm = 'fullName' | 'initialsFirst' | 'initialsLast' | 'inverted'

export interface ReadName {
  readonly name: CslName
  /** Index of the token after the name. */
  readonly next: number
}

const longestName = 7
const nameKinds: ReadonlySet<NameTokenKind> = new Set(['capitals', 'initial', 'particle', 'word'])
const afterGiven: ReadonlySet<NameTokenKind> = new Set(['open', 'semicolon'])

/** Read the name that starts at a token in one of the forms, or nothing if it is not printed so. */
export function readName(tokens: readonly NameToken[], at: number, form: NameForm): ReadName | undefined {
  switch (form) {
    case 'inverted':
      return readInverted(tokens, at)
    case 'initialsLast':
      return readInitialsLast(tokens, at)
    case 'initialsFirst':
      return readInitialsFirst(tokens, at)
    case 'fullName':
      return readFullName(tokens, at)
    default:
      return form satisfies never
  }
}

// Burr, W. A., Jr.    BURR JR., Willa de
// ^^^^  ^^^^^  ^^^ suffix
function readInverted(tokens: readonly NameToken[], at: number): ReadName | undefined {
  let next = skipSurname(tokens, at)
  const family = tokens.slice(at, next)
  if (family.length === 0 || isOrganisationName(family)) return undefined
  let suffix = tokens[next]?.kind === 'suffix' ? tokens[next++] : undefined
  if (tokens[next]?.kind !== 'comma') return undefined
  next++
  if (tokens[next]?.kind === 'suffix' && tokens[next + 1]?.kind === 'comma') {
    suffix = tokens[next]
    next += 2
  }
  const end = skipGiven(tokens, next)
  const given = tokens.slice(next, end)
  if (given.length === 0 || given.some(isOrganisation)) return undefined
  return withSuffix(tokens, end, { family, given, suffix })
}

// Burr WA Jr    van der Burr W. A.
// ^^^^ ^^ ^^    ^^^^^^^^^^^^ ^^^^^
function readInitialsLast(tokens: readonly NameToken[], at: number): ReadName | undefined {
  let end = at
  while (end < at + longestName && nameKinds.has(kindAt(tokens, end))) {
    if (kindAt(tokens, end) === 'initial' && kindAt(tokens, end + 1) !== 'initial') {
      end++
      break
    }
    end++
    if (isInitials(tokens[end - 1]) && end - at > 1 && kindAt(tokens, end) !== 'initial') break
  }
  let start = end
  while (start > at && kindAt(tokens, start - 1) === 'initial') start--
  if (start === end && isInitials(tokens[end - 1])) start--
  const family = tokens.slice(at, start)
  if (start === end || !family.some(isSurnameWord) || family.some((token) => token.kind === 'initial'))
    return undefined
  if (isOrganisationName(family)) return undefined
  return withSuffix(tokens, end, { family, given: tokens.slice(start, end), suffix: undefined })
}

// W. A. van der Burr
// ^^^^^ ^^^^^^^^^^^^
function readInitialsFirst(tokens: readonly NameToken[], at: number): ReadName | undefined {
  let start = at
  while (kindAt(tokens, start) === 'initial') start++
  if (start === at) return undefined
  if (kindAt(tokens, start) === 'word' && kindAt(tokens, start + 1) === 'initial') {
    start++
    while (kindAt(tokens, start) === 'initial') start++
  }
  const end = skipSurname(tokens, start)
  const family = tokens.slice(start, end)
  const last = family.at(-1)
  if (!last || isOrganisationName(family)) return undefined
  if (isJournalWord(last.text) && (tokens[end]?.kind === 'stop' || tokens[end]?.kind === 'digit'))
    return undefined
  return withSuffix(tokens, end, { family, given: tokens.slice(at, start), suffix: undefined })
}

// Willa A. van der Burr
// ^^^^^^^^ ^^^^^^^^^^^^
function readFullName(tokens: readonly NameToken[], at: number): ReadName | undefined {
  let end = at
  while (end < at + longestName && nameKinds.has(kindAt(tokens, end))) end++
  while (end > at && !isSurnameWord(tokens[end - 1])) end--
  let start = end - 1
  while (start - 1 > at && isParticle(tokens[start - 1]?.text.toLowerCase() ?? '')) start--
  const given = tokens.slice(at, start)
  const family = tokens.slice(start, end)
  if (!isFullName(tokens.slice(at, end), given)) return undefined
  if (
    !given.some(isSurnameWord) ||
    given[0]?.kind === 'particle' ||
    [...given, ...family].some(isOrganisation)
  )
    return undefined
  return withSuffix(tokens, end, { family, given, suffix: undefined })
}

/** `Burr U. A. Nigeria Grain` runs into the title, `PERFIL DE LEITOR` is one. */
function isFullName(all: readonly NameToken[], given: readonly NameToken[]): boolean {
  const lastInitial = given.findLastIndex((token) => token.kind === 'initial')
  if (lastInitial !== -1 && given.slice(lastInitial + 1).some(isSurnameWord)) return false
  return all.length < 3 || all.some((token) => token.kind === 'word' || token.kind === 'initial')
}

function skipSurname(tokens: readonly NameToken[], at: number): number {
  let next = at
  let words = 0
  while (next < at + longestName) {
    const token = tokens[next]
    if (!token || (token.kind !== 'particle' && !isSurnameWord(token))) break
    if (token.kind === 'capitals' && tokens[next - 1]?.kind === 'word' && next > at && token.text.length <= 4)
      break
    if (token.kind !== 'particle') words++
    next++
  }
  return words === 0 || words > 4 ? at : next
}

function skipGiven(tokens: readonly NameToken[], at: number): number {
  let next = at
  const startsWithInitial = kindAt(tokens, at) === 'initial' || isInitials(tokens[at])
  while (next < at + longestName && nameKinds.has(kindAt(tokens, next))) {
    const isFull = isSurnameWord(tokens[next]) && !(next === at && isInitials(tokens[next]))
    // SOARES, J. F. O efeito: a letter without a stop behind letters with one begins the title.
    if (
      next > at &&
      isDotted(tokens[next - 1]) &&
      !isDotted(tokens[next]) &&
      !isFull &&
      kindAt(tokens, next) !== 'particle'
    )
      break
    if (startsWithInitial && isFull && !afterGiven.has(kindAt(tokens, next + 1))) break
    next++
  }
  return tokens[at]?.kind === 'particle' ? at : next
}

interface NameParts {
  readonly family: readonly NameToken[]
  readonly given: readonly NameToken[]
  readonly suffix: NameToken | undefined
}

function withSuffix(tokens: readonly NameToken[], next: number, parts: NameParts): ReadName {
  const offset = tokens[next]?.kind === 'comma' && tokens[next + 1]?.kind === 'suffix' ? 1 : 0
  const following = tokens[next + offset]
  const suffix = parts.suffix ?? (following?.kind === 'suffix' ? following : undefined)
  const end = suffix !== undefined && suffix === following ? next + offset + 1 : next
  const name = { family: join(parts.family), given: join(parts.given) }
  return { name: suffix ? { ...name, suffix: suffix.text } : name, next: end }
}

/** Join tokens as they were printed: `J.A.` stays unspaced. */
function join(tokens: readonly NameToken[]): string {
  return tokens
    .map((token, index) =>
      index > 0 && tokens[index - 1]?.end !== token.start ? ` ${token.text}` : token.text,
    )
    .join('')
}

function kindAt(tokens: readonly NameToken[], index: number): NameTokenKind {
  return tokens[index]?.kind ?? 'end'
}

function isSurnameWord(token: NameToken | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'capitals'
}

function isDotted(token: NameToken | undefined): boolean {
  return token?.kind === 'initial' && token.text.endsWith('.')
}

function isInitials(token: NameToken | undefined): boolean {
  return token?.kind === 'capitals' && token.text.length <= 4 && !/['’]/.test(token.text)
}

/** A lone word such as `House` before initials is a surname all the same. */
function isOrganisationName(family: readonly NameToken[]): boolean {
  return (family.length > 1 || family[0]?.text === 'The') && family.some(isOrganisation)
}

function isOrganisation(token: NameToken): boolean {
  return token.text === 'The' || (isSurnameWord(token) && isOrganisationWord(token.text))
}
