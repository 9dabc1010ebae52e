import {
  isInitials,
  isNamePart,
  isOrganisation,
  isOrganisationName,
  isSurnameWord,
  join,
  kindAt,
  longestName,
  type ReadName,
  skipGiven,
  skipSurname,
  withSuffix,
} from './name-spans.ts'
import type { NameToken } from './name-tokens.ts'
import { isJournalWord, isParticle } from './name-words.ts'

/**
 * The ways to print one person:
 *
 * | form          | printed                                    |
 * | ------------- | ------------------------------------------ |
 * | inverted      | `Burr, W. A.`, `Burr, Willa`, `Burr, WA`   |
 * | initialsLast  | `Burr WA`, `Burr W. A.`, `van der Burr W`  |
 * | initialsFirst | `W. A. Burr`, `W.-A. van der Burr`         |
 * | fullName      | `Willa Burr`, `Willa A. van der Burr`      |
 * | bracketed     | `BURR (W. A.)`                             |
 * | capitalsFirst | `BURR Willa`                               |
 */
export type NameForm =
  | 'bracketed'
  | 'capitalsFirst'
  | 'fullName'
  | 'initialsFirst'
  | 'initialsLast'
  | 'inverted'

/** Read the name that starts at a token in one of the forms, or nothing if it is not printed so. */
export function readName(tokens: readonly NameToken[], at: number, form: NameForm): ReadName | undefined {
  switch (form) {
    case 'bracketed':
      return readBracketed(tokens, at)
    case 'capitalsFirst':
      return readCapitalsFirst(tokens, at)
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

// BURR (W. A.)
// ^^^^  ^^^^^
function readBracketed(tokens: readonly NameToken[], at: number): ReadName | undefined {
  const open = skipSurname(tokens, at)
  if (open === at || kindAt(tokens, open) !== 'open') return undefined
  let close = open + 1
  while (kindAt(tokens, close) === 'initial') close++
  if (close === open + 1 || kindAt(tokens, close) !== 'close') return undefined
  const { name } = withSuffix(tokens, close, {
    family: tokens.slice(at, open),
    given: tokens.slice(open + 1, close),
    suffix: undefined,
  })
  return { name, next: close + 1 }
}

const shortestCapitals = 3
const mostGiven = 3

// BURR Willa
// ^^^^ ^^^^^
function readCapitalsFirst(tokens: readonly NameToken[], at: number): ReadName | undefined {
  let start = at
  while (kindAt(tokens, start) === 'capitals' || (start > at && kindAt(tokens, start) === 'particle')) start++
  let end = start
  while (kindAt(tokens, end) === 'word' && end - start < mostGiven) end++
  const family = tokens.slice(at, start)
  const given = tokens.slice(start, end)
  const isName = family.some(({ text }) => text.length > shortestCapitals) && given.length > 0
  if (!isName || [...family, ...given].some(isOrganisation)) return undefined
  const after = kindAt(tokens, end)
  if (after !== 'comma' && after !== 'and' && after !== 'open' && after !== 'semicolon') return undefined
  return withSuffix(tokens, end, { family, given, suffix: undefined })
}

// Burr, W. A., Jr.    BURR JR., Willa de
// ^^^^  ^^^^^  ^^^ suffix
function readInverted(tokens: readonly NameToken[], at: number): ReadName | undefined {
  let next = skipSurname(tokens, at)
  const family = tokens.slice(at, next)
  if (family.length === 0 || isOrganisationName(family)) return undefined
  let suffix = tokens[next]?.kind === 'suffix' ? tokens[next++] : undefined
  if (tokens[next]?.kind !== 'comma' && !isStoppedCapitals(tokens, next)) return undefined
  next++
  if (tokens[next]?.kind === 'suffix' && tokens[next + 1]?.kind === 'comma') {
    suffix = tokens[next]
    next += 2
  }
  const end = skipGiven(tokens, next)
  const given = tokens.slice(next, end)
  if (given.length === 0 || given.some(isOrganisation) || isTitle(tokens, { family, given, end }))
    return undefined
  return withSuffix(tokens, end, { family, given, suffix })
}

/** `BURR. W. A.` has a stop where the comma should be. */
function isStoppedCapitals(tokens: readonly NameToken[], next: number): boolean {
  const family = tokens[next - 1]
  return (
    kindAt(tokens, next) === 'stop' &&
    family?.kind === 'capitals' &&
    family.text.length > 3 &&
    kindAt(tokens, next + 1) === 'initial'
  )
}

/** `Willa Burr, How Silt Really Moves: …` is a full name with the title behind it. */
function isTitle(
  tokens: readonly NameToken[],
  { family, given, end }: { family: readonly NameToken[]; given: readonly NameToken[]; end: number },
): boolean {
  const words = given.filter(isSurnameWord).length
  if (given.some(({ text }) => text === 'of' || text === 'the')) return true
  return (
    words > 3 || (words > 1 && family.filter(isSurnameWord).length > 1 && kindAt(tokens, end) === 'colon')
  )
}

// Burr WA Jr    van der Burr W. A.
// ^^^^ ^^ ^^    ^^^^^^^^^^^^ ^^^^^
function readInitialsLast(tokens: readonly NameToken[], at: number): ReadName | undefined {
  let end = at
  while (end < at + longestName && isNamePart(tokens, end)) {
    if (kindAt(tokens, end) === 'initial' && kindAt(tokens, end + 1) !== 'initial') {
      end++
      break
    }
    end++
    if (isInitials(tokens[end - 1]) && end - at > 1 && kindAt(tokens, end) !== 'initial') break
  }
  // van der Burr II: in a list of this form the numeral is initials
  if (
    end > at &&
    kindAt(tokens, end) === 'suffix' &&
    /^I[IV]I?$/.test(tokens[end]?.text ?? '') &&
    !hasGiven(tokens, at, end)
  )
    return { name: { family: join(tokens.slice(at, end)), given: tokens[end]?.text ?? '' }, next: end + 1 }
  let start = end
  while (start > at && kindAt(tokens, start - 1) === 'initial') start--
  if (start === end && isInitials(tokens[end - 1])) start--
  const family = tokens.slice(at, start)
  if (start === end || !family.some(isSurnameWord) || family.some((token) => token.kind === 'initial'))
    return undefined
  if (isOrganisationName(family)) return undefined
  return withSuffix(tokens, end, { family, given: tokens.slice(start, end), suffix: undefined })
}

/** Whether initials already stand behind the surname. */
function hasGiven(tokens: readonly NameToken[], at: number, end: number): boolean {
  return kindAt(tokens, end - 1) === 'initial' || (end - 1 > at && isInitials(tokens[end - 1]))
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
  const short = shortSurname(tokens, at)
  if (short !== undefined)
    return withSuffix(tokens, short + 1, {
      family: [withoutStop(tokens[short])],
      given: tokens.slice(at, short),
      suffix: undefined,
    })
  let end = at
  while (end < at + longestName && isNamePart(tokens, end)) end++
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

// Janie P. Vu. Silt
//          ^^^ two letters with a stop are a surname that ends the list, not an initial
function shortSurname(tokens: readonly NameToken[], at: number): number | undefined {
  if (kindAt(tokens, at) !== 'word') return undefined
  let next = at + 1
  while (kindAt(tokens, next) === 'initial' && !isTwoLetters(tokens[next])) next++
  const isSurname = kindAt(tokens, next) === 'initial' && kindAt(tokens, next + 1) !== 'initial'
  return isSurname ? next : undefined
}

function isTwoLetters(token: NameToken | undefined): boolean {
  return /^\p{Lu}\p{Ll}\.$/u.test(token?.text ?? '')
}

function withoutStop(token: NameToken | undefined): NameToken {
  const { text = '', start = 0, end = 0 } = token ?? {}
  return { kind: 'word', text: text.replace(/\.$/, ''), start, end }
}

/** `Burr U. A. Nigeria Grain` runs into the title, `PERFIL DE LEITOR` is one. */
function isFullName(all: readonly NameToken[], given: readonly NameToken[]): boolean {
  const lastInitial = given.findLastIndex((token) => token.kind === 'initial')
  if (lastInitial !== -1 && given.slice(lastInitial + 1).some(isSurnameWord)) return false
  return all.length < 3 || all.some((token) => token.kind === 'word' || token.kind === 'initial')
}
