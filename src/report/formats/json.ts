import type { LinkedCitation } from '../../model/citation.ts'
import type { Place } from '../../model/place.ts'
import type { AuthorQuery } from '../../model/query.ts'
import type { ManuscriptReport, Report } from '../../model/report.ts'
import type { JsonReport } from './json-report.ts'
import { printableJson } from './terminal.ts'

/** Format a report as version 1 of the JSON report, indented, with a final newline. */
export function formatJson(report: Report): string {
  return `${printableJson(toJsonReport(report))}\n`
}

/** Turn a report into the data of the JSON report; its shape is `JsonReport`. */
function toJsonReport(report: Report): JsonReport {
  return {
    version: 1,
    manuscripts: report.manuscripts.map(jsonManuscript),
    skipped: [...report.skipped],
    summary: report.summary,
  }
}

type JsonManuscript = JsonReport['manuscripts'][number]

function jsonManuscript(manuscript: ManuscriptReport): JsonManuscript {
  return {
    path: manuscript.path,
    files: [...manuscript.files],
    title: manuscript.title,
    syntaxes: [...manuscript.syntaxes],
    references: manuscript.references.map(({ id, label, text, place, csl, isCited }) => {
      return { id, label, text, place: jsonPlace(place), csl: { ...csl }, cited: isCited }
    }),
    citations: manuscript.citations.map(jsonCitation),
    queries: manuscript.queries.map(jsonQuery),
    findings: manuscript.findings.map(({ rule, severity, message, place, subject, fingerprint, query }) => {
      return { rule, severity, message, place: jsonPlace(place), subject, fingerprint, query }
    }),
  }
}

function jsonQuery(query: AuthorQuery): JsonManuscript['queries'][number] {
  const { id, origin, rule, subject, subjects, status, text, answer, reason, places } = query
  return {
    id,
    origin,
    rule,
    subject,
    subjects: [...subjects],
    status,
    text,
    answer,
    reason,
    places: places.map(jsonPlace),
  }
}

function jsonCitation({ text, place, items }: LinkedCitation): JsonManuscript['citations'][number] {
  return {
    text,
    place: jsonPlace(place),
    items: items.map((item) => {
      const { text: printed, references, implied = [], locator } = item
      return {
        text: printed,
        place: jsonPlace(item.place),
        references: [...references],
        implied: [...implied],
        locator,
      }
    }),
  }
}

function jsonPlace({ path, start, end }: Place): JsonManuscript['findings'][number]['place'] {
  return { path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
