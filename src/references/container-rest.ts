import { isApart } from './italics.ts'
import { isPublishingTown, isRegion } from './publishing-places.ts'
import { sentenceEnds } from './sentence-end.ts'
import { dropTail, wordsOf, type Stretch } from './stretch.ts'
import type { Middle, TitleParts } from './title-parts.ts'

// [Doctoral dissertation, University of Fjord]
const ofThesis =
  /^[([][^()[\],]{0,40}(?:dissertation|thesis|thèse|tesis|tese|dissertação)[^()[\],]{0,20},\s([^()[\]]{3,80})[)\]]/iu

// “Title.” PhD diss., University of Fjord
const thesisNote =
  /^(?:unpublished\s)?(?:ph\.?\s?d\.?|doctoral|master[’']?s|m\.\s?a\.|m\.\s?sc\.)\s(?:thesis|dissertation|diss\.),\s(.{3,120})$/i
const notices =
  /^(?:last )?(?:modified|updated|revised)$|^(?:advance online publication|ahead of print|online first|in press)/i
// (Version 2.1) [Data set]. Harbour Data
const medium = /^(?:[([][^()[\]]{1,60}[)\]][.,;]?\s{0,2}){1,3}(?=\p{L})/u

/** Read what stands behind a title as its container, or behind an italic title as its publisher. */
export function readRest(
  { text, imprint, emphasis }: Middle,
  stretch: Stretch,
  kind: 'container' | 'publisher',
): TitleParts {
  const blank = text.slice(stretch.start, stretch.end).search(/[\p{L})][.,]?\s{5}/u)
  const end = blank < 0 ? stretch.end : stretch.start + blank + 1
  const words = wordsOf(text, { start: stretch.start, end })
    .replace(/^(?:in|em|en|dans|im):?\s/i, '')
    .trim()
  if (!/\p{L}{2}/u.test(words)) return {}
  const italic = emphasis.find(
    (mark) => Math.abs(mark.start - stretch.start) < 4 && mark.end <= stretch.end && isApart(text, mark.end),
  )
  if (italic && kind === 'container') return { container: wordsOf(text, italic) }
  const thesis = thesisNote.exec(words)?.[1]
  if (thesis !== undefined) return imprint?.publisher === undefined ? { publisher: thesis } : {}
  if (notices.test(words)) return {}
  if (kind === 'publisher')
    return imprint ? {} : { publisher: ofThesis.exec(words)?.[1] ?? words.replace(medium, '') }
  return { container: imprint ? withoutTown(words) : withoutPlace(words) }
}

/** Behind the first stop of a container come place and publisher. */
function withoutPlace(words: string): string {
  const stop = sentenceEnds(words).find(
    ({ index }) => index > 8 && /(?:\p{Ll}{4}|\p{Lu}{2}|[\d)\s])$/u.test(words.slice(0, index)),
  )
  return withoutTown(stop ? words.slice(0, stop.index) : words)
}

/** Find the town that stands behind the name of a journal: `Cais e Porto, São Paulo`. */
export function townAtEnd(
  text: string,
  body: Stretch,
): { readonly start: number; readonly words: string } | undefined {
  const match = /[,.]\s([^,.]{3,30})$/u.exec(text.slice(Math.max(body.start, body.end - 40), body.end))
  const words = match?.[1]?.trim() ?? ''
  return match && isPublishingTown(words) ? { start: body.end - match[0].length, words } : undefined
}

const behindName =
  /\s?\[(?:internet|online|on-line|en línea)\]$|,?\s(?:in press|to appear|submitted|forthcoming|accepted|no prelo|en prensa|im druck|sous presse)$|[,:]?\sspecial issue\s.{0,120}$/i

/** Drop what stands behind the name of a container: `Cais e Porto, São Paulo` and `Harbour News [Internet]`. */
export function withoutTown(words: string): string {
  const plain = dropTail(words.replace(behindName, ''))
  const town =
    /^(.{3,400}?),\s(?:\p{Lu}[\p{L}.-]{1,30}|\p{Lu}\p{Ll}{1,20} \p{Lu}\p{Ll}{1,20})(?:, \p{Lu}{2})?$/u.exec(
      plain,
    )
  if (town && !town[1]?.includes(',')) return town[1] ?? plain
  // Proceedings of the Port Conference, Marrakech, Morocco
  const parts = plain.split(', ')
  const region = parts.at(-1) ?? ''
  return parts.length > 2 && isRegion(region) ? parts.slice(0, -2).join(', ') : plain
}
