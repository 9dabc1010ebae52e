import type { CslName } from '../model/csl.ts'
import type { NameToken, NameTokenKind } from './name-tokens.ts'
import { isOrganisationWord } from './name-words.ts'

/** A person read from a list of names. */
export interface ReadName {
  readonly name: CslName
  /** Index of the token after the name. */
  readonly next: number
}

export const longestName = 7
const nameKinds: ReadonlySet<NameTokenKind> = new Set(['capitals', 'initial', 'particle', 'word'])
const afterGiven: ReadonlySet<NameTokenKind> = new Set(['open', 'semicolon'])

/** Whether the token at an index can be part of a name. */
export function isNamePart(tokens: readonly NameToken[], index: number): boolean {
  return nameKinds.has(kindAt(tokens, index))
}

/** Give the index after the surname at `at`, or `at` if none stands there. */
export function skipSurname(tokens: readonly NameToken[], at: number): number {
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

/** Give the index after the given names at `at`; initials end where a whole word begins the title. */
export function skipGiven(tokens: readonly NameToken[], at: number): number {
  let next = at
  const startsWithInitial = kindAt(tokens, at) === 'initial' || isInitials(tokens[at])
  while (next < at + longestName && isNamePart(tokens, next)) {
    const isFull = isSurnameWord(tokens[next]) && !(next === at && isInitials(tokens[next]))
    // SOARES, J. F. O efeito: a letter without a stop behind letters with one begins the title.
    if (
      next > at &&
      isDotted(tokens[next - 1]) &&
      !isDotted(tokens[next]) &&
      !isFull &&
      kindAt(tokens, next) !== 'particle' &&
      kindAt(tokens, next + 1) !== 'comma' &&
      tokens[next - 1]?.end !== tokens[next]?.start
    )
      break
    // Burr, Willa J. Quays, a history
    if (isFull && next > at + 1 && isDotted(tokens[next - 1])) break
    if (startsWithInitial && isFull && !afterGiven.has(kindAt(tokens, next + 1))) break
    next++
  }
  return tokens[at]?.kind === 'particle' ? at : next
}

/** The tokens of one name. */
export interface NameParts {
  readonly family: readonly NameToken[]
  readonly given: readonly NameToken[]
  readonly suffix: NameToken | undefined
}

/** Make a name of its parts and take in a `Jr.` that stands behind them. */
export function withSuffix(tokens: readonly NameToken[], next: number, parts: NameParts): ReadName {
  const offset = tokens[next]?.kind === 'comma' && tokens[next + 1]?.kind === 'suffix' ? 1 : 0
  const following = tokens[next + offset]
  const suffix = parts.suffix ?? (following?.kind === 'suffix' ? following : undefined)
  const end = suffix !== undefined && suffix === following ? next + offset + 1 : next
  const name = { family: join(parts.family), given: join(parts.given) }
  return { name: suffix ? { ...name, suffix: suffix.text } : name, next: end }
}

/** Join tokens as they were printed: `J.A.` stays unspaced. */
export function join(tokens: readonly NameToken[]): string {
  return tokens
    .map((token, index) =>
      index > 0 && tokens[index - 1]?.end !== token.start ? ` ${token.text}` : token.text,
    )
    .join('')
}

/** Give the kind of the token at an index, `end` behind the last. */
export function kindAt(tokens: readonly NameToken[], index: number): NameTokenKind {
  return tokens[index]?.kind ?? 'end'
}

/** Whether a token is a whole word, capitalised or in capitals. */
export function isSurnameWord(token: NameToken | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'capitals'
}

function isDotted(token: NameToken | undefined): boolean {
  return token?.kind === 'initial' && token.text.endsWith('.')
}

/** Whether a token may be initials without stops: `WA`. */
export function isInitials(token: NameToken | undefined): boolean {
  return token?.kind === 'capitals' && token.text.length <= 4 && !/['’]/.test(token.text)
}

/** Whether a surname is an organisation; a lone word such as `House` before initials is a surname all the same. */
export function isOrganisationName(family: readonly NameToken[]): boolean {
  return (family.length > 1 || family[0]?.text === 'The') && family.some(isOrganisation)
}

/** Whether a token is a word that organisations have in their names and persons do not. */
export function isOrganisation(token: NameToken): boolean {
  return token.text === 'The' || (isSurnameWord(token) && isOrganisationWord(token.text))
}
