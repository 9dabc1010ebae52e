import type { LinkedCitation, LinkedItem } from '../model/citation.ts'
import type { Reference } from '../model/reference.ts'
import { findCited } from './find-cited.ts'
import { numberEntries } from './number-entries.ts'

/** So many times as many numbers as names make a text one that cites by number. */
const majority = 2
/** Share of the entries from which on a number, or a name, is wanted for each. */
const nearlyAll = 0.8
const half = 0.5
/** Brackets before a list that prints numbers always cite. */
const bracketed = /^\\?\[/

/**
 * Leave out what only looks like a citation in a text that cites in the other way.
 *
 * Where numbers cite, that is the name and year before one, as in `Knox and Anders (2022) [12]`. Where names and
 * years cite half of the list, it is numbers that mostly repeat them, such as those of notes. Where notes cite, it is
 * every number, and a name and year that mean no entry. A text may cite in both ways: names and year still count for
 * an entry that no number cites.
 */
export function preferMainSyntax(
  citations: readonly LinkedCitation[],
  references: readonly Reference[],
): LinkedCitation[] {
  const noted = citations.filter(({ syntax }) => syntax === 'note')
  const byNote = findCited(noted)
  const byOthers = findCited(citations.filter(({ syntax }) => syntax !== 'note'))
  return noted.length > 0 && byNote.size >= byOthers.size
    ? citations.filter(fitsNotes)
    : preferNumbersOrNames(citations, references)
}

/** In a text that cites in notes, names and years count where they mean an entry; numbers are those of the notes. */
function fitsNotes({ syntax, items }: LinkedCitation): boolean {
  return (
    syntax !== 'numeric' &&
    (syntax !== 'author-date' || items.some(({ references }) => references.length > 0))
  )
}

function preferNumbersOrNames(
  citations: readonly LinkedCitation[],
  references: readonly Reference[],
): LinkedCitation[] {
  const numeric = citations.filter(({ syntax }) => syntax === 'numeric')
  if (numeric.length === 0) return [...citations]
  const starts = new Set(numeric.map(({ place }) => `${place.path}:${place.start.offset}`))
  const apart = citations.filter((citation) => !isNamed(citation) || !isBeforeNumber(citation, starts))
  const named = apart.filter(isNamed)
  const byNumber = findCited(numeric)
  const byName = findCited(named)
  if (numeric.length >= named.length * majority) {
    const isWhole = byNumber.size >= references.length * nearlyAll
    return apart.filter((citation) => !isNamed(citation) || (!isWhole && citesAlone(citation, byNumber)))
  }
  const both = [...byNumber].filter((id) => byName.has(id)).length
  if (byName.size < references.length * half || both < byNumber.size * half) return apart
  const { isPrinted } = numberEntries(references)
  return apart.filter(({ syntax, text }) => syntax !== 'numeric' || (isPrinted && bracketed.test(text)))
}

function isNamed({ syntax }: LinkedCitation): boolean {
  return syntax === 'author-date'
}

function isBeforeNumber({ place: { path, end } }: LinkedCitation, starts: ReadonlySet<string>): boolean {
  return [0, 1, 2].some((gap) => starts.has(`${path}:${end.offset + gap}`))
}

/** Whether a citation means an entry that nothing else cites. */
function citesAlone({ items }: LinkedCitation, cited: ReadonlySet<string>): boolean {
  return items.some(
    ({ references }: LinkedItem) => references.length === 1 && !cited.has(references[0] ?? ''),
  )
}
