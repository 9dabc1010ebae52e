import { readRest, townAtEnd, withoutTown } from './container-rest.ts'
import { containerStart, isName } from './find-container.ts'
import { firstStop } from './sentence-end.ts'
import { wordsOf } from './stretch.ts'
import type { Middle, TitleParts } from './title-parts.ts'

const seriesWord =
  /^(?:proceedings|proc\.|lecture notes|studies in|journal|revista|cadernos|annals|annales|report|working paper|technical|monograph|coleção|colección|collection|schriften|reihe|beiträge|in:?\s|the \S{1,30} (?:journal|review)|arxiv|preprint|encyclop)|(?:\d|series|serie|reihe|review|journal|magazine|news|times|conference|symposium|workshop)$/iu

/** Split a middle of plain text at the end of a sentence, or where the name of a journal begins before its numbers. */
export function splitSentences(middle: Middle): TitleParts {
  const { text, body, isNumbered, imprint } = middle
  if (isNumbered) return beforeNumbers(middle)
  const stop = firstStop(text, body)
  const whole = { title: wordsOf(text, body) }
  if (stop === undefined) return whole
  const second = wordsOf(text, { start: stop, end: body.end })
  if (imprint?.publisher !== undefined && !seriesWord.test(second)) return whole
  return {
    title: wordsOf(text, { start: body.start, end: stop }),
    ...readRest(middle, { start: stop, end: body.end }, 'container'),
  }
}

// Title, «Journal of Silt», 12
const quotedAtEnd = /[,.]\s[«“"]\s?([^«»“”"]{3,80}?)\s?[»”"]$/u

// Title. Journal of Silt 12    J. Port Stud. 12
function beforeNumbers(middle: Middle): TitleParts {
  const { text, body } = middle
  const inGuillemets = quotedAtEnd.exec(text.slice(Math.max(body.start, body.end - 120), body.end))
  if (inGuillemets?.[1] !== undefined)
    return {
      title: wordsOf(text, { start: body.start, end: body.end - inGuillemets[0].length }),
      container: inGuillemets[1],
    }
  const full = { start: body.start, end: townAtEnd(text, body)?.start ?? body.end }
  const start = containerStart(text, full)
  if (start !== undefined && start > body.start + 3) {
    const container = withoutTown(wordsOf(text, { start, end: full.end }))
    return { title: wordsOf(text, { start: body.start, end: start }), container }
  }
  const words = text.slice(body.start, full.end)
  if (
    !middle.imprint &&
    isName(words) &&
    (/\p{L}\./u.test(words) || words.length < (middle.isJournal && isBehindComma(text, body.start) ? 60 : 30))
  )
    return { container: wordsOf(text, full) }
  const stop = firstStop(text, body)
  if (stop === undefined) return { title: wordsOf(text, body) }
  return {
    title: wordsOf(text, { start: body.start, end: stop }),
    ...readRest(middle, { start: stop, end: full.end }, 'container'),
  }
}

// W. Burr and B. Lind, Coastal-Layer Port Science, 78, 191: commas part the names from a journal without title
function isBehindComma(text: string, start: number): boolean {
  return /,\s{1,2}$/.test(text.slice(Math.max(0, start - 3), start))
}
