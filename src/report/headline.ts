import type { AuthorQuery } from '../model/query.ts'
import type { ManuscriptReport, Report } from '../model/report.ts'

/** Say in a few words how a report stands: `10 of 10 queries open`, `All 10 queries settled`. */
export function headline(report: Report): string {
  if (report.manuscripts.length === 0) return 'No manuscript found'
  const queries = report.manuscripts.flatMap((manuscript) => manuscript.queries)
  const open = queries.filter(isOpen).length
  if (open > 0) return `${open} of ${plural(queries.length, 'query')} open`
  if (report.summary.errors > 0) return plural(report.summary.errors, 'error')
  return queries.length > 0 ? `All ${plural(queries.length, 'query')} settled` : 'Nothing to report'
}

/** Say that all is well with one manuscript, or give `undefined` when it is not. */
export function allIsWell(manuscript: ManuscriptReport): string | undefined {
  const { references, citations, queries, findings } = manuscript
  if (queries.some(isOpen) || findings.some((finding) => finding.severity !== 'info')) return undefined
  const uncited = findings.filter(({ rule }) => rule === 'uncited-reference').length
  const areCited = references.every(({ isCited }) => isCited) ? ', all cited' : ''
  const parts = [
    // Cited by page alone, as MLA does, or in notes that fit no entry: nothing can be said of any entry.
    references.length > 0 && citations.length === 0 && uncited === 0
      ? `${plural(references.length, 'reference')}, no citation read`
      : undefined,
    references.length > 0 && citations.length > 0
      ? `${plural(references.length, 'reference')}${uncited > 0 ? `, ${uncited} not cited` : areCited}`
      : undefined,
    queries.length > 0 ? `${plural(queries.length, 'query')}, all settled` : undefined,
  ].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join('; ') : 'nothing to report'
}

/** Give the file that needs no name where lines are named: the main file, if there is one manuscript. */
export function mainPath({ manuscripts }: Report): string | undefined {
  return manuscripts.length === 1 ? manuscripts[0]?.path : undefined
}

/** Tell whether somebody still has to settle a query. */
export function isOpen(query: AuthorQuery): boolean {
  return query.status === 'open'
}

/** Put a count before a noun of this program: `1 query`, `2 queries`, `3 errors`. */
export function plural(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`
  return `${count} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`
}
