import { describeLine } from '../../model/describe-lines.ts'
import type { Place } from '../../model/place.ts'
import type { AuthorQuery } from '../../model/query.ts'
import type { ManuscriptReport, Report } from '../../model/report.ts'
import { neutralise } from '../neutralise.ts'

/** Format the query sheet of every manuscript as Markdown, each query linked to its place in the file. */
export function formatSheet(report: Report): string {
  return `${report.manuscripts.map(manuscriptSheet).join('\n\n')}\n`
}

function manuscriptSheet({ title, path, queries }: ManuscriptReport): string {
  const heading = `# Query sheet: ${neutralise(title)}`
  if (queries.length === 0) return `${heading}\n\nNo queries in ${neutralise(path)}.`
  const rows = queries.map(
    (query) =>
      `| ${query.id ?? '–'} | ${query.status} | ${neutralise(query.text)} | ${describe(query, path)} |`,
  )
  return [
    heading,
    ['| No. | Status | Query | Where |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n')
}

function describe({ places, reason }: AuthorQuery, path: string): string {
  const [place] = places
  return [place ? link(place, path) : '', neutralise(reason)].filter((part) => part !== '').join(' · ')
}

function link(place: Place, manuscript: string): string {
  const target = place.path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replaceAll(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))
  return `[${neutralise(describeLine(place, manuscript))}](${target}?plain=1#L${place.start.line})`
}
