import type { ProseBlock } from '../model/document.ts'
import type { Reference } from '../model/reference.ts'

const headLength = 80
// Ley Orgánica 3/2020, Directive 95/46/EC, Regulation (EU) 2016/679, Lei nº 9.394/1996
const designation = /(?<![\p{N}/.-])\d{1,3}(?:\.?\d{1,3})?\/\d{2,4}(?:\/\p{Lu}{2,3})?(?![\p{N}/])/gu

/**
 * Find the entries of laws and the like which the text names by their number: that is how they are cited.
 *
 * Only what stands at the head of an entry counts, since a number with a stroke may be that of an issue.
 */
export function findDesignated(blocks: readonly ProseBlock[], references: readonly Reference[]): string[] {
  const wanted = Map.groupBy(
    references,
    ({ text }) => text.slice(0, headLength).match(designation)?.[0] ?? '',
  )
  wanted.delete('')
  if (wanted.size === 0) return []
  return blocks.flatMap(({ text }) =>
    (text.match(designation) ?? []).flatMap((number) => wanted.get(number) ?? []).map(({ id }) => id),
  )
}
