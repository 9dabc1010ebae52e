import { findQueryNumber } from '../manuscript/query-number.ts'
import { readsAsPlea, readsAsQuery, readsAsRequest } from './reads-as-query.ts'
import { oneLine, splitAnswer } from './sheet-format.ts'

/**
 * What a comment in the text is to the author:
 *
 * | kind   | example                       | meaning                                         |
 * | ------ | ----------------------------- | ----------------------------------------------- |
 * | query  | `AQ1: Please check this name.` | a query, unless a sheet has a row of its number |
 * | marker | `AQ1`                         | the place of a row                              |
 * | note   | `AQ: please confirm`          | addressed to the author, without a number       |
 */
type CommentReading =
  | { readonly kind: 'marker'; readonly id: string }
  | { readonly kind: 'note' }
  | { readonly kind: 'query'; readonly id: string; readonly text: string; readonly answer: string | null }

const addressed =
  /^\s{0,4}(?:AU?Q|author quer(?:y|ies)|(?:query|question|note) (?:for|to) (?:the )?authors?|(?:for|to) (?:the )?authors?|(?:rück)?frage an (?:den|die) autor(?:en|in)?|question à l['’]auteur|pregunta (?:al|para el) autor)\s?[:,–—-]/iu
const toAuthor = /^\s{0,4}(?:(?:au|authors?)\s?:|AU?Q\s)/i
const perhapsQuery = /^\s{0,4}(?:query|q)\s?:/i
// Q7 please confirm
const question = /^\s{0,4}(?:please|kindly|could|can|should|is|are|does|do|bitte|veuillez|merci|por favor)\s/i
// A survey asks: How often do you read?
const toReader = /\b(?:you|your|yours)\b(?! (?:mean|please))/i

/** Read a comment as a query or a note to the author; nothing for comments to others. */
export function readComment(comment: string): CommentReading | undefined {
  const number = findQueryNumber(comment)
  if (!number) {
    const isNote =
      addressed.test(comment) ||
      (toAuthor.test(comment) && readsAsRequest(comment)) ||
      (perhapsQuery.test(comment) && readsAsQuery(comment))
    return isNote && /\p{L}{2}/u.test(comment.slice(4)) ? { kind: 'note' } : undefined
  }
  const printed = comment.slice(0, number.length)
  const { text, answer } = splitAnswer(comment.slice(number.length))
  if (text === '') return { kind: 'marker', id: number.id }
  const asks = asksAuthor(oneLine(text))
  const isForAuthor = /AU?Q|author/i.test(printed)
    ? number.isSetOff || asks || /^\p{Lu}/u.test(text)
    : asks && (number.isSetOff || question.test(text))
  return isForAuthor ? { kind: 'query', id: number.id, text, answer } : undefined
}

/** `Q1: revenue was up` speaks of a quarter, `Query 2: select all ports` to a database, and `CE1` may be a gene. */
function asksAuthor(text: string): boolean {
  return readsAsRequest(text) || (readsAsPlea(text) && !toReader.test(text))
}
