import type { Reference } from '../../model/reference.ts'
import { once } from '../../model/once.ts'
import { isDateWord } from '../../references/month-names.ts'
import { foldName, foldWords } from '../../references/name-key.ts'

const word = /\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}[\p{L}\p{M}’'-]*|\p{Lu}{3,}/gu
const year = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/
const titleStart = 16

/**
 * Give the surnames of all authors of a printed entry, where it is sure that nobody is missing.
 *
 * Nothing for organisations and names without given names, for a list cut short by `et al.`, for a dash that repeats authors, and where a word stands
 * before the title that is part of no name that was read.
 */
export function readSurnames({ csl, text, origin }: Reference): string[] | undefined {
  const { author = [], editor, title = '' } = csl
  if (origin !== 'list' || author.length === 0 || editor === author) return undefined
  const at = text.indexOf(title.slice(0, titleStart))
  if (title.length < titleStart || at < 0) return undefined
  const before = text.slice(0, at)
  // Lewis, M. Paul & Simons, Gary F.: without the year between, a title may begin in the middle of the names
  if (!year.test(before)) return undefined
  const surnames = author.flatMap(({ family, given, 'non-dropping-particle': particle }) =>
    family === undefined || given === undefined
      ? []
      : [particle === undefined ? family : `${particle} ${family}`],
  )
  if (surnames.length < author.length) return undefined
  const parts = new Set(
    author.flatMap(({ family = '', given = '', suffix = '', 'non-dropping-particle': particle = '' }) => [
      family,
      given,
      suffix,
      particle,
    ]),
  )
  // Most words are names as printed, so that nothing need be folded.
  const known = once(() => new Set([...parts].flatMap((part) => [foldName(part), ...foldWords(part)])))
  const printed = before.match(word) ?? []
  const isComplete = printed.every(
    (one) =>
      parts.has(one) ||
      isDateWord(one) ||
      foldWords(one).every((part) => known().has(part)) ||
      known().has(foldName(one)),
  )
  return isComplete ? surnames : undefined
}
