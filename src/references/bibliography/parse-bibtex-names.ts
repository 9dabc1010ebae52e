import type { CslName } from '../../model/csl.ts'
import { othersName } from '../parse-names.ts'
import { latexToText } from './latex-to-text.ts'

/**
 * Read names joined by `and`: `Anna Quist and van der Lind, Bo and {Port of Oslo} and others`.
 *
 * A name in braces is an organisation. The three forms are those of BibTeX: `First von Last`, `von Last, First` and
 * `von Last, Jr, First`; biblatex's `family=…, given=…` is read too.
 */
export function parseBibtexNames(value: string): CslName[] {
  return splitOutsideBraces(value, /\s{1,99}and(?=\s)/gi)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map(parseName)
}

function parseName(name: string): CslName {
  if (/^others$/i.test(name)) return othersName
  if (isBraced(name)) return { literal: latexToText(name) }
  const parts = splitOutsideBraces(name, /,/g).map((part) => part.trim())
  if (/^(?:family|given|prefix|suffix)\s*=/.test(name)) return parseExtended(parts)
  const [first = '', second, third] = parts
  if (second === undefined) return parseNatural(first)
  const { particle, family } = splitParticle(first)
  const given = third ?? second
  return personOf({ particle, family, given, suffix: third === undefined ? '' : second })
}

/** `family=Lind, given=Bo, prefix=van der`, biblatex's extended form. */
function parseExtended(parts: readonly string[]): CslName {
  const values = new Map(
    parts.map((part) => {
      const [key = '', ...rest] = part.split('=')
      return [key.trim().toLowerCase(), rest.join('=').trim()] as const
    }),
  )
  const of = (key: string) => values.get(key) ?? ''
  return personOf({ particle: of('prefix'), family: of('family'), given: of('given'), suffix: of('suffix') })
}

/** `Bo van der Lind`: the last word is the family name, with the words in lower case before it. */
function parseNatural(name: string): CslName {
  const words = splitOutsideBraces(name, /[\s~]+/g).filter((word) => word !== '')
  if (words.length < 2) return { family: latexToText(name) }
  const from = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isLower(word))
  const given = from === -1 ? words.slice(0, -1) : words.slice(0, from)
  const { particle, family } = splitParticle(words.slice(given.length).join(' '))
  return personOf({ particle, family, given: given.join(' '), suffix: '' })
}

/** `van der Lind` has the particle `van der`; a name all in lower case is no particle. */
function splitParticle(last: string): { particle: string; family: string } {
  const words = splitOutsideBraces(last, /[\s~]+/g).filter((word) => word !== '')
  const from = words.findLastIndex((word, index) => index < words.length - 1 && isLower(word)) + 1
  return isLower(words[0] ?? '')
    ? { particle: words.slice(0, from).join(' '), family: words.slice(from).join(' ') }
    : { particle: '', family: last }
}

function isLower(word: string): boolean {
  return /^\p{Ll}/u.test(word.startsWith('\\') || word.startsWith('{\\') ? latexToText(word) : word)
}

interface PersonParts {
  readonly particle: string
  readonly family: string
  readonly given: string
  readonly suffix: string
}

function personOf(parts: PersonParts): CslName {
  const particle = latexToText(parts.particle)
  const given = latexToText(parts.given)
  const suffix = latexToText(parts.suffix)
  return {
    family: latexToText(parts.family),
    ...(given !== '' && { given }),
    ...(particle !== '' && { 'non-dropping-particle': particle }),
    ...(suffix !== '' && { suffix }),
  }
}

function isBraced(name: string): boolean {
  if (!name.startsWith('{') || !name.endsWith('}') || name.startsWith('{\\')) return false
  let depth = 0
  for (let at = 0; at < name.length; at++) {
    const char = name.charAt(at)
    if (char === '{') depth++
    else if (char === '}' && --depth === 0) return at === name.length - 1
  }
  return false
}

function splitOutsideBraces(text: string, separator: RegExp): string[] {
  if (!text.includes('{')) return text.split(separator)
  const parts: string[] = []
  let start = 0
  let depth = 0
  let seen = 0
  for (const { index, 0: found } of text.matchAll(separator)) {
    for (; seen < index; seen++) {
      const char = text.charAt(seen)
      if (char === '{') depth++
      else if (char === '}') depth--
    }
    if (depth > 0) continue
    parts.push(text.slice(start, index))
    start = index + found.length
  }
  return [...parts, text.slice(start)]
}
