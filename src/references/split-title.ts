import { readRest, townAtEnd } from './container-rest.ts'
import { cutNotes, type CutTitle, findEdition } from './cut-notes.ts'
import { findEditors } from './find-editors.ts'
import { findImprint, type Imprint } from './find-imprint.ts'
import { isApart } from './italics.ts'
import { splitBook } from './split-book.ts'
import { splitItalic } from './split-italic.ts'
import { splitQuoted } from './split-quoted.ts'
import { splitSentences } from './split-sentences.ts'
import { blankOut, trimStretch, wordsOf, type Stretch } from './stretch.ts'
import type { Draft, Middle, TitleParts } from './title-parts.ts'

/** Where the middle of an entry begins, and what has been found in it. */
export interface TitleRange {
  readonly from: number
  readonly emphasis: readonly Stretch[]
  readonly numbering: Stretch | undefined
  /** Whether the numbering has a volume or issue, so that what stands before it is a journal. */
  readonly isJournal: boolean
  /** Whether the date has a day, as that of a newspaper, whose town is no publisher's. */
  readonly isPeriodical: boolean
  /** Whether the title stands in author position, so that the imprint may follow at once. */
  readonly isTitled: boolean
}

// Silt moves, p 503–512. In W. Burr (ed.), Quays
const bookBehind = /^[.,;:)\]]{0,2}\s{1,3}(?:[Ii]n|Em|En|Dans):?\s/

/** Split the middle of an entry into title, container, editors, publisher and place. */
export function splitTitle(printed: string, range: TitleRange): TitleParts {
  const { from, isJournal, emphasis } = range
  const isInside =
    range.numbering !== undefined &&
    bookBehind.test(printed.slice(range.numbering.end, range.numbering.end + 12))
  const text = isInside && range.numbering ? blankOut(printed, [range.numbering]) : printed
  const numbering = isInside ? undefined : range.numbering
  const imprint = imprintOf(text, { ...range, numbering })
  const to = Math.min(numbering?.start ?? text.length, imprint?.start ?? text.length)
  const body = trimStretch(text, { start: from, end: Math.max(from, to) })
  const published = imprint ? { publisher: imprint.publisher, place: imprint.place } : {}
  const isNumbered = numbering !== undefined && (isJournal || !imprint || imprint.start > numbering.start)
  const middle = { text, body, emphasis, isJournal, isNumbered, imprint }
  const parts = body.end > body.start ? splitMiddle(middle) : {}
  const behind = text.slice(from, from + 800)
  const isBook = !isJournal || parts.editors !== undefined
  const edition = isBook && parts.title !== undefined ? findEdition(behind) : undefined
  const editors = isBook && parts.container !== undefined && !parts.editors?.length ? findEditors(behind) : []
  const town = isJournal && !imprint ? townAtEnd(text, body) : undefined
  return {
    ...(isBook ? withoutNotes(parts) : parts),
    ...(edition !== undefined && { edition }),
    ...(editors.length > 0 && { editors }),
    ...defined(town ? { place: town.words } : published),
  }
}

function defined({
  publisher,
  place,
}: {
  publisher?: string | undefined
  place?: string | undefined
}): TitleParts {
  return { ...(publisher !== undefined && { publisher }), ...(place !== undefined && { place }) }
}

const tailNote = /[([](?:trad|orig|engl|dt\.|übers|work|reprint|erstausgabe)/iu

/** The imprint stands behind the pages, before them, or where there are none at the end. */
function imprintOf(
  text: string,
  { from: start, numbering, isJournal, isPeriodical, isTitled, emphasis }: TitleRange,
): Imprint | undefined {
  const trimmed = trimStretch(text, { start, end: text.length })
  // what is printed in italics is no publisher
  const italic = emphasis.findLast(
    ({ end }) => end <= (numbering?.start ?? text.length) && isApart(text, end),
  )
  const from = isTitled ? start : Math.max(trimmed.start, italic?.end ?? 0)
  const note = text.slice(from).search(tailNote)
  const end = note < 8 ? text.length : from + note
  if (!numbering || numbering.start >= end)
    return findImprint(text, { start: from, end }, { isJournal: isPeriodical })
  return (
    findImprint(text, { start: numbering.end, end }, { isJournal: false }) ??
    findImprint(text, { start: from, end: numbering.start }, { isJournal })
  )
}

function splitMiddle(middle: Middle): Draft {
  return splitQuoted(middle) ?? splitItalic(middle) ?? byBook(middle) ?? splitSentences(middle)
}

/** Notes stand behind the titles of books, not of journals, whose abbreviations look like them. */
function withoutNotes({ title, container, isExact, ...others }: Draft): TitleParts {
  const cut: CutTitle = title === undefined || isExact ? { words: title ?? '' } : cutNotes(title)
  const book: CutTitle = container === undefined ? { words: '' } : cutNotes(container)
  const edition = cut.edition ?? book.edition
  return {
    ...others,
    ...(cut.words !== '' && { title: cut.words }),
    ...(book.words !== '' && { container: book.words }),
    ...(edition !== undefined && { edition }),
  }
}

// Title. In W. Burr (Ed.), Container. Place: Publisher
function byBook(middle: Middle): TitleParts | undefined {
  const { text, body, isJournal } = middle
  const book = splitBook(text, body, { isNumbered: isJournal })
  if (!book) return undefined
  const title = wordsOf(text, { start: body.start, end: book.end }).replace(/["”»]$/, '')
  return {
    title,
    editors: book.editors,
    ...readRest(middle, { start: book.start, end: body.end }, 'container'),
  }
}
