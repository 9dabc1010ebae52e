import type { Manuscript } from '../../model/manuscript.ts'
import { findContactLines } from './contact-lines.ts'
import { foldKeys, isGiven, readAuthors, type AuthorEntry } from './read-authors.ts'

/** What a manuscript says of its corresponding author. */
export interface Corresponding {
  /** Authors that front matter marks as such. */
  readonly authors: readonly AuthorEntry[]
  /** What else names one: keys of front matter and lines of the text. */
  readonly texts: readonly string[]
  readonly authorCount: number
}

const marks = [
  'corresponding',
  'corresponding-author',
  'correspondence',
  'correspondingauthor',
  'is-corresponding',
]
const keys = [...marks, 'contact', 'address-correspondence']

/** Find who the corresponding author is; one that is the only author needs no mark. */
export function findCorresponding(manuscript: Manuscript): Corresponding {
  const authors = readAuthors(manuscript)
  const marked = authors.filter(
    // JOSS: `Anna Quist^[Corresponding author]`.
    ({ name, fields }) => /\bcorrespond/i.test(name) || marks.some((key) => isGiven(fields[key])),
  )
  const ofFront = manuscript.documents.flatMap(({ frontMatter }) => {
    const fields = foldKeys(frontMatter)
    return keys.filter((key) => isGiven(fields[key])).map((key) => JSON.stringify(fields[key]))
  })
  const lines = findContactLines(manuscript).map(({ text }) => text)
  const starred = marked.length > 0 || authors.length !== 1 ? marked : authors
  return { authors: starred, texts: [...ofFront, ...lines], authorCount: authors.length }
}
