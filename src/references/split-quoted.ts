import { readRest } from './container-rest.ts'
import { readEditors, splitBook } from './split-book.ts'
import type { Draft, Middle } from './title-parts.ts'

const quoted =
  /^(?:[“„«"]|``)([^“”„«»"`]{4,400}?)[.,?!]?(?:[”“»"]|'')(?=[\s,.:;]|$|(?<=[,.?!]\s?["”])\p{Lu})|^[‘']([^‘’]{4,300}?)[.,?!]?[’'](?=[\s,.:;]|$)/u

/** Split a middle whose title stands in quotation marks: `“Title”, in W. Burr (ed.), Container`. */
export function splitQuoted(middle: Middle): Draft | undefined {
  const { text, body } = middle
  const match = quoted.exec(text.slice(body.start, body.end))
  if (!match) return undefined
  const after = { start: body.start + match[0].length, end: body.end }
  // “Title” and more of it
  if (
    /^\s*[\p{Ll}:]/u.test(text.slice(after.start, after.end)) &&
    !/^\s*(?:in|en|dans|em)\s/.test(text.slice(after.start))
  )
    return undefined
  const title = (match[1] ?? match[2] ?? '').replaceAll(/\s+/g, ' ').trim()
  const book = splitBook(text, { start: body.start, end: body.end }, { isNumbered: false })
  if (book && !/\p{L}/u.test(text.slice(after.start, Math.max(after.start, book.end))))
    return {
      title,
      isExact: true,
      editors: book.editors,
      ...readRest(middle, { start: book.start, end: after.end }, 'container'),
    }
  // « Title », Willa BURR (dir.), Container
  const from =
    after.start + (/^[\s.,;:]{0,4}/.exec(text.slice(after.start, after.start + 4))?.[0].length ?? 0)
  const lead = readEditors(text.slice(from, from + 500), after.end - from)
  if (lead.isMarked && lead.length > 0)
    return {
      title,
      isExact: true,
      editors: lead.names,
      ...readRest(middle, { start: from + lead.length, end: after.end }, 'container'),
    }
  return { title, isExact: true, ...readRest(middle, after, 'container') }
}
