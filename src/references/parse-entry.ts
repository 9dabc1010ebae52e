import type { CslItem } from '../model/csl.ts'
import { decideType } from './entry-type.ts'
import { findAccessNote } from './find-access-note.ts'
import { findIdentifiers } from './find-identifiers.ts'
import { findNumbering, type Numbering } from './find-numbering.ts'
import { authorsOf, isTitleLabel } from './read-authors.ts'
import { findSchool } from './find-school.ts'
import { respace } from './respace.ts'
import { moveSectionLetter } from './section-letter.ts'
import { splitEdition } from './split-edition.ts'
import { splitHead, type Head } from './split-head.ts'
import { splitTitle } from './split-title.ts'
import { blankOut, type Stretch } from './stretch.ts'
import type { TitleParts } from './title-parts.ts'

/**
 * Read a printed entry as CSL-JSON, as far as its form tells: authors, year and suffix, title, container, volume,
 * issue, pages, identifiers, type.
 *
 * `emphasis` are the stretches printed in italics, which tell titles of books and journals from the rest.
 */
export function parseEntry(printed: string, emphasis: readonly Stretch[] = []): CslItem {
  const text = respace(printed.replaceAll(/[^\S ]/g, ' '))
  const ids = findIdentifiers(text)
  const access = findAccessNote(blankOut(text, ids.stretches), { hasAddress: ids.URL !== undefined })
  const masked = blankOut(text, [...ids.stretches, ...(access ? [access] : [])])
  const sure = findNumbering(masked, { from: 0, isDated: false })
  const head = splitHead(text, sure && sure.weight > 3 ? blankOut(masked, [sure]) : masked)
  const dated = maskYear(masked, head)
  const numbering = findNumbering(dated, {
    from: head.end,
    isDated: head.year !== undefined,
    year: head.year?.isBracketed ? head.year : undefined,
  })
  const isPeriodical = (head.year?.issued['date-parts']?.[0]?.length ?? 0) > 2
  const isJournal = numbering?.volume !== undefined || numbering?.issue !== undefined
  const isTitled = isTitleLabel(head.label)
  const body = splitTitle(dated, { from: head.end, emphasis, numbering, isJournal, isPeriodical, isTitled })
  const fields = {
    ...authorsOf(head),
    ...datesOf(head),
    ...(access && { accessed: access.accessed }),
    ...titlesOf(head, body),
    ...numbersOf(numbering, isPeriodical),
    ...(ids.DOI !== undefined && { DOI: ids.DOI }),
    ...(ids.ISBN !== undefined && { ISBN: ids.ISBN }),
    ...(ids.URL !== undefined && { URL: ids.URL }),
  }
  const school = fields.publisher === undefined ? findSchool(text) : undefined
  const published = withSection(school === undefined ? fields : { ...fields, publisher: school })
  return { type: decideType({ ...published, text }), ...published }
}

function withSection<T extends Pick<CslItem, 'container-title' | 'volume'>>(fields: T): T {
  const { 'container-title': container, volume } = fields
  if (container === undefined || volume === undefined) return fields
  const moved = moveSectionLetter({ container, volume })
  return { ...fields, 'container-title': moved.container, volume: moved.volume }
}

/** A year in brackets behind a journal's name is no volume with an issue. */
function maskYear(text: string, { year }: Head): string {
  return year ? blankOut(text, [year]) : text
}

function datesOf({ year }: Head): Pick<CslItem, 'issued' | 'original-date' | 'status' | 'year-suffix'> {
  if (!year) return {}
  const { issued, suffix, original, status } = year
  return {
    issued,
    ...(suffix !== undefined && { 'year-suffix': suffix }),
    ...(original && { 'original-date': original }),
    ...(status !== undefined && { status }),
  }
}

// Harbours of the north [Doctoral dissertation].
const kind = /^\[[^[\]]{1,60}\]$/

/** A title in author position is the title, and what stands where a title should is its container. */
function titlesOf(
  { label, names }: Head,
  body: TitleParts,
): Pick<CslItem, 'container-title' | 'edition' | 'editor' | 'publisher' | 'publisher-place' | 'title'> {
  const { title, edition = body.edition } = splitEdition(body.title)
  const published = {
    ...(body.publisher !== undefined && !kind.test(body.publisher) && { publisher: body.publisher }),
    ...(body.place !== undefined && { 'publisher-place': body.place }),
  }
  if (label !== undefined && isTitleLabel(label))
    return { title: label, ...(title !== undefined && { 'container-title': title }), ...published }
  return {
    ...(title !== undefined && title !== '' && { title }),
    ...(body.container !== undefined && { 'container-title': body.container }),
    ...(names.length > 0 && body.editors && body.editors.length > 0 && { editor: body.editors }),
    ...(edition !== undefined && { edition }),
    ...published,
  }
}

function numbersOf(
  numbering: Numbering | undefined,
  isPeriodical: boolean,
): Pick<CslItem, 'issue' | 'number' | 'page' | 'volume'> {
  if (!numbering) return {}
  const { volume, issue, page, number } = numbering
  // The Harbour Times, A1, A4: a newspaper has no volume of one letter
  if (isPeriodical && page === undefined && volume !== undefined && /^[A-Z]\d{1,2}$/.test(volume))
    return { page: number === undefined ? volume : `${volume}, ${number}` }
  return {
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(page !== undefined && { page }),
    ...(number !== undefined && { number }),
  }
}
