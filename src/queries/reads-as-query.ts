import { isWordedAsQuery } from './find-rules.ts'

const request =
  /\b(?:please|kindly|could you|can you|bitte|veuillez|merci de|por favor|si prega|per favore|gelieve)\b/i
const matter =
  /\b(?:referenc|citation|cited?\b|bibliograph|figure|table|caption|legend|author|affiliation|address|title|heading|abstract|keyword|e-?mail|orcid|funding|grant|doi\b|url\b|page|volume|publisher|proof|spelling|sentence|meaning|edit|permission|literatur|quelle|titel|seite|référence|titre|referencia|título|referência|riferiment|titolo)/i

/** Say whether a text asks for something, as most queries do. */
export function readsAsRequest(text: string): boolean {
  return request.test(text) || isWordedAsQuery(text)
}

/**
 * Say whether a text reads as a question of a publisher to an author, without a heading that says so.
 *
 * A survey asks `How old are you?`, a table of database queries has `Q1`: neither may become a query sheet.
 */
export function readsAsQuery(text: string): boolean {
  return isWordedAsQuery(text) || (request.test(text) && matter.test(text))
}

/** Say whether a text asks politely, as a query does and a report of facts never does. */
export function readsAsPlea(text: string): boolean {
  return request.test(text) || /\?\s{0,4}$/.test(text.slice(-10))
}
