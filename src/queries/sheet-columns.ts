import { largest } from '../model/largest.ts'
/** Which column of a sheet holds what, counting from 0. */
export interface SheetColumns {
  readonly number: number
  readonly query: number
  readonly answer: number | undefined
  /** A column to be ticked. */
  readonly done: number | undefined
}

const numberName =
  /^(?:(?:author )?quer(?:y|ies)|q|aq|item|id|rückfrage|requête|consulta)?s?[ .]{0,4}(?:no|nr|n[°º]|number|num|#|id|ref)?[.: ]{0,4}$/i
const answerName =
  /answer|response|reply|\bau(?:thor)?(?:['’]?s)? comment|antwort|réponse|respuesta|resposta|risposta|antwoord/i
const queryName =
  /quer(?:y|ies)|question|detail|remark|anfrage|frage|requête|consulta|vraag|domanda|text\b|description|comment/i
const doneName = /^(?:done|status|resolved|ok|✓|erledigt|fait|hecho|feito|fatto|klaar)\??$/i

/**
 * Find the columns of a sheet from its header and its rows, in whatever order they stand.
 *
 * The number's column is known by its cells, of which some may be empty or wrong if most are numbers; of the others the header names the answers, and the queries are in the
 * column that is named for them or has most text. Gives nothing if no column holds numbers.
 */
export function findColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  isNumber: (cell: string) => boolean,
): SheetColumns | undefined {
  const width = largest([header.length, ...rows.map((row) => row.length)])
  const columns = Array.from({ length: width }, (_, column) => column)
  const count = (column: number) => rows.filter((row) => isNumber(row[column] ?? '')).length
  const number =
    columns.find((column) => count(column) === rows.length) ??
    columns.find((column) => count(column) * 2 > rows.length)
  if (number === undefined || rows.length === 0) return undefined
  const others = columns.filter((column) => column !== number)
  const answer = others.find((column) => answerName.test(header[column] ?? ''))
  const done = others.find((column) => column !== answer && doneName.test(header[column] ?? ''))
  const rest = others.filter((column) => column !== answer && column !== done)
  const named = rest.filter((column) => isQueryName(header[column] ?? ''))
  const query = fullest(named.length > 0 ? named : rest, rows)
  return query === undefined ? undefined : { number, query, answer, done }
}

/** Whether a header row names a column of queries and one of their numbers or answers. */
export function isSheetHeader(header: readonly string[]): boolean {
  return (
    header.some((name) => /quer(?:y|ies)|rückfrage|requête|consulta/i.test(name)) &&
    header.some((name) => answerName.test(name) || (name.trim() !== '' && numberName.test(name.trim())))
  )
}

function isQueryName(name: string): boolean {
  return queryName.test(name)
}

function fullest(columns: readonly number[], rows: readonly (readonly string[])[]): number | undefined {
  const size = (column: number) => rows.reduce((sum, row) => sum + (row[column] ?? '').length, 0)
  return [...columns].sort((a, b) => size(b) - size(a))[0]
}
