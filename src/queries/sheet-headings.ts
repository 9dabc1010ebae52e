/**
 * How surely a heading announces a query sheet.
 *
 * `strong` headings are used for nothing else. A `weak` one (`Queries` may stand over database queries) needs a row
 * that reads as a question to the author.
 */
export type HeadingStrength = 'none' | 'strong' | 'weak'

const strongNames = new Set([
  'author queries',
  'author query',
  'author query form',
  'author query list',
  'author query sheet',
  'authors queries',
  'autorenfragen',
  'autorenrückfragen',
  'consultas a los autores',
  'consultas al autor',
  'consultas ao autor',
  'consultas aos autores',
  'copyeditor queries',
  'copyediting queries',
  'domande agli autori',
  'domande all autore',
  'editor queries',
  'editorial queries',
  'fragen an den autor',
  'fragen an die autoren',
  'list of queries',
  'preguntas para el autor',
  'proof queries',
  'publisher queries',
  'queries for author',
  'queries for authors',
  'queries for the author',
  'queries for the authors',
  'queries to author',
  'queries to authors',
  'queries to the author',
  'queries to the authors',
  'query form',
  'query list',
  'query no query details',
  'query sheet',
  'questions à l auteur',
  'questions aux auteurs',
  'requêtes à l auteur',
  'requêtes aux auteurs',
  'rückfragen an die autoren',
  'typesetter queries',
  'vragen aan de auteur',
  'vragen aan de auteurs',
])

const weakNames = new Set([
  'aq',
  'aqs',
  'consultas',
  'domande',
  'fragen',
  'open queries',
  'queries',
  'query',
  'questions for the author',
  'questions for the authors',
  'requêtes',
  'rückfragen',
  'vragen',
])

/** Say whether `text`, standing alone, is the heading of a query sheet. */
export function judgeHeading(text: string): HeadingStrength {
  if (text.length > 80) return 'none'
  const name = plainWords(text)
  if (strongNames.has(name)) return 'strong'
  return weakNames.has(name) ? 'weak' : 'none'
}

/** Say whether a heading announces questions that are put to other people than the author. */
export function isOtherQuestions(text: string): boolean {
  return /\b(?:survey|questionnaire|interview|faq|frequently asked|exam|quiz|fragebogen|encuesta|entrevista|enquête)/iu.test(
    text.slice(0, 200),
  )
}

// QUERY NO.<TAB>QUERY DETAILS
const columnNames =
  /^(?:author )?(?:query|queries|question|q|aq|rückfrage|requête|consulta)s?(?: (?:no|number|nr|id))?$/

/** Say whether a tab-separated line is the header of a sheet, such as `QUERY NO.` and `QUERY DETAILS`. */
export function isHeaderLine(line: string): boolean {
  const [first = '', second] = line.split('\t', 3)
  if (second === undefined || line.length > 120) return false
  return columnNames.test(plainWords(first)) && /\p{L}/u.test(second)
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:(?:\d+|[ivx]+) )?/u, '')
    .replace(/^authors? s? ?quer/u, 'author quer')
}
