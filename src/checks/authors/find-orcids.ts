import type { Manuscript } from '../../model/manuscript.ts'
import type { Place } from '../../model/place.ts'
import { readAuthors } from './read-authors.ts'

/** An ORCID iD as it is given, and whose it is, where front matter says so. */
export interface GivenOrcid {
  /** `0000-0002-1825-0097`, or what stands in its place. */
  readonly orcid: string
  readonly author: string | undefined
  readonly place: Place
}

// orcid.org/0000-0002-1825-0097 · ORCID: 0000 0002 1825 0097
const inText = /\borcid(?:\.org\/|(?:\s?ids?)?[\s:()]{1,4})(\d[\d\s–-]{10,24}[\dX])(?![\dX–-])/gi
const shape = /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/

/** Find every ORCID iD: of front matter, and of the text beside the word. */
export function findOrcids(manuscript: Manuscript): GivenOrcid[] {
  return [...inFrontMatter(manuscript), ...inBlocks(manuscript)]
}

/** Whether an iD is one: four groups of four, and the check character of ISO 7064 11-2. */
export function isOrcid(orcid: string): boolean {
  return shape.test(orcid) && checkCharacter(orcid.replaceAll('-', '').slice(0, 15)) === orcid.at(-1)
}

function checkCharacter(digits: string): string {
  const total = Array.from(digits).reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  const rest = (12 - (total % 11)) % 11
  return rest === 10 ? 'X' : String(rest)
}

function inFrontMatter(manuscript: Manuscript): GivenOrcid[] {
  let from = 0
  return readAuthors(manuscript).flatMap(({ name, fields, document }) => {
    const { orcid } = fields
    if (typeof orcid !== 'string' || orcid.trim() === '') return []
    const written = orcid.trim()
    const start = document.source.indexOf(written, from)
    // Written in another way, such as with escapes: the search is not begun again for each author.
    from = start < 0 ? document.source.length : start + written.length
    const place = start < 0 ? document.placeOf(0, 0) : document.placeOf(start, from)
    return [{ orcid: plainOrcid(written), author: name, place }]
  })
}

function inBlocks({ documents, bodyBlocks }: Manuscript): GivenOrcid[] {
  return documents.flatMap((document) =>
    document.blocks
      .filter(({ index }) => bodyBlocks.get(document.path)?.has(index))
      .flatMap(({ text, marks, place, sources }) => {
        const written = [...text.matchAll(inText)].map(({ 0: whole, 1: orcid = '', index }) => {
          const end = index + whole.length
          const from = sources[end - orcid.length] ?? 0
          return {
            orcid: plainOrcid(orcid),
            author: undefined,
            place: document.placeOf(from, (sources[end - 1] ?? from) + 1),
          }
        })
        const linked = marks.flatMap(({ kind, target = '' }) =>
          kind === 'link'
            ? [...target.matchAll(inText)].map(({ 1: orcid = '' }) => ({
                orcid: plainOrcid(orcid),
                author: undefined,
                place,
              }))
            : [],
        )
        return [...written, ...linked]
      }),
  )
}

/** The iD of an address, its groups parted by hyphens. */
function plainOrcid(written: string): string {
  const last = written.replace(/^.{0,40}orcid\.org\//i, '').replace(/[/\s]{1,4}$/, '')
  const digits = last.toUpperCase().replaceAll(/[\s–-]/g, '')
  return /^\d{15}[\dX]$/.test(digits) ? (digits.match(/.{4}/g) ?? []).join('-') : last
}
