import type { ProseBlock } from '../model/document.ts'
import { findQueryNumber, parseQueryNumber } from './query-number.ts'
import { isStruck, oneLine, type SheetFormat, type SheetRow } from './sheet-format.ts'

/**
 * A table with a column of numbers, one of queries and perhaps one of answers:
 *
 *     | No. | Query                       | Response |
 *     | --- | --------------------------- | -------- |
 *     | Q1  | Please provide a biography. |          |
 */
export const pipeTable: SheetFormat = {
  name: 'pipe-table',
  find(document, zone) {
    const cells = document.blocks.filter((block) => block.cell !== undefined)
    const tables = Map.groupBy(cells, (block) => block.cell?.table)
    return [...tables.values()].flatMap((table) => readTable(table, zone))
  },
}

const answerColumn = /answer|response|reply|antwort|réponse|respuesta|resposta|risposta|comment/i
const queryColumn = /quer|question|detail|remark|anfrage|frage|consulta/i

function readTable(cells: readonly ProseBlock[], zone: ReadonlySet<number>): SheetRow[] {
  const rows = [...Map.groupBy(cells, (block) => block.cell?.row).entries()].sort(([a = 0], [b = 0]) => a - b)
  const header = new Map((rows[0]?.[1] ?? []).map((block) => [block.cell?.column ?? 0, oneLine(block.text)]))
  const answers = [...header].find(([column, name]) => column > 0 && answerColumn.test(name))?.[0]
  const body = rows.slice(1).map(([, row]) => row)
  const isInZone = cells.some((block) => zone.has(block.index))
  const isNumbered = body.length > 0 && body.every((row) => isNumber(row[0]?.text ?? '', isInZone))
  return isNumbered
    ? body.flatMap((row) => readRow(row, { answers, queries: queryColumnOf(header, answers), isInZone }))
    : []
}

function isNumber(text: string, isInZone: boolean): boolean {
  return parseQueryNumber(oneLine(text)) !== undefined || (isInZone && /^\d{1,3}\.?$/.test(oneLine(text)))
}

function queryColumnOf(header: ReadonlyMap<number, string>, answers: number | undefined): number {
  const named = [...header].find(
    ([column, name]) => column > 0 && column !== answers && queryColumn.test(name),
  )
  return named?.[0] ?? 1
}

function readRow(
  row: readonly ProseBlock[],
  { answers, queries, isInZone }: { answers: number | undefined; queries: number; isInZone: boolean },
): SheetRow[] {
  const [first] = row
  const query = row.find((block) => block.cell?.column === queries)
  if (!first || !query) return []
  const printed = oneLine(first.text)
  const id = findQueryNumber(printed)?.id ?? (isInZone ? `Q${Number.parseInt(printed, 10)}` : undefined)
  if (id === undefined) return []
  const answer = oneLine(row.find((block) => block.cell?.column === answers)?.text ?? '')
  const isDone = isStruck(query, 0, query.text.length)
  return [
    {
      id,
      text: oneLine(query.text),
      answer: answer === '' ? null : answer,
      isDone,
      block: query,
      start: 0,
      end: query.text.length,
    },
  ]
}
