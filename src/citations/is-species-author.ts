import type { ProseBlock } from '../model/document.ts'
import { emphasisBefore } from './set-off-before.ts'

const species = /^\p{Lu}(?:\p{Ll}+|\.)(?:\s\(\p{Lu}\p{Ll}+\))?(?:\s[\p{Ll}-]{3,}){1,2}\s?$/u

// Of a name that is not set in italics, as in text taken from a PDF, only the Latin endings tell what it is.
const plainSpecies =
  /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{2,20}(?:us|a|um|is|on|es|as|ys|ops|ax|ix)\s\p{Ll}{2,20}(?:us|um|a|is|ii|i|ae|ense|oides|ss|ans|ens)[\s,]{1,3}$/u
const firstAuthor = /\(\p{Lu}[^()]{0,30}\)\s$/u
const longestName = 60

/**
 * Whether what begins at `start` follows the name of a species: its author and year are of the name, and cite nothing.
 *
 *     The crayfish *Procambarus clarkii* (Girard, 1852) spreads.
 *                                        ^^^^^^^^^^^^^^
 */
export function isSpeciesAuthor(block: ProseBlock, start: number): boolean {
  const before = block.text.slice(Math.max(0, start - longestName), start)
  if (plainSpecies.test(before)) return true
  // *Carex nigra* (L.) Reichard (1778): who named it first stands in brackets
  const end = start - (firstAuthor.exec(before)?.[0].length ?? 0)
  const italics = emphasisBefore(block, end)
  return italics !== undefined && species.test(block.text.slice(italics.start, italics.end))
}
