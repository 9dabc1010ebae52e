import type { CslItem, CslName } from '../model/csl.ts'
import { decideType } from './entry-type.ts'
import { findAccessNote } from './find-access-note.ts'
import { findIdentifiers } from './find-identifiers.ts'
import { isOrganisationWord } from './name-words.ts'
import { findNumbering, type Numbering } from './find-numbering.ts'
import { splitHead, type Head } from './split-head.ts'
import { splitTitle } from './split-title.ts'
import { blankOut, type Stretch } from './stretch.ts'

/**
 * Read a printed entry as CSL-JSON, as far as its form tells: authors, year and suffix, title, container, volume,
 * issue, pages, identifiers, type.
 *
 * `emphasis` are the stretches printed in italics, which tell titles of books and journals from the rest.
 */
export function parseEntry(printed: string, emphasis: readonly Stretch[] = []): CslItem {
  const text = printed.replaceAll(/\s/g, ' ')
  const ids = findIdentifiers(text)
  const access = findAccessNote(blankOut(text, ids.stretches))
  const masked = blankOut(text, [...ids.stretches, ...(access ? [access] : [])])
  const sure = findNumbering(masked, 0)
  const head = splitHead(sure && sure.weight > 3 ? blankOut(masked, [sure]) : masked)
  const numbering = findNumbering(maskYear(masked, head), head.end)
  const body = splitTitle(masked, { from: head.end, to: numbering?.start ?? masked.length, emphasis })
  const title = body.title ?? (isTitleLabel(head.label) ? head.label : undefined)
  const fields = {
    ...authorsOf(head),
    ...(head.year && { issued: head.year.issued }),
    ...(head.year?.suffix !== undefined && { 'year-suffix': head.year.suffix }),
    ...(head.year?.original && { 'original-date': head.year.original }),
    ...(head.year?.status !== undefined && { status: head.year.status }),
    ...(access && { accessed: access.accessed }),
    ...(isTitleLabel(head.label)
      ? { title: head.label, ...(title !== head.label && title && { 'container-title': title }) }
      : title && { title }),
    ...(body.container !== undefined && !isTitleLabel(head.label) && { 'container-title': body.container }),
    ...(body.publisher !== undefined && { publisher: body.publisher }),
    ...numbersOf(numbering),
    ...(ids.DOI !== undefined && { DOI: ids.DOI }),
    ...(ids.ISBN !== undefined && { ISBN: ids.ISBN }),
    ...(ids.URL !== undefined && { URL: ids.URL }),
  }
  return { type: decideType({ ...fields, text }), ...fields }
}

/** A year in brackets behind a journal's name is no volume with an issue. */
function maskYear(text: string, { year }: Head): string {
  return year ? blankOut(text, [year]) : text
}

function authorsOf(head: Head): { author?: readonly CslName[]; editor?: readonly CslName[] } {
  if (head.names.length > 0)
    return head.areEditors ? { author: head.names, editor: head.names } : { author: head.names }
  if (head.label === undefined || head.label === '' || isTitleLabel(head.label)) return {}
  return { author: bareSurnames(head.label) ?? [{ literal: head.label }] }
}

// Burr and Lind, 2005.
function bareSurnames(label: string): CslName[] | undefined {
  const words = label.split(/\s?,\s|\s(?:and|&|e|y|et|und)\s/)
  const areSurnames = words.every(
    (word) => /^\p{Lu}[\p{Ll}'’-][\p{L}'’-]*$/u.test(word) && !isOrganisationWord(word),
  )
  return words.length > 1 && areSurnames ? words.map((family) => ({ family })) : undefined
}

const smallWords =
  /^(?:a|an|and|at|by|de|der|die|das|del|des|do|da|e|et|for|für|in|la|le|les|of|on|the|to|und|van|von|y|zu)$/i

/** What stands in author position is a title if it reads as a sentence: most of its words begin small. */
function isTitleLabel(label: string | undefined): boolean {
  if (label === undefined) return false
  if (/^["“„«'‘]/.test(label)) return true
  const words = label.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !smallWords.test(word))
  if (words.some((word) => isOrganisationWord(word))) return false
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  return words.length >= 2 && small * 2 >= words.length
}

function numbersOf(numbering: Numbering | undefined): Pick<CslItem, 'issue' | 'number' | 'page' | 'volume'> {
  if (!numbering) return {}
  const { volume, issue, page, number } = numbering
  return {
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(page !== undefined && { page }),
    ...(number !== undefined && { number }),
  }
}
