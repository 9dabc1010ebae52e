import type { LinkedItem } from '../../model/citation.ts'
import type { Fix } from '../../model/finding.ts'
import type { Reference } from '../../model/reference.ts'

/** Words of a citation, and what the entry has in their place. */
interface Difference {
  readonly before: string
  readonly after: string
}

/** Say how a citation would read as its near miss has it, where one word or year differs that it has once. */
export function fixItem(item: LinkedItem, reference: Reference): Fix | undefined {
  const difference = findDifference(item, reference)
  if (!difference || difference.before === '') return undefined
  const { text, place } = item
  const { before } = difference
  const at = text.indexOf(before)
  if (at < 0 || text.indexOf(before, at + 1) >= 0 || text.includes('\n')) return undefined
  const move = (by: number) => ({
    line: place.start.line,
    column: place.start.column + by,
    offset: place.start.offset + by,
  })
  return { ...difference, place: { path: place.path, start: move(at), end: move(at + before.length) } }
}

function findDifference({ target, nearMiss }: LinkedItem, reference: Reference): Difference | undefined {
  const { csl, citekey } = reference
  if (target.kind === 'key') return citekey === undefined ? undefined : { before: target.key, after: citekey }
  if (target.kind !== 'authorDate') return undefined
  if (nearMiss?.kind === 'year') return differentYear(target.year.value, csl.issued?.['date-parts']?.[0]?.[0])
  return nearMiss?.kind === 'author-spelling'
    ? differentName(
        target.names,
        (csl.author ?? []).map(({ family, literal }) => family ?? literal ?? ''),
      )
    : undefined
}

function differentYear(before: string, year: number | undefined): Difference | undefined {
  return /^\d{4}$/.test(before) && year !== undefined && year > 999
    ? { before, after: String(year) }
    : undefined
}

/** The one surname that differs; an entry in capitals shows no spelling to follow. */
function differentName(names: readonly string[], authors: readonly string[]): Difference | undefined {
  const pairs = names.map((before, index) => ({ before, after: authors[index] ?? '' }))
  const [first, ...others] = pairs.filter(({ before, after }) => before !== after)
  if (!first || others.length > 0 || first.after === '') return undefined
  return first.after === first.after.toUpperCase() ? undefined : first
}
