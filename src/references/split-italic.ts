import { readRest, withoutTown } from './container-rest.ts'
import { isName } from './find-container.ts'
import { isApart } from './italics.ts'
import { isOrganisationWord } from './name-words.ts'
import { firstStop } from './sentence-end.ts'
import { splitBook } from './split-book.ts'
import { wordsOf, type Stretch } from './stretch.ts'
import type { Draft, Middle } from './title-parts.ts'

/** Split a middle whose title or container is printed in italics: `Title. *Container*`, `*Title*. Publisher`. */
export function splitItalic(middle: Middle): Draft | undefined {
  const { text, body, emphasis } = middle
  const inside = emphasis.filter(
    ({ start, end }) => start >= body.start - 1 && start < body.end && end - start > 2 && isApart(text, end),
  )
  const last = inside.findLast(
    ({ start, end }) => !/^(?:in|em|en|et al\.?|In):?$/i.test(text.slice(start, end).trim()),
  )
  const first = inside[0]
  if (!first || !last) return undefined
  if (first.start - body.start <= 2 && first === last) {
    const end = subtitleEnd(text, { start: first.end, end: body.end })
    return {
      title: wordsOf(text, { start: first.start, end }),
      isExact: end === first.end,
      ...readRest(middle, { start: end, end: body.end }, 'publisher'),
    }
  }
  if (last.start - body.start <= 2) return undefined
  const before = { start: body.start, end: last.start }
  if (!middle.isJournal && isOrganisation(wordsOf(text, before)))
    return {
      title: wordsOf(text, last),
      isExact: true,
      ...readRest(middle, { start: last.end, end: body.end }, 'publisher'),
    }
  const book = splitBook(
    text,
    { start: body.start, end: Math.min(body.end, last.end) },
    { isNumbered: false },
  )
  const title =
    book && book.end < last.start
      ? wordsOf(text, { start: body.start, end: book.end })
      : wordsOf(text, before).replace(/[.,;]?\s(?:in|em|en):?$/i, '')
  return {
    title: title.replace(/["”»]$/, ''),
    ...(book && { editors: book.editors }),
    container: withoutTown(wordsOf(text, last)),
    ...readRest(middle, { start: last.end, end: body.end }, 'publisher'),
  }
}

// BRASIL. Ministério dos Portos. *Plano nacional*
function isOrganisation(words: string): boolean {
  const [first = ''] = words.split(' ')
  return words.length < 80 && isOrganisationWord(first) && isName(words)
}

// *Cais e portos*: uma história. 2. ed.
function subtitleEnd(text: string, { start, end }: Stretch): number {
  if (!/^\s?:\s/.test(text.slice(start, start + 3))) return start
  return firstStop(text, { start, end }) ?? end
}
