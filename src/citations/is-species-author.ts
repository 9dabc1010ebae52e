import type { ProseBlock } from '../model/document.ts'

const species = /^\p{Lu}(?:\p{Ll}+|\.)(?:\s\(\p{Lu}\p{Ll}+\))?(?:\s[\p{Ll}-]{3,}){1,2}\s?$/u

// Of a name that is not set in italics, as in text taken from a PDF, only the Latin endings tell what it is.
const plainSpecies =
  /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{2,20}(?:us|a|um|is|on|es|as|ys|ops|ax|ix)\s\p{Ll}{2,20}(?:us|um|a|is|ii|i|ae|ense|oides|ss|ans|ens)[\s,]{1,3}$/u
const longestName = 60

/**
 * Whether what begins at `start` follows the name of a species: its author and year are of the name, and cite nothing.
 *
 *     The crayfish *Procambarus clarkii* (Girard, 1852) spreads.
 *                                        ^^^^^^^^^^^^^^
 */
export function isSpeciesAuthor({ text, marks }: ProseBlock, start: number): boolean {
  if (plainSpecies.test(text.slice(Math.max(0, start - longestName), start))) return true
  return marks.some(
    ({ kind, start: from, end }) =>
      kind === 'emphasis' &&
      end <= start &&
      start - end <= 2 &&
      /^[\s,]*$/.test(text.slice(end, start)) &&
      species.test(text.slice(from, end)),
  )
}
