import type { CiteTarget } from '../model/citation.ts'
import { foldWords } from '../references/name-key.ts'

const mostWords = 6

/** Give the slug of what an item cites, whether or not the list has it: `knox-anders-2022`, `toon-et-al-2019`. */
export function citeSlug(target: CiteTarget): string {
  if (target.kind === 'entry') return target.id
  if (target.kind === 'key') return target.key
  if (target.kind === 'number') return String(target.number)
  const { names, etAl, year } = target
  const who = foldWords(names.join(' ')).slice(0, mostWords)
  return [...who, ...(etAl ? ['et', 'al'] : []), ...foldWords(`${year.value}${year.suffix ?? ''}`)].join('-')
}
