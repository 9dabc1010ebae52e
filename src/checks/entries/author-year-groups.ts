import type { Manuscript } from '../../model/manuscript.ts'
import type { Reference } from '../../model/reference.ts'
import { foldYearWord } from '../../references/year-words.ts'
import { foldName } from '../../references/name-key.ts'
import { printedReferences } from './printed-references.ts'

/** Entries of one list that a letter behind the year may tell apart. */
interface AuthorYearGroup {
  readonly year: string
  readonly references: readonly Reference[]
}

/** Group the entries of each printed list that have the first author's surname and the year in common, in its order. */
export function groupByAuthorYear(manuscript: Manuscript): AuthorYearGroup[] {
  const groups = new Map<string, { year: string; references: Reference[] }>()
  for (const reference of printedReferences(manuscript)) {
    if (reference.origin !== 'list') continue
    const year = yearOf(reference)
    const who = firstAuthorOf(reference)
    if (year === undefined || who === undefined) continue
    const key = `${reference.list} ${reference.place.path} ${who} ${year}`
    const group = groups.get(key)
    if (group) group.references.push(reference)
    else groups.set(key, { year, references: [reference] })
  }
  return [...groups.values()]
}

/** The year as it is cited, without its letter. */
function yearOf({ csl: { issued } }: Reference): string | undefined {
  const year = issued?.['date-parts']?.[0]?.[0]
  if (year !== undefined) return String(year)
  return issued?.literal === undefined ? undefined : foldYearWord(issued.literal)
}

function firstAuthorOf({ csl }: Reference): string | undefined {
  const first = (csl.author ?? csl.editor)?.[0]
  const name = first?.family ?? first?.literal ?? csl.title
  return name === undefined ? undefined : foldName(name)
}

/** Give every author of an entry as one key; initials tell authors of one surname apart. */
export function authorsKey({ csl }: Reference): string {
  return (csl.author ?? csl.editor ?? [])
    .map(({ family = '', given = '', literal = '' }) => foldName(`${family} ${given} ${literal}`))
    .join(' ')
}
