import type { CslItem, CslName } from '../../model/csl.ts'
import { plainText } from './plain-text.ts'

/** One field of an entry that has another value; `undefined` where it has none. */
export interface FieldChange {
  readonly field: string
  readonly before: string | undefined
  readonly after: string | undefined
}

type Read = (item: CslItem) => string | undefined

// In the words of an editor, in the order of a printed entry.
const fields: readonly (readonly [string, Read])[] = [
  ['authors', ({ author }) => namesOf(author)],
  ['year', yearOf],
  ['title', ({ title }) => title],
  ['editors', ({ editor }) => namesOf(editor)],
  ['journal or book', (item) => item['container-title']],
  ['volume', ({ volume }) => volume],
  ['issue', ({ issue }) => issue],
  ['pages', ({ page }) => page],
  ['number', ({ number }) => number],
  ['edition', ({ edition }) => edition],
  ['publisher', ({ publisher }) => publisher],
  ['place', (item) => item['publisher-place']],
  ['DOI', ({ DOI }) => DOI?.toLowerCase()],
  ['address', ({ URL }) => URL],
]

/** List the fields in which two versions of an entry differ, in the order in which an entry prints them. */
export function listChangedFields(before: CslItem, after: CslItem): FieldChange[] {
  return fields.flatMap(([field, read]) => {
    const [old, now] = [read(before), read(after)]
    return plainText(old ?? '') === plainText(now ?? '') ? [] : [{ field, before: old, after: now }]
  })
}

function namesOf(names: readonly CslName[] | undefined): string | undefined {
  return names
    ?.map(({ family, given, literal, suffix, 'non-dropping-particle': particle }) => {
      const surname = [particle, family].filter(Boolean).join(' ')
      return literal ?? [surname, given, suffix].filter(Boolean).join(', ')
    })
    .join('; ')
}

function yearOf({ issued, 'year-suffix': suffix = '' }: CslItem): string | undefined {
  const year = issued?.['date-parts']?.[0]?.[0]
  return year === undefined ? issued?.literal : `${year}${suffix}`
}
