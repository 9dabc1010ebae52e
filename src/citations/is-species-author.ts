import type { ProseBlock } from '../model/document.ts'

const species = /^\p{Lu}(?:\p{Ll}+|\.)(?:\s\(\p{Lu}\p{Ll}+\))?(?:\s[\p{Ll}-]{3,}){1,2}\s?$/u

/**
 * Whether what begins at `start` follows the name of a species: its author and year are of the name, and cite nothing.
 *
 *     The crayfish *Procambarus clarkii* (Girard, 1852) spreads.
 *                                        ^^^^^^^^^^^^^^
 */
export function isSpeciesAuthor({ text, marks }: ProseBlock, start: number): boolean {
  return marks.some(
    ({ kind, start: from, end }) =>
      kind === 'emphasis' &&
      end <= start &&
      start - end <= 2 &&
      /^[\s,]*$/.test(text.slice(end, start)) &&
      species.test(text.slice(from, end)),
  )
}
