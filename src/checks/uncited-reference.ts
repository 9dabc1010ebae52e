import { describeLine } from '../model/describe-lines.ts'
import type { ProseBlock } from '../model/document.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Reference } from '../model/reference.ts'
import { findCited } from '../references/find-cited.ts'
import { numberEntries } from '../references/number-entries.ts'
import { mentioned } from '../queries/evidence/mentioned.ts'
import type { Check } from './check.ts'
import { countPageCitations } from './items/cites-by-page.ts'
import { viewScopes } from './items/scope-views.ts'

/**
 * An entry of the list that no citation means. Silent where the text cites in a way that is not read yet.
 *
 * An entry of a bibliography file that nobody cites is not printed, so it weighs less than one of a printed list.
 */
export const uncitedReference: Check = {
  rule: 'uncited-reference',
  raised: 'always',
  find(manuscript) {
    if (manuscript.unread.length > 0) return []
    const spoken = spokenFor(manuscript)
    return findReadable(manuscript)
      .filter(({ id }) => !spoken.has(id) && !excused(manuscript, id))
      .map((reference) => ({
        message: `${describe(reference)} but not cited. ${mentioned(reference, manuscript)}`.trim(),
        ...(reference.origin === 'bibliography' && { severity: 'info' as const }),
        place: reference.place,
        subject: reference.id,
        related: (manuscript.mentions.get(reference.id) ?? []).map(({ words, place }) => {
          return { message: `${words} is mentioned on ${describeLine(place, reference.place.path)}`, place }
        }),
      }))
  },
}

/** Entries whose part of the text could be read: each chapter with a list of its own is judged by itself. */
function findReadable(manuscript: Manuscript): Reference[] {
  return viewScopes(manuscript).flatMap((part) => {
    const origins = new Set(part.references.map(({ origin }) => origin))
    const readable = new Set([...origins].filter((origin) => isReadable(part, origin)))
    return citable(part).filter(({ origin }) => readable.has(origin))
  })
}

function describe({ label, origin, citekey }: Reference): string {
  return origin === 'list'
    ? `“${label}” is in the reference list`
    : `“${label}” (\`${citekey}\`) is in the bibliography`
}

/** Entries that need no citation, or that may have one which is not read. */
function excused({ bibliography, doubtful }: Manuscript, id: string): boolean {
  return bibliography.excused.has(id) || doubtful.has(id)
}

/** Entries that the text could cite: where it cites by number, those whose number could be read. */
function citable(manuscript: Manuscript): readonly Reference[] {
  const { references } = manuscript
  if (!isNumeric(manuscript)) return references
  const { numberOf } = numberEntries(references)
  return references.filter(({ id, origin }) => origin === 'bibliography' || numberOf.has(id))
}

/** Entries that are cited, or that a near miss already speaks of. */
function spokenFor({ citations }: Manuscript): ReadonlySet<string> {
  const spoken = new Set(findCited(citations))
  for (const { items } of citations)
    for (const { nearMiss } of items) if (nearMiss) spoken.add(nearMiss.reference)
  return spoken
}

const nearlyAll = 0.9
const shortList = 10
const fewestNoted = 4
const bracketed = /[[(](\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,30})[\])]/g
const keyed = /\[[^\]\n]{0,80}@[\p{L}\d]|\\cite[a-z*]{0,12}[[{]|\{cite/u

/**
 * Whether what is cited could be read. A text that names more entries by number or key than it cites by author and year
 * has a syntax that is not read yet: then nothing can be said of any entry.
 */
function isReadable(manuscript: Manuscript, origin: Reference['origin']): boolean {
  if (origin === 'bibliography') return isKeyed(manuscript) || !hasKeys(manuscript)
  const linked = findCited(manuscript.citations)
  if (isNumeric(manuscript)) return linked.size >= manuscript.references.length * leastCited(manuscript)
  if (isNoted(manuscript)) return linked.size >= leastNoted(manuscript.references.length)
  const blocks = bodyOf(manuscript)
  // A list without a text, such as a page of publications, is not one to be cited.
  if (blocks.every(({ kind }) => kind === 'heading')) return false
  const numbers = new Set(blocks.flatMap((block) => numbersIn(block, manuscript.references.length)))
  const keys = blocks.filter((block) => keyed.test(block.text)).length
  const notes = blocks.filter((block) => block.marks.some((mark) => mark.kind === 'footnoteReference')).length
  const pages = countPageCitations(manuscript)
  return linked.size > 0
    ? numbers.size <= linked.size && keys <= linked.size && pages <= linked.size
    : numbers.size + keys + notes + pages === 0
}

/** Whether a citation by key was read. */
function isKeyed({ citations }: Manuscript): boolean {
  return citations.some(({ items }) => items.some(({ target }) => target.kind === 'key'))
}

/** Whether the text cites by key, read or not. */
function hasKeys(manuscript: Manuscript): boolean {
  return bodyOf(manuscript).some((block) => keyed.test(block.text))
}

/** Share of its list that a text must cite by number before any entry is missed; much else stands in parentheses. */
function leastCited({ citations }: Manuscript): number {
  const numeric = citations.filter(({ syntax }) => syntax === 'numeric')
  const inParentheses = numeric.filter(({ text }) => text.startsWith('(')).length
  return inParentheses * 2 > numeric.length ? 0.7 : 0.5
}

/** Whether a text mostly cites by number. */
function isNumeric({ citations }: Manuscript): boolean {
  const numeric = citations.filter(({ syntax }) => syntax === 'numeric').length
  return numeric > 0 && numeric * 2 >= citations.length
}

/** A text that mostly cites in notes is understood only if nearly every entry was met in them. */
function isNoted({ citations }: Manuscript): boolean {
  const noted = citations.filter(({ syntax }) => syntax === 'note').length
  return noted > 0 && noted * 2 >= citations.length
}

/** Of a list that is longer some may be there to be read, not because the text cites them. */
function leastNoted(entries: number): number {
  return entries < shortList ? Math.max(fewestNoted, entries - 1) : entries * nearlyAll
}

function bodyOf({ documents, bodyBlocks }: Manuscript): ProseBlock[] {
  return documents.flatMap(({ path, blocks }) =>
    blocks.filter((block) => bodyBlocks.get(path)?.has(block.index)),
  )
}

/** Numbers of entries that stand in brackets or are raised; what is larger than the list is no such number. */
function numbersIn({ text, marks }: ProseBlock, entries: number): number[] {
  const raised = marks
    .filter(({ kind }) => kind === 'superscript')
    .map(({ start, end }) => text.slice(start, end))
  const inBrackets = [...text.matchAll(bracketed)].map((match) => match[1] ?? '')
  const found = [...raised, ...inBrackets].flatMap((part) => part.match(/\d{1,3}/g) ?? []).map(Number)
  return found.filter((number) => number > 0 && number <= entries)
}
