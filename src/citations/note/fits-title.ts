import { foldWords } from '../../references/name-key.ts'

const fewestOfLong = 3
const shortestWord = 4

/**
 * Whether what a note prints may be the title: a part of it, as short forms are, or its beginning with more behind.
 *
 * A part must hold a word of weight, so that `Of the` is none.
 */
export function fitsTitle(printed: string, title: readonly string[]): boolean {
  const words = foldWords(printed)
  if (words.length === 0 || title.length === 0) return false
  if (words.length <= title.length)
    return (
      words.some((word) => word.length >= shortestWord || words.length === title.length) &&
      holds(title, words)
    )
  return holds(words, title.slice(0, fewestOfLong))
}

function holds(whole: readonly string[], part: readonly string[]): boolean {
  for (let from = 0; from + part.length <= whole.length; from++)
    if (part.every((word, index) => whole[from + index] === word)) return true
  return false
}
