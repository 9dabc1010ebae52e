import type { CslItem } from '../../model/csl.ts'
import type { Reference } from '../../model/reference.ts'
import type { RuleName } from '../../model/rule.ts'
import type { Evidence, Question } from './evidence.ts'

interface Field {
  readonly name: string
  readonly read: (csl: CslItem) => string | undefined
}

const others = 'et al.'
const coming =
  /press|forthcoming|appear|accepted|submitted|druck|erscheinen|presse|para[iî]tre|prensa|prelo|stampa|perse/i

/** The fields that publishers ask for by name. */
const fields: Readonly<Partial<Record<RuleName, Field>>> = {
  'access-date-missing': { name: 'access date', read: ({ accessed }) => yearOf(accessed) },
  'book-title-missing': { name: 'book title', read: (csl) => csl['container-title'] },
  'conference-name-missing': { name: 'conference', read: (csl) => csl['container-title'] },
  'editor-missing': { name: 'editor', read: ({ editor }) => namesOf(editor) },
  'issue-missing': { name: 'issue', read: ({ issue }) => issue },
  'journal-doi-missing': { name: 'DOI', read: ({ DOI }) => DOI },
  'journal-name-missing': { name: 'journal', read: (csl) => csl['container-title'] },
  'journal-volume-missing': { name: 'volume', read: ({ volume }) => volume },
  'publisher-missing': { name: 'publisher', read: ({ publisher }) => publisher },
  'publisher-place-missing': { name: 'place of publication', read: (csl) => csl['publisher-place'] },
  'reference-author-missing': { name: 'author', read: ({ author, editor }) => namesOf(author ?? editor) },
  'reference-title-missing': { name: 'title', read: ({ title }) => title },
  'reference-year-missing': { name: 'year', read: ({ issued }) => yearOf(issued) },
  'thesis-institution-missing': { name: 'university', read: ({ publisher }) => publisher },
  'web-url-missing': { name: 'address of a page', read: ({ URL }) => URL },
}

/**
 * Tell whether an entry has the field that a query asks for; nothing for a rule that asks for no field.
 *
 * A check is silent where it is not sure that a field is wanted. A publisher who asks is sure, so the entry must have it.
 */
export function fieldEvidence(reference: Reference, question: Question): Evidence | undefined {
  const { csl, place } = reference
  const { rule } = question
  if (rule === 'page-range-missing') return pagesEvidence(reference)
  const standing = question.findings.find((one) => one.rule === rule && one.subject === reference.id)
  if (standing) return { isSettled: false, reason: standing.message, places: [standing.place] }
  if (rule === 'in-press-reference') return publishedEvidence(reference)
  if (rule === 'et-al-in-reference') return authorsEvidence(reference)
  const field = fields[rule]
  if (!field) return undefined
  const given = field.read(csl)
  if (given === undefined || given.trim() === '')
    return { isSettled: false, reason: `No ${field.name} was found in the entry.`, places: [place] }
  return { isSettled: true, reason: `The entry has the ${field.name} “${given}”.`, places: [place] }
}

function pagesEvidence({ csl, place }: Reference): Evidence {
  const given = csl.page ?? csl.number
  if (given === undefined)
    return { isSettled: false, reason: 'The entry has neither pages nor an article number.', places: [place] }
  const what = csl.page === undefined ? 'Article number' : 'Pages'
  return { isSettled: true, reason: `${what} ${given} given.`, places: [place] }
}

function publishedEvidence({ csl: { status = '', issued }, place }: Reference): Evidence {
  const says = [status, issued?.literal ?? ''].find((one) => coming.test(one))
  if (says !== undefined)
    return { isSettled: false, reason: `The entry still says “${says}”.`, places: [place] }
  const year = yearOf(issued)
  if (year === undefined)
    return { isSettled: false, reason: 'No year was found in the entry.', places: [place] }
  return { isSettled: true, reason: `The entry is of ${year}.`, places: [place] }
}

function authorsEvidence({ csl: { author = [] }, place }: Reference): Evidence {
  if (author.length < 2 || author.some(({ literal }) => literal === others))
    return { isSettled: false, reason: 'The entry does not name every author.', places: [place] }
  return { isSettled: true, reason: `The entry names ${author.length} authors.`, places: [place] }
}

function yearOf(date: CslItem['issued']): string | undefined {
  const year = date?.['date-parts']?.[0]?.[0]
  return year === undefined ? date?.literal : String(year)
}

function namesOf(names: CslItem['author'] = []): string | undefined {
  return names.length === 0
    ? undefined
    : names.map(({ literal, family = '' }) => literal ?? family).join(', ')
}
